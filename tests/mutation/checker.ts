/** Checks changed files among all others, as `npm run check` does, fast enough for thousands of times. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { checkContent } from '#checks/check-content.ts';
import { readEntry, type Entry } from '#checks/entries.ts';
import { listNotices } from '#checks/notices.ts';
import { toCodeQuality, toGithubAnnotations } from '#checks/report-ci.ts';
import { formatFindings, summarize } from '#checks/report.ts';
import type { FileFinding } from '#domain/entry/finding.ts';
import { requiredSeiten, today } from '#site.config';

import type { MutableFile } from './mutations.ts';

export interface Outcome {
  findings: FileFinding[];
  entries: Entry[];
  /** All that the terminal and the forges would show. */
  printed: string;
}

export interface Change {
  original: MutableFile;
  changed: MutableFile;
}

/** @param root a copy of the project, whose content may be changed */
export function createChecker(root: string) {
  const read = rememberEntries();

  const check = async (): Promise<Outcome> => {
    const report = await checkContent(root, { required: requiredSeiten, read });
    const { entries, findings } = report;
    const printed = [
      formatFindings(findings),
      toGithubAnnotations(findings),
      toCodeQuality(findings),
      ...(await listNotices(report, today)).flatMap(({ lines }) => lines),
      summarize(findings, entries.length),
    ];
    return { findings, entries, printed: printed.join('\n') };
  };

  /** Checks with each changed file in the place of its original, which is put back. */
  const checkInstead = async (changes: readonly Change[]): Promise<Outcome> => {
    for (const { original } of changes) await rm(path.join(root, original.file));
    for (const { changed } of changes) await write(root, changed);
    try {
      return await check();
    } finally {
      for (const { changed } of changes) await rm(path.join(root, changed.file));
      for (const { original } of changes) await write(root, original);
    }
  };

  return { check, checkInstead };
}

export async function write(root: string, { file, bytes }: MutableFile): Promise<void> {
  const target = path.join(root, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, bytes);
}

/**
 * Keeps the results of unchanged files. A changed Begriff or Thema may change every text; as that takes
 * seconds, only one file in `share` is then rendered anew, each time another.
 */
function rememberEntries(): typeof readEntry {
  const known = new Map<string, { text: string; options: string; entry: Read }>();
  let turn = 0;
  return (file, options) => {
    const before = known.get(file.file);
    const key = toKey(options);
    const isSame = before?.text === file.text;
    if (isSame && (before.options === key || ++turn % share !== 0)) return before.entry;
    const entry = readEntry(file, options);
    // A changed file that has a new name is not seen again, and thousands of them would fill the memory.
    if (!before && known.size < most)
      known.set(file.file, { text: file.text, options: key, entry });
    return entry;
  };
}

type Read = ReturnType<typeof readEntry>;

const share = 40;

/** More than there are at first, which are read first. */
const most = 200;

let lastOptions: unknown;
let lastKey = '';

/** The same options come for each of the files. */
function toKey(options: unknown): string {
  if (options !== lastOptions) lastKey = JSON.stringify(options);
  lastOptions = options;
  return lastKey;
}
