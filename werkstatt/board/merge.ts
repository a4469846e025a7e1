/** Merging: the only way to main. Tries, checks, and moves main only from where it was tried. */
import type { FileFinding } from '#domain/entry/finding.ts';

import { findMergeBase, listChanges, tryMerge } from '../git/compare.ts';
import type { Git } from '../git/git.ts';
import { readCommit, writeCommit } from '../git/objects.ts';
import { main, readRef, updateRefs } from '../git/refs.ts';
import { inTurn } from '../in-turn.ts';
import { werkstatt } from '../roles.ts';
import { toKeptHead } from '../store/closing.ts';
import { findPull, toBranchRef, toUpdate, type Pull } from '../store/pulls.ts';

import type { Checker } from './check.ts';
import { listForeignFiles } from './contribution.ts';

export type Outlook =
  | { kind: 'ready'; tree: string }
  | { kind: 'closed' }
  | { kind: 'nothing' }
  | { kind: 'conflict'; files: string[]; base: string }
  | { kind: 'foreign'; files: string[] }
  | { kind: 'findings'; findings: FileFinding[] }
  | { kind: 'stuck'; files: string[] };

/** What would happen if it were merged now. */
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
  const findings = await checker.check(merge.tree, pull.head);
  if (findings === 'stuck') return { kind: 'stuck', files: files.map(({ path }) => path) };
  return findings.length > 0 ? { kind: 'findings', findings } : { kind: 'ready', tree: merge.tree };
}

export type Merged =
  { kind: 'merged'; sha: string } | { kind: 'changed' } | Exclude<Outlook, { kind: 'ready' }>;

/** @param seen the commit that was on the page where somebody decided */
export function mergePull(
  git: Git,
  checker: Checker,
  number: number,
  seen: string,
): Promise<Merged> {
  return inTurn('merge', async () => {
    for (;;) {
      const [pull, mainSha] = await Promise.all([findPull(git, number), readRef(git, main)]);
      if (!pull || !mainSha) return { kind: 'closed' };
      if (pull.state === 'open' && pull.head !== seen) return { kind: 'changed' };
      const outlook = await tryPull(git, checker, pull, mainSha);
      if (outlook.kind !== 'ready') return outlook;

      const sha = await moveMain(git, pull, mainSha, outlook.tree);
      if (sha) return { kind: 'merged', sha };
    }
  });
}

/** @returns nothing if somebody was faster: what was tried no longer holds */
async function moveMain(
  git: Git,
  pull: Pull,
  mainSha: string,
  tree: string,
): Promise<string | undefined> {
  const proposed = await readCommit(git, pull.head);
  if (!proposed) return undefined;
  const sha = await writeCommit(git, {
    tree,
    parents: [mainSha, pull.head],
    message: `${pull.title}\n\nBeitrag ${pull.number}, zusammengeführt in der Werkstatt.`,
    author: { ...proposed.author, date: undefined },
    committer: werkstatt,
  });
  const at = new Date().toISOString();
  const change = {
    state: 'closed',
    closedAt: at,
    merge: { at, sha },
    lastHead: pull.head,
  } as const;
  const isMoved = await updateRefs(git, [
    { ref: main, to: sha, from: mainSha },
    await toUpdate(git, pull, change),
    await toKeptHead(git, pull),
  ]);
  if (!isMoved) return undefined;
  // Its commits are part of main now. Whoever saved just then keeps the branch.
  await updateRefs(git, [{ ref: toBranchRef(pull.branch), to: undefined, from: pull.head }]);
  return sha;
}
