/** The files of an edition as they lie on the disk, and their addresses. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface EditionFile {
  /** The path in an address: `/protokolle/index.html` */
  url: string;
  bytes: Buffer;
  digest: string;
}

/** Every file, but for hidden ones. */
export function readFiles(folder: string): EditionFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => !name.split(path.sep).some((part) => part.startsWith('.')))
    .sort()
    .map((name) => {
      const bytes = readFileSync(path.join(folder, name));
      const parts = name.split(path.sep).map(encodeURIComponent);
      return { url: `/${parts.join('/')}`, bytes, digest: toDigest(bytes) };
    });
}

export function toDigest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** @returns one file of every ending, and the pages of the top, which servers treat in ways of their own */
export function sample(files: readonly EditionFile[]): EditionFile[] {
  const tops = files.filter(({ url }) =>
    ['/index.html', '/404.html', '/intern/index.html', '/protokolle/index.html'].includes(url),
  );
  const seen = new Set<string>();
  const firsts = files.filter(({ url }) => {
    const ending = path.extname(url);
    return !seen.has(ending) && seen.add(ending);
  });
  return [...new Set([...tops, ...firsts])];
}
