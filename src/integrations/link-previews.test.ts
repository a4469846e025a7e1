import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';

import { linkPreviews } from './link-previews.ts';

// One for all tests: what draws text keeps the path of the font.
const root = mkdtempSync(path.join(tmpdir(), 'thinka-previews-'));
symlinkSync(path.resolve('src'), path.join(root, 'src'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

function setUp() {
  const folder = mkdtempSync(path.join(root, 'dist-'));
  const { visit } = linkPreviews({ folder, base: '/', root });
  const pictures = path.join(folder, '_astro/pictures');
  const read = () => readdirSync(pictures).map((name) => path.join(pictures, name));
  return { visit, read };
}

const toPage = (title: string, art: string) =>
  `<head><title>${title} – ThINKA</title><link rel="canonical" href="https://thinka.example/"></head>` +
  `<main data-themen="zukunft unbekannt" data-search="${art}"></main>`;

test.each([
  ['a word that no line can hold', 'Ö'.repeat(90)],
  ['many words', 'Gemeinsam überlegen, was als Nächstes '.repeat(4)],
  ['signs of HTML', 'Vor &amp; nach &lt;b&gt; &#39;heute&#39; &quot;hier&quot;'],
])('%s stays within the picture', async (_, title) => {
  const { visit, read } = setUp();
  await visit({ name: 'a', html: toPage(title, 'praxis') });
  const [file] = read();
  // Right of the room for the title stands nothing, down to the threads.
  const beside = await sharp(file)
    .extract({ left: 1150, top: 140, width: 50, height: 250 })
    .toBuffer();
  const { channels } = await sharp(beside).stats();
  expect(channels.every(({ stdev }) => stdev === 0)).toBe(true);
});

test('an entry has a picture of its own, other pages share one, and what is not to be found has none', async () => {
  const { visit, read } = setUp();
  for (const title of ['A', 'B']) {
    for (const art of ['praxis', 'seite']) await visit({ name: 'a', html: toPage(title, art) });
  }
  expect(await visit({ name: '404.html', html: '<title>A</title>' })).toBeUndefined();
  expect(read()).toHaveLength(3);
});
