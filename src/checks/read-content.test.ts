import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { everything, holdContent, readContent, type Content } from './read-content.ts';

const root = mkdtempSync(path.join(tmpdir(), 'thinka-lesen-'));
const thema = 'src/content/themen/zukunft.mdx';
const protokoll = 'src/content/protokolle/2013-07-17-weimar.mdx';
const files = [
  thema,
  protokoll,
  'src/content/glossar/esf.mdx',
  'src/content/seiten/ueber-thinka.mdx',
];
beforeAll(() => {
  for (const file of files) cpSync(file, path.join(root, file));
});
afterAll(() => rmSync(root, { recursive: true }));

function change(file: string, from: string, to: string): void {
  const text = readFileSync(path.join(root, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(path.join(root, file), text.replace(from, to));
}

const find = ({ entries }: Content, file: string) => entries.find((entry) => entry.file === file);

test('a file is rendered once, until it changes', async () => {
  const before = await readContent(root);
  change(thema, 'titel: ', 'titel: Neu ');
  const after = await readContent(root);

  expect(find(after, protokoll)).toBe(find(before, protokoll));
  expect(find(after, thema)?.frontmatter.data['titel']).toMatch(/^Neu /);
});

test('a file is rendered anew when what it may refer to changes', async () => {
  const before = await readContent(root);
  change(thema, 'kuerzel: ', 'kuerzel: X');
  const after = await readContent(root);

  expect(find(after, protokoll)).not.toBe(find(before, protokoll));
});

test('an edition that hides something never gets what another has read', async () => {
  const [all, none] = await Promise.all([
    readContent(root),
    readContent(root, { ...everything, name: 'nichts', isShown: () => false }),
  ]);
  const linked = ({ entries }: Content) =>
    JSON.stringify(entries.map(({ rendered }) => rendered)).split('begriff\\"').length - 1;

  expect(linked(all)).toBeGreaterThan(0);
  expect(linked(none)).toBe(0);
});

test('what is held stays as it was read, also if somebody saves in between', async () => {
  await holdContent(async () => {
    const before = await readContent(root);
    change(protokoll, 'titel: ', 'titel: Neu ');
    expect(await readContent(`${root}/`)).toBe(before);
  });
  expect(find(await readContent(root), protokoll)?.frontmatter.data['titel']).toMatch(/^Neu /);
});
