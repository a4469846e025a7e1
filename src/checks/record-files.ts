/** Reads the records of published points from the disk. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { readRecord, recordFolder, type Words } from '#domain/protokoll/record.ts';

/**
 * @param root folder of the project
 * @returns by id of the Protokoll; nothing where nothing was published yet
 */
export async function readRecords(root: string): Promise<Map<string, Words>> {
  const folder = path.join(root, recordFolder);
  const names = existsSync(folder) ? await readdir(folder) : [];
  const files = names.filter((name) => name.endsWith('.txt')).sort();
  const records = files.map(async (name) => {
    const text = await readFile(path.join(folder, name), 'utf8');
    return [name.slice(0, -'.txt'.length), readRecord(text)] as const;
  });
  return new Map(await Promise.all(records));
}
