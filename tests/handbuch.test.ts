/** The complete examples of the handbook are entries that pass every check. */
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  mkdirSync,
  writeFileSync,
  cpSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { checkContent } from '#checks/check-content.ts';
import { formatFindings } from '#checks/report.ts';

const folder = 'src/pages/handbuch';
const root = mkdtempSync(path.join(tmpdir(), 'thinka-handbuch-'));
afterAll(() => rmSync(root, { recursive: true }));

const examples = readdirSync(folder)
  .flatMap((name) => [
    ...readFileSync(path.join(folder, name), 'utf8').matchAll(/^```\w*\n(---\n[\s\S]*?)^```$/gm),
  ])
  .map((match) => match[1] ?? '');

test('the handbook has complete examples', () => {
  expect(examples.length).toBeGreaterThan(2);
});

test.each(examples.map((text) => [/^(?:titel|name|begriff): (.*)$/m.exec(text)?.[1], text]))(
  'the example „%s“ passes the checks',
  async (_title, text = '') => {
    // Beside the real entries, which it may cite.
    cpSync('src/content', path.join(root, 'src/content'), { recursive: true });
    mkdirSync(path.join(root, 'src/pages'), { recursive: true });
    cpSync('src/pages', path.join(root, 'src/pages'), { recursive: true });
    const file = path.join(
      root,
      'src/content',
      collectionOf(text),
      'beispiel-aus-dem-handbuch.mdx',
    );
    writeFileSync(file, text);

    const { findings } = await checkContent(root);
    rmSync(file);
    expect(formatFindings(findings.filter((finding) => finding.file.includes('beispiel')))).toBe(
      '',
    );
  },
);

function collectionOf(text: string): string {
  if (/^moderation:|^tagesordnung:|^## (Tisch|TOP|Rahmen)/m.test(text)) return 'protokolle';
  if (/^kernaussage:/m.test(text)) return 'best-practice';
  if (/^beginn:/m.test(text)) return 'termine';
  if (/^begriff:/m.test(text)) return 'glossar';
  return /^ort:/m.test(text) ? 'standorte' : 'seiten';
}
