/** Builds the bundle of the editor, or takes the one that was built from the very same sources. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

import { readBy } from '#site/settings.ts';

/** @returns the folder with `index.html` and `assets/` */
export async function buildEditor(root: string): Promise<string> {
  const cache = path.join(root, 'node_modules/.cache/thinka-admin');
  const folder = path.join(cache, await digestSources(root));
  if (existsSync(folder)) return folder;

  // Both are heavy, and most builds need neither.
  const [{ build }, { viteConfig }] = await Promise.all([
    import('vite'),
    import('./vite.config.ts'),
  ]);
  // Under another name until it is whole, so that a build which was stopped leaves no half bundle.
  const unfinished = `${folder}.${process.pid}`;
  await build({
    ...viteConfig,
    logLevel: 'error',
    build: { ...viteConfig.build, outDir: unfinished },
  });
  await removeOld(cache);
  await rename(unfinished, folder).catch(async (error: unknown) => {
    // Another build was faster with the same sources.
    if (!existsSync(folder)) throw error;
    await rm(unfinished, { recursive: true });
  });
  return folder;
}

/** Everything the bundle is made of; the content of the site is not part of it. */
async function digestSources(root: string): Promise<string> {
  const hash = createHash('sha256');
  const files = (await Promise.all(sources.map((source) => listFiles(root, source)))).flat();
  for (const file of files) {
    hash.update(file).update('\0');
    hash.update(await readFile(path.join(root, file))).update('\0');
  }
  for (const name of readBy('preview')) {
    hash.update(process.env[name] ?? '').update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

const sources = ['admin', 'src', 'package-lock.json'];

async function listFiles(root: string, source: string): Promise<string[]> {
  if (path.extname(source) !== '') return [source];
  const entries = await readdir(path.join(root, source), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith(path.join('src', 'content')) && !file.includes('.test.'))
    .sort();
}

/** Those of yesterday are served to nobody; younger ones may be of another day or address, as in tests. */
async function removeOld(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const folder = path.join(cache, name);
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > day) await rm(folder, { recursive: true, force: true });
  }
}

const day = 24 * 60 * 60 * 1000;
