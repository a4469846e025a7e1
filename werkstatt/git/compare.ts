/** The difference between two commits: files with their patches, commits, and whether they merge. */
import type { Git } from './git.ts';
import { toLines } from './refs.ts';

export interface ChangedFile {
  path: string;
  /** For a renamed file, where it was. */
  before?: string;
  status: 'added' | 'modified' | 'removed' | 'renamed';
  /** The new blob; for a removed file the old one. */
  sha: string;
  /** The patch from the first `@@` on; missing for binary files. */
  patch?: string;
}

export async function findMergeBase(git: Git, a: string, b: string): Promise<string | undefined> {
  const { output, code } = await git.run(['merge-base', a, b], { allow: [1] });
  return code === 0 ? output.toString('utf8').trim() : undefined;
}

export async function isAncestor(git: Git, older: string, newer: string): Promise<boolean> {
  const { code } = await git.run(['merge-base', '--is-ancestor', older, newer], { allow: [1] });
  return code === 0;
}

/** @returns oldest first */
export async function listCommits(git: Git, from: string, to: string): Promise<string[]> {
  const args = ['rev-list', '--reverse', '--topo-order', '--max-count=250', `${from}..${to}`];
  return toLines(await git.text(args));
}

export async function listChanges(git: Git, from: string, to: string): Promise<ChangedFile[]> {
  const options = ['--no-color', '--no-ext-diff', '--no-textconv', '--full-index'];
  const args = ['diff-tree', '-r', '-M', '-z', '--raw', '-p', ...options, from, to];
  const { output } = await git.run(args);
  const text = output.toString('utf8');
  const start = text.search(/(^|\0)diff --git /);
  const records = (start < 0 ? text : text.slice(0, start)).split('\0');
  const patches =
    start < 0
      ? []
      : text
          .slice(start)
          .split(/^\0?diff --git /m)
          .slice(1);
  return toFiles(records, patches);
}

/** Raw records and patches come in the same order. */
function toFiles(records: readonly string[], patches: readonly string[]): ChangedFile[] {
  const files: ChangedFile[] = [];
  for (let index = 0; index < records.length;) {
    const [, , oldSha = '', sha = '', letter = ''] = (records[index] ?? '').split(' ');
    if (!letter) {
      index += 1;
      continue;
    }
    const isRenamed = letter.startsWith('R') || letter.startsWith('C');
    const [first = '', second = ''] = [records[index + 1], records[index + 2]];
    const patch = toPatch(patches[files.length]);
    files.push({
      path: isRenamed ? second : first,
      ...(isRenamed ? { before: first } : {}),
      status: statuses[letter.charAt(0)] ?? 'modified',
      sha: letter === 'D' ? oldSha : sha,
      ...(patch ? { patch } : {}),
    });
    index += isRenamed ? 3 : 2;
  }
  return files;
}

const statuses: Record<string, ChangedFile['status']> = { A: 'added', D: 'removed', R: 'renamed' };

function toPatch(section: string | undefined): string | undefined {
  const start = section?.search(/^@@ /m) ?? -1;
  return start < 0 ? undefined : section?.slice(start).replace(/\0?\n?$/, '');
}

export type Merge = { tree: string } | { conflicts: string[] };

/** Tries a merge without touching anything. */
export async function tryMerge(git: Git, ours: string, theirs: string): Promise<Merge> {
  const args = ['merge-tree', '--write-tree', '--name-only', '--no-messages', '-z', ours, theirs];
  const { output, code } = await git.run(args, { allow: [1] });
  const [tree = '', ...conflicts] = output
    .toString('utf8')
    .split('\0')
    .filter((part) => part !== '');
  return code === 0 ? { tree } : { conflicts: [...new Set(conflicts)] };
}
