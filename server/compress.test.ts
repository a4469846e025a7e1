import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { expect, onTestFinished, test } from 'vitest';

import { compressFolder } from './compress.ts';

const page = '<p>Was gelingt und was misslingt.</p>\n'.repeat(40);

async function createSite(files: Record<string, string | Buffer>) {
  const home = await mkdtemp(path.join(tmpdir(), 'thinka-compress-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const [site, cache] = [path.join(home, 'dist'), path.join(home, 'cache')];
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(site, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  const run = () => compressFolder(site, cache);
  const list = async () =>
    (await readdir(site, { recursive: true })).filter((name) => /\.\w+$/.test(name)).sort();
  return { site, cache, run, list };
}

test('each file of text gets two variants that unpack to it', async () => {
  const { site, run } = await createSite({ 'index.html': page, 'a/b.css': page });
  expect(await run()).toEqual({ files: 2, made: 2 });
  for (const name of ['index.html', 'a/b.css']) {
    const file = path.join(site, name);
    expect(brotliDecompressSync(await readFile(`${file}.br`)).toString()).toBe(page);
    expect(gunzipSync(await readFile(`${file}.gz`)).toString()).toBe(page);
  }
});

test('what is small, what does not shrink and what is compressed already gets none', async () => {
  const noise = Buffer.from(
    Array.from({ length: 400 }, (_, index) => (index * 7919 + (index >> 3) * 104729) % 256),
  );
  const { run, list } = await createSite({ 'a.html': '<p>', 'b.css': noise, 'c.webp': page });
  await run();
  expect((await list()).filter((name) => name !== 'b.css.br' && name !== 'b.css.gz')).toEqual([
    'a.html',
    'b.css',
    'c.webp',
  ]);
});

test('a second run makes only what has changed and forgets what has gone', async () => {
  const { site, cache, run, list } = await createSite({ 'a.html': page, 'b.html': `${page}b` });
  await run();
  for (const name of await list()) if (/\.(?:br|gz)$/.test(name)) await rm(path.join(site, name));
  await writeFile(path.join(site, 'b.html'), `${page}c`);

  expect(await run()).toEqual({ files: 2, made: 2 });
  expect(brotliDecompressSync(await readFile(path.join(site, 'b.html.br'))).toString()).toBe(
    `${page}c`,
  );
  expect(await list()).toContain('a.html.gz');
  expect(await readdir(cache)).toHaveLength(4);
});
