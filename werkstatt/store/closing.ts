/** How a pull request ends without losing what it proposed. */
import { isAncestor } from '../git/compare.ts';
import type { Git } from '../git/git.ts';
import { main, readRef, updateRefs, type RefUpdate } from '../git/refs.ts';
import { inTurn } from '../in-turn.ts';

import { changePull, findPull, listPulls, toBranchRef, type Pull } from './pulls.ts';

/** Keeps a proposed commit reachable when its branch goes, as `refs/pull/<n>/head` on GitHub. */
export async function toKeptHead(git: Git, pull: Pull): Promise<RefUpdate> {
  const ref = `refs/pull/${pull.number}/head`;
  return { ref, to: pull.head, from: await readRef(git, ref) };
}

/** Closes without merging; the branch stays. */
export async function closePull(git: Git, number: number): Promise<Pull | undefined> {
  const pull = await findPull(git, number);
  if (pull?.state !== 'open') return pull;
  await updateRefs(git, [await toKeptHead(git, pull)]);
  return changePull(git, number, ({ state, head }) =>
    state === 'open'
      ? { state: 'closed', closedAt: new Date().toISOString(), lastHead: head }
      : undefined,
  );
}

/** @returns false if it was merged, its branch is gone, or there is a newer one for it */
export function reopenPull(git: Git, { number, branch, merge }: Pull): Promise<boolean> {
  return inTurn(`pull ${branch}`, async () => {
    const others = (await listPulls(git)).filter(
      (other) => other.branch === branch && other.state === 'open' && other.number !== number,
    );
    if (merge || others.length > 0 || !(await readRef(git, toBranchRef(branch)))) return false;
    await changePull(git, number, ({ state }) =>
      state === 'closed' ? { state: 'open', closedAt: undefined } : undefined,
    );
    return true;
  });
}

/** A kill between the parts of a merge may have left one that is on main and still open. */
export async function settleMerged(git: Git): Promise<void> {
  const sha = await readRef(git, main);
  if (!sha) return;
  for (const pull of await listPulls(git)) {
    if (pull.state !== 'open' || !(await isAncestor(git, pull.head, sha))) continue;
    const at = new Date().toISOString();
    await changePull(git, pull.number, ({ head }) => ({
      state: 'closed',
      closedAt: at,
      merge: { at, sha },
      lastHead: head,
    }));
  }
}
