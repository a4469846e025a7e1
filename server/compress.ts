/**
 * Puts a compressed variant beside each file of text, for servers that hand it out as it is: smaller than one
 * they could make while somebody waits.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export interface Compressed {
  /** How many files of text there are, and how many variants were made anew. */
  files: number;
  made: number;
}

/**
 * @param folder of a finished site
 * @param cache keeps the variants by the digest of their source, so that a build compresses only changed
 * files; variants that this run does not use are removed
 */
export async function compressFolder(folder: string, cache: string): Promise<Compressed> {
  await mkdir(cache, { recursive: true });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && endings.has(path.extname(entry.name)))
    .map(({ parentPath, name }) => path.join(parentPath, name));

  // Keyed by content: equal files share a variant.
  const variants = new Map<string, Promise<boolean>>();
  const counts: Compressed = { files: 0, made: 0 };
  const left = files.toReversed();
  const work = async () => {
    for (let file = left.pop(); file !== undefined; file = left.pop()) {
      const bytes = await readFile(file);
      if (bytes.length < least) continue;
      const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
      for (const [ending, compress] of formats) {
        const kept = path.join(cache, digest + ending);
        const earlier = variants.get(kept);
        const variant = earlier ?? keep(kept, () => compress(bytes));
        variants.set(kept, variant);
        if ((await variant) && !earlier) counts.made += 1;
        // A copy that is no smaller would only cost a place on the disk.
        if ((await stat(kept)).size < bytes.length) await copyFile(kept, file + ending);
      }
      counts.files += 1;
    }
  };
  await Promise.all(Array.from({ length: threads }, work));

  const kept = (await readdir(cache)).map((name) => path.join(cache, name));
  const unused = kept.filter((file) => !variants.has(file));
  await Promise.all(unused.map((file) => rm(file, { force: true })));
  return counts;
}

/** Pictures, fonts and the parts of the search index are compressed already. */
const endings: ReadonlySet<string> = new Set([
  ...['.html', '.css', '.js', '.json', '.webmanifest', '.svg'],
  ...['.xml', '.ics', '.csv', '.txt', '.md'],
]);

/** A smaller file is not worth it: the headers of the answer weigh more than the gain. */
const least = 200;

/** The number of files that Node compresses at a time. */
const threads = 4;

const brotli = promisify<Buffer, object, Buffer>(brotliCompress);
const zip = promisify<Buffer, object, Buffer>(gzip);

const formats: readonly [string, (bytes: Buffer) => Promise<Buffer>][] = [
  [
    '.br',
    (bytes) =>
      brotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
  ],
  ['.gz', (bytes) => zip(bytes, { level: constants.Z_BEST_COMPRESSION })],
];

/** @returns whether it had to be made; under another name until it is whole */
async function keep(file: string, make: () => Promise<Buffer>): Promise<boolean> {
  const isThere = await stat(file).then(
    ({ size }) => size > 0,
    () => false,
  );
  if (isThere) return false;
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, await make());
  await rename(unfinished, file);
  return true;
}
