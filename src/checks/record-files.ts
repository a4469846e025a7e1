/** Reads the records of published points from the disk. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { formerNamesOf } from '#domain/entry/former.ts';
import { readRecord, recordFolder, type Words } from '#domain/protokoll/record.ts';

import type { Entry } from './entries.ts';

/**
 * @param root folder of the project
 * @param entries a renamed Protokoll has the record of its former name, until it gets one of its own
 * @returns by id of the Protokoll; nothing where nothing was published yet
 */
export async function readRecords(
  root: string,
  entries: readonly Entry[] = [],
): Promise<Map<string, Words>> {
  const folder = path.join(root, recordFolder);
  const names = existsSync(folder) ? await readdir(folder) : [];
  const files = names.filter((name) => name.endsWith('.txt')).sort();
  const records = files.map(async (name) => {
    const text = await readFile(path.join(folder, name), 'utf8');
    return [name.slice(0, -'.txt'.length), readRecord(text)] as const;
  });
  const known = new Map(await Promise.all(records));
  for (const { collection, id, frontmatter } of entries) {
    if (collection !== 'protokolle' || known.has(id)) continue;
    const former = formerNamesOf(frontmatter.data).findLast((name) => known.has(name));
    const words = former === undefined ? undefined : known.get(former);
    if (words) known.set(id, words);
  }
  return known;
}
