import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

import { expect, onTestFinished, test, vi } from 'vitest';

import { searchIndex } from './search-index.ts';

test('a word for all genders is filed in its forms, with those that other texts have', async () => {
  const site = await mkdtemp(path.join(tmpdir(), 'thinka-index-'));
  onTestFinished(() => rm(site, { recursive: true, force: true }));
  const { visit, end } = searchIndex({ folder: site });
  for (const [name, text] of [
    ['eins', 'Alle Nachbar:innen kochten.'],
    ['zwei', 'Einige Nachbarn kamen.'],
  ] as const) {
    const html = `<main data-search="seite"><h1>${name}</h1><p>${text}</p></main>`;
    await visit({ name: `${name}/index.html`, html });
  }
  await end({ info: vi.fn() } as never);

  const folder = path.join(site, 'pagefind/fragment');
  const texts = await Promise.all(
    (await readdir(folder)).map(async (name) =>
      gunzipSync(await readFile(path.join(folder, name))).toString('utf8'),
    ),
  );
  const [, parts = ''] = texts.find((text) => text.includes('kochten'))?.split('⁂') ?? [];
  expect(parts).toMatch(/^ Nachbarinnen Nachbar Nachbarn\b/);
});
