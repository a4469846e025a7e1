/** `pulls` and their labels. */
import { z } from 'zod';

import { countCommits, findMergeBase, listChanges, listCommits, tryMerge } from '../git/compare.ts';
import type { Git } from '../git/git.ts';
import { isBranchName, isMainBranch } from '../git/branch-names.ts';
import { main, readRef } from '../git/refs.ts';
import { json, notFound, Refusal } from '../http.ts';
import { inTurn } from '../in-turn.ts';
import { closePull, reopenPull } from '../store/closing.ts';
import { changePull, createPull, findPull, listPulls, type Pull } from '../store/pulls.ts';

import { readCommits } from './commits.ts';
import { onRepository, owner, parseBody, toPage, type Call, type Route } from './route.ts';
import { toCommit, toFile, toLabel, toPull } from './shapes.ts';

export const pullRoutes: Route[] = [
  onRepository('GET', '/pulls', getPulls),
  onRepository('POST', '/pulls', addPull),
  onRepository('GET', '/pulls/(\\d+)', getPull),
  onRepository('PATCH', '/pulls/(\\d+)', editPull),
  onRepository('GET', '/pulls/(\\d+)/commits', async (call) => {
    const { base, head } = await findRange(call);
    const commits = await readCommits(call.git, await listCommits(call.git, base, head));
    return json(
      200,
      commits.map((commit) => toCommit(call, commit)),
    );
  }),
  onRepository('GET', '/pulls/(\\d+)/files', async (call) => {
    const { base, head } = await findRange(call);
    return json(200, (await listChanges(call.git, base, head)).map(toFile));
  }),
  onRepository('GET', '/issues/(\\d+)/labels', async (call) =>
    json(200, (await requirePull(call)).labels.map(toLabel)),
  ),
  onRepository('PUT', '/issues/(\\d+)/labels', setLabels),
];

async function requirePull({ git, caught }: Call): Promise<Pull> {
  const pull = await findPull(git, Number(caught[0]));
  if (!pull) throw notFound();
  return pull;
}

async function requireMain(git: Git): Promise<string> {
  const sha = await readRef(git, main);
  if (!sha) throw notFound();
  return sha;
}

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
  const { items, headers } = toPage(call, pulls);
  return json(
    200,
    items.map((pull) => toPull(call, pull, mainSha)),
    headers,
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
  const [sha, mainSha] = await Promise.all([
    isBranchName(branch) && !isMainBranch(branch)
      ? readRef(git, `refs/heads/${branch}`)
      : undefined,
    requireMain(git),
  ]);
  if (!sha) throw invalid({ field: 'head', code: 'invalid' });
  if (base !== 'main') throw invalid({ field: 'base', code: 'invalid' });
  if ((await countCommits(git, mainSha, sha)) === 0) {
    throw invalid({ code: 'custom', message: `No commits between main and ${branch}` });
  }
  // Two at once for one branch: the second has to see the first.
  const pull = await inTurn(`pull ${branch}`, async () => {
    const pulls = await listPulls(git);
    if (pulls.some((pull) => pull.branch === branch && pull.state === 'open')) {
      const message = `A pull request already exists for ${owner}:${branch}.`;
      throw invalid({ code: 'custom', message });
    }
    return createPull(git, { title, body: body ?? '', branch, by: account.login });
  });
  return json(201, toPull(call, pull, mainSha));
}

function invalid(error: object): Refusal {
  return new Refusal(422, 'Validation Failed', {
    errors: [{ resource: 'PullRequest', ...error }],
  });
}

async function getPull(call: Call) {
  const pull = await requirePull(call);
  const mainSha = await requireMain(call.git);
  const isOpen = pull.state === 'open';
  const isMergeable = isOpen && 'tree' in (await tryMerge(call.git, mainSha, pull.head));
  return json(200, {
    ...toPull(call, pull, mainSha),
    merged: pull.merge !== undefined,
    mergeable: isOpen ? isMergeable : null,
    mergeable_state: isMergeable ? 'blocked' : 'dirty',
  });
}

const editSchema = z.object({
  title: z.string().min(1).optional(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']).optional(),
});

async function editPull(call: Call) {
  const { git } = call;
  const { title, body, state } = parseBody(call, editSchema);
  const pull = await requirePull(call);
  if (state === 'open' && !(await reopenPull(git, pull))) {
    throw invalid({ field: 'state', code: 'invalid' });
  }
  if (state === 'closed') await closePull(git, pull.number);
  const changed =
    title === undefined && body === undefined
      ? await findPull(git, pull.number)
      : await changePull(git, pull.number, () => ({
          ...(title === undefined ? {} : { title }),
          ...(body === undefined ? {} : { body: body ?? '' }),
        }));
  return json(200, toPull(call, changed ?? pull, await requireMain(git)));
}

/** What a pull request proposes, from where it left main. */
async function findRange(call: Call): Promise<{ base: string; head: string }> {
  const { head } = await requirePull(call);
  const base = await findMergeBase(call.git, await requireMain(call.git), head);
  if (!base) throw notFound();
  return { base, head };
}

const labelsSchema = z.object({ labels: z.array(z.string().min(1).max(100)).max(100) });

async function setLabels(call: Call) {
  const { labels } = parseBody(call, labelsSchema);
  const pull = await changePull(call.git, Number(call.caught[0]), () => ({
    labels: [...new Set(labels)],
  }));
  if (!pull) throw notFound();
  return json(200, pull.labels.map(toLabel));
}
