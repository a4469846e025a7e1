/** The files a web server would find at this moment below the two folders that it serves. */
import { readdir, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';

import { filesOf, textOf } from './fake-npm.ts';

const editions = ['dist', 'dist-intern'] as const;

/**
 * Reads every file of both editions.
 *
 * @returns the one version that all of them are of
 * @throws if a file is missing, of another version, or should not be there
 */
export async function readShown(home: string): Promise<string> {
  for (;;) {
    const before = await readCurrent(home);
    const shown = await readBoth(home).catch((error: unknown) =>
      error instanceof Error ? error : new Error(String(error)),
    );
    // A process that outlives a killed script may switch while we read: two sites, not a mixture.
    if (before !== (await readCurrent(home))) continue;
    if (shown instanceof Error) throw shown;
    return shown;
  }
}

async function readCurrent(home: string): Promise<string> {
  try {
    return await readlink(path.join(home, 'current'));
  } catch {
    return 'none';
  }
}

async function readBoth(home: string): Promise<string> {
  const [open, intern] = await Promise.all(editions.map((edition) => readEdition(home, edition)));
  if (open === undefined || open !== intern) {
    throw new Error(`The public edition shows ${open}, the internal one ${intern}.`);
  }
  return open;
}

async function readEdition(home: string, edition: string): Promise<string> {
  const folder = path.join(home, edition);
  const text = await readFile(path.join(folder, 'index.html'), 'utf8');
  const version = text.split(' ')[0] ?? '';
  const listed = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = listed
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));

  for (const file of new Set([...files, ...filesOf(version)])) {
    // Style sheets and scripts of the week before lie beside those of the day, each with its own name.
    const own = /^(?:_astro|admin\/assets)\/(\d+)\.\w+$/.exec(file)?.[1] ?? version;
    const expected = textOf(own, edition, file);
    const found = await readFile(path.join(folder, file), 'utf8');
    if (found !== expected) throw new Error(`${edition}/${file} is “${found}” in ${version}.`);
  }
  const strange = files.filter((file) => !/^(_astro|admin\/assets)\//.test(file));
  const expected = filesOf(version).filter((file) => !/^(_astro|admin\/assets)\//.test(file));
  if (strange.sort().join() !== expected.sort().join()) {
    throw new Error(`${edition} has ${strange.join()}.`);
  }
  return version;
}
