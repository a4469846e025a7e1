/** The steps of `npm test -- quick`: only those that a change concerns, in seconds. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { astroCheck, eslint, prettier, type Plan } from './plan.ts';

export interface Changes {
  /** The commit at which this branch left main. */
  base: string;
  /** The files that differ since then and are still there. */
  files: readonly string[];
}

export function findChanges(): Changes {
  const base = git('merge-base', 'main', 'HEAD')[0] ?? 'HEAD';
  const files = [
    ...git('diff', '--name-only', '-z', base),
    ...git('ls-files', '--others', '--exclude-standard', '-z'),
  ];
  return { base, files: files.filter((file) => existsSync(file)) };
}

export function planQuick({ base, files }: Changes): Plan {
  const code = files.filter((file) => /\.(tsx?|astro|mjs|js)$/.test(file));
  const isContent = files.some((file) =>
    /^(src\/(content|fundstellen)|public\/uploads)\//.test(file),
  );
  const isSite = files.some((file) => /^src\/(pages|layouts|components|queries)\//.test(file));
  const types = code.some((file) => file.endsWith('.astro'))
    ? astroCheck
    : 'tsc --noEmit --incremental --tsBuildInfoFile node_modules/.cache/types.tsbuildinfo';
  const left = slow
    .filter((folder) => !files.some((file) => file.startsWith(folder)))
    .map((folder) => ` --exclude ${quote([`${folder}**`])}`)
    .join('');
  // A fresh clone does not have the types of the content yet.
  const sync = existsSync('.astro/types.d.ts') ? '' : 'astro sync --silent && ';
  const steps: [boolean, string, string][] = [
    [files.length > 0, 'format', `${prettier} ${quote(files)}`],
    [code.length > 0, 'lint', `${sync}${eslint} ${quote(code)}`],
    [code.length > 0, 'types', types],
    [isContent, 'content', 'node scripts/check.ts'],
    [files.length > 0, 'unit', `vitest run --project unit --changed ${base}${left}`],
    // It reads files instead of importing them, so no change leads to it.
    [code.length > 0, 'architecture', 'vitest run --project unit tests/architecture.test.ts'],
    [isSite, 'note', 'echo The built site is not asked here: npm test -- build site'],
  ];
  const asked = steps
    .filter(([isAsked]) => isAsked)
    .map(([, name, command]) => ({ name, command }));
  // The last of the one row is the first of the other.
  return { first: [], rows: [asked, []] };
}

/** They import much, and take longer than all others: asked only about changes of their own. */
const slow = ['werkstatt/', 'admin/preview/'];

/** For the shell: on Windows that is cmd, which takes single quotes for letters. No name has double ones there. */
export function quote(words: readonly string[], platform = process.platform): string {
  const escape = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`;
  return words.map((word) => (platform === 'win32' ? `"${word}"` : escape(word))).join(' ');
}

function git(...parameters: string[]): string[] {
  try {
    const output = execFileSync('git', parameters, { encoding: 'utf8', stdio: 'pipe' });
    return output.split(/[\0\n]/).filter(Boolean);
  } catch {
    // Without a main, or in a copy without history, nothing counts as changed.
    return [];
  }
}
