/** Closes a pull request without losing its proposal, and opens it again. */
import type { Git } from '../git/git.ts';
import { readRef } from '../git/refs.ts';

import { changePull, listPulls, toBranchRef, type Pull } from './pulls.ts';

/**
 * Closes without merging. `refs/pull/<n>/head` keeps the commit reachable, as on GitHub.
 *
 * @param refs to be moved together with it
 */
export async function closePull(
  git: Git,
  pull: Pull,
  refs: Record<string, string | undefined> = {},
): Promise<Pull> {
  if (pull.state !== 'open') return pull;
  const { number, head } = pull;
  const closedAt = new Date().toISOString();
  const kept = { [`refs/pull/${number}/head`]: head, ...refs };
  return changePull(git, pull, { state: 'closed', closedAt, lastHead: head }, kept);
}

/** @returns nothing if it was merged, its branch is gone, or there is a newer one for it */
export async function reopenPull(git: Git, pull: Pull): Promise<Pull | undefined> {
  const { number, branch, merge, state } = pull;
  const others = (await listPulls(git)).filter(
    (other) => other.branch === branch && other.state === 'open' && other.number !== number,
  );
  if (merge || others.length > 0 || !(await readRef(git, toBranchRef(branch)))) return undefined;
  return state === 'open' ? pull : changePull(git, pull, { state: 'open', closedAt: undefined });
}
