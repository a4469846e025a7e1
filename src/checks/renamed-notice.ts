/** Entries that were renamed since `main` and do not lead on from their old address. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';

import { formerNamesOf } from '#domain/entry/former.ts';

import type { Entry } from './entries.ts';

/** Only Git knows the old name; without a `main` to compare with, nothing is found. */
export function findRenamed({ root, entries }: { root: string; entries: readonly Entry[] }) {
  return listRenames(root).flatMap(([from, to]) => {
    const entry = entries.find(({ file }) => file === to);
    const { dir, name } = path.posix.parse(from);
    if (!entry || dir !== path.posix.dirname(to)) return [];
    if (formerNamesOf(entry.frontmatter.data).includes(name)) return [];
    return [{ file: to, words: `„${name}“ gehört unter „Frühere Dateinamen“ (frueher)` }];
  });
}

/** @returns the old and the new path of each */
function listRenames(root: string): [string, string][] {
  const git = (...parameters: string[]) =>
    execFileSync('git', ['-C', root, ...parameters], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  try {
    const base = git('merge-base', 'HEAD', 'origin/main');
    const options = ['--name-status', '-z', '--relative', '--find-renames', '--diff-filter=R'];
    const fields = git('diff', ...options, base, '--', 'src/content').split('\0');
    return Array.from({ length: Math.floor(fields.length / 3) }, (_, index) => [
      fields[index * 3 + 1] ?? '',
      fields[index * 3 + 2] ?? '',
    ]);
  } catch {
    return [];
  }
}
