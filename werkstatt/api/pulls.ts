/** `pulls`, and `issues` as far as they are the same thing. */
import { z } from 'zod';

import { findMergeBase, listCommits } from '../git/compare.ts';
import { isBranchName, isMainBranch } from '../git/branch-names.ts';
import { readRef, requireMain } from '../git/refs.ts';
import { json, notFound, Refusal } from '../http.ts';
import { closePull, reopenPull } from '../store/closing.ts';
import {
  changePull,
  createPull,
  findPull,
  listPulls,
  toBranchRef,
  type Pull,
} from '../store/pulls.ts';

import { readCommits } from './commits.ts';
import { onRepository, owner, parseBody, type Call, type Route } from './route.ts';
import { toCommit, toLabel, toPull } from './shapes.ts';

export const pullRoutes: Route[] = [
  onRepository('GET', '/pulls', getPulls),
  onRepository('POST', '/pulls', addPull),
  onRepository('PATCH', '/pulls/(\\d+)', editPull),
  // Decap reacts to a 405 by writing over main, which is refused as well.
  onRepository('PUT', '/pulls/(\\d+)/merge', async (call) => {
    await requirePull(call);
    const message = 'At least 1 approving review is required by reviewers with write access.';
    throw new Refusal(405, message);
  }),
  onRepository('GET', '/pulls/(\\d+)/commits', async (call) => {
    const { head } = await requirePull(call);
    const base = await findMergeBase(call.git, await requireMain(call.git), head);
    if (!base) throw notFound();
    const commits = await readCommits(call.git, await listCommits(call.git, base, head));
    return json(200, commits.map(toCommit));
  }),
  onRepository('PUT', '/issues/(\\d+)/labels', setLabels),
  onRepository('POST', '/issues', () => {
    throw new Refusal(410, 'Issues are disabled for this repo');
  }),
];

async function requirePull({ git, caught }: Call): Promise<Pull> {
  const pull = await findPull(git, Number(caught[0]));
  if (!pull) throw notFound();
  return pull;
}

/** All at once: without a `Link` to the next page, nobody asks for one. */
async function getPulls(call: Call) {
  const state = call.query.get('state') ?? 'open';
  const head = call.query.get('head');
  const base = call.query.get('base') ?? 'main';
  const pulls = (await listPulls(call.git)).filter(
    (pull) =>
      base === 'main' &&
      (state === 'all' || pull.state === state) &&
      // GitHub takes no notice of a head without an owner.
      (!head?.includes(':') || head === `${owner}:${pull.branch}`),
  );
  const mainSha = await requireMain(call.git);
  return json(
    200,
    pulls.map((pull) => toPull(call, pull, mainSha)),
  );
}

const newSchema = z.object({
  title: z.string().min(1),
  body: z.string().nullish(),
  head: z.string(),
  base: z.string(),
});

async function addPull(call: Call) {
  const { git, account } = call;
  const { title, body, head, base } = parseBody(call, newSchema);
  const branch = head.replace(`${owner}:`, '');
  const isName = isBranchName(branch) && !isMainBranch(branch);
  const sha = isName ? await readRef(git, toBranchRef(branch)) : undefined;
  if (!sha) throw invalid({ field: 'head', code: 'invalid' });
  if (base !== 'main') throw invalid({ field: 'base', code: 'invalid' });
  const mainSha = await requireMain(git);
  if ((await listCommits(git, mainSha, sha)).length === 0) {
    throw invalid({ code: 'custom', message: `No commits between main and ${branch}` });
  }
  const pulls = await listPulls(git);
  if (pulls.some((pull) => pull.branch === branch && pull.state === 'open')) {
    const message = `A pull request already exists for ${owner}:${branch}.`;
    throw invalid({ code: 'custom', message });
  }
  const pull = await createPull(git, { title, body: body ?? '', branch, by: account.login });
  return json(201, toPull(call, pull, mainSha));
}

function invalid(error: object): Refusal {
  return new Refusal(422, 'Validation Failed', {
    errors: [{ resource: 'PullRequest', ...error }],
  });
}

const editSchema = z.object({ state: z.enum(['open', 'closed']) });

async function editPull(call: Call) {
  const { git } = call;
  const { state } = parseBody(call, editSchema);
  const pull = await requirePull(call);
  const changed = await (state === 'open' ? reopenPull(git, pull) : closePull(git, pull));
  if (!changed) throw invalid({ field: 'state', code: 'invalid' });
  return json(200, toPull(call, changed, await requireMain(git)));
}

const labelsSchema = z.object({ labels: z.array(z.string().min(1).max(100)).max(100) });

async function setLabels(call: Call) {
  const { labels } = parseBody(call, labelsSchema);
  const pull = await requirePull(call);
  await changePull(call.git, pull, { labels: [...new Set(labels)] });
  return json(200, [...new Set(labels)].map(toLabel));
}
