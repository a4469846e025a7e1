/** Merging: the only way to main. Tries, checks, and moves main only from where it was tried. */
import { findMergeBase, listChanges, tryMerge } from '../git/compare.ts';
import type { Git } from '../git/git.ts';
import { readCommit, writeCommit } from '../git/objects.ts';
import { mergePreferring } from '../git/prefer.ts';
import { main, readRef, requireMain } from '../git/refs.ts';
import { werkstatt } from '../roles.ts';
import { changePull, findPull, toBranchRef, type Pull } from '../store/pulls.ts';

import type { Checker } from './check.ts';
import type { Checked } from './check-for-board.ts';
import { listForeignFiles } from './contribution.ts';

export type Outlook =
  | { kind: 'ready'; tree: string; notices: Checked['notices'] }
  | { kind: 'closed' }
  | { kind: 'nothing' }
  | { kind: 'conflict'; files: string[]; base: string }
  | { kind: 'foreign'; files: string[] }
  | { kind: 'findings'; findings: Checked['findings'] }
  | { kind: 'stuck'; files: string[] };

/** Tries the merge without doing it. */
export async function tryPull(
  git: Git,
  checker: Checker,
  pull: Pull,
  mainSha: string,
): Promise<Outlook> {
  if (pull.state !== 'open') return { kind: 'closed' };
  const base = await findMergeBase(git, mainSha, pull.head);
  if (!base) return { kind: 'foreign', files: [] };

  const files = await listChanges(git, base, pull.head);
  const foreign = listForeignFiles(files);
  if (foreign.length > 0) return { kind: 'foreign', files: foreign };
  if (files.length === 0) return { kind: 'nothing' };

  const merge = await tryMerge(git, mainSha, pull.head);
  if ('conflicts' in merge) return { kind: 'conflict', files: merge.conflicts, base };
  const paths = files.map(({ path }) => path);
  const checked = await checker(merge.tree);
  if (checked === 'stuck') return { kind: 'stuck', files: paths };
  const { findings } = checked;
  if (findings.length > 0) return { kind: 'findings', findings };
  const notices = checked.notices.filter(({ file }) => paths.includes(file));
  return { kind: 'ready', tree: merge.tree, notices };
}

export type Merged =
  { kind: 'merged'; sha: string } | { kind: 'changed' } | Exclude<Outlook, { kind: 'ready' }>;

/** @param seen the commit that was on the page where somebody decided */
export async function mergePull(
  git: Git,
  checker: Checker,
  number: number,
  seen: string,
): Promise<Merged> {
  for (;;) {
    const [pull, mainSha] = await Promise.all([findPull(git, number), requireMain(git)]);
    if (!pull) return { kind: 'closed' };
    if (pull.state === 'open' && pull.head !== seen) return { kind: 'changed' };
    // The checks take seconds, in which others go on saving.
    const outlook = await tryPull(git, checker, pull, mainSha);
    if (outlook.kind !== 'ready') return outlook;
    const sha = await git.inTurn(() => moveMain(git, pull, mainSha, outlook.tree));
    if (sha) return { kind: 'merged', sha };
  }
}

/** @returns undefined if somebody was faster: the tried merge no longer holds */
async function moveMain(git: Git, { number, head }: Pull, mainSha: string, tree: string) {
  const pull = await findPull(git, number);
  const proposed = await readCommit(git, head);
  const isSame = pull?.state === 'open' && pull.head === head;
  if (!isSame || !proposed || (await readRef(git, main)) !== mainSha) return undefined;
  const sha = await writeCommit(git, {
    tree,
    parents: [mainSha, head],
    message: `${pull.title}\n\nBeitrag ${number}, zusammengeführt in der Werkstatt.`,
    author: { ...proposed.author, date: undefined },
    committer: werkstatt,
  });
  const at = new Date().toISOString();
  // Its commits are part of main now, so its branch goes.
  await changePull(
    git,
    pull,
    { state: 'closed', closedAt: at, merge: { at, sha }, lastHead: head },
    { [main]: sha, [toBranchRef(pull.branch)]: undefined },
  );
  return sha;
}

/**
 * Ends a conflict in favour of the contribution: takes what was published meanwhile into its branch, except where
 * both have changed the same place. Publishes nothing.
 *
 * @param seen the commits that were on the page where somebody decided
 * @returns whether it was done; not if either has moved, or a file of it was deleted
 */
export async function preferPull(
  git: Git,
  number: number,
  seen: { head: string; main: string },
): Promise<boolean> {
  return git.inTurn(async () => {
    const [pull, mainSha] = await Promise.all([findPull(git, number), requireMain(git)]);
    if (pull?.state !== 'open' || pull.head !== seen.head || mainSha !== seen.main) return false;
    const base = await findMergeBase(git, mainSha, pull.head);
    const merge = await tryMerge(git, pull.head, mainSha);
    if (!base || !('conflicts' in merge)) return false;
    const sides = { base, preferred: pull.head, other: mainSha };
    const tree = await mergePreferring(git, sides, merge.conflicts);
    const proposed = await readCommit(git, pull.head);
    if (!tree || !proposed) return false;
    const sha = await writeCommit(git, {
      tree,
      parents: [pull.head, mainSha],
      message: `${pull.title}\n\nNimmt auf, was inzwischen veröffentlicht wurde; an strittigen Stellen gilt dieser Beitrag.`,
      author: { ...proposed.author, date: undefined },
      committer: werkstatt,
    });
    await changePull(git, pull, {}, { [toBranchRef(pull.branch)]: sha });
    return true;
  });
}
