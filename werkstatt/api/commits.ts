/** `commits`, `compare` and `statuses`. */
import { countCommits, findMergeBase, listChanges, listCommits } from '../git/compare.ts';
import type { Git } from '../git/git.ts';
import { isTreePath } from '../git/branch-names.ts';
import { readCommit, type Commit } from '../git/objects.ts';
import { toLines } from '../git/refs.ts';
import { json, notFound, Refusal } from '../http.ts';

import { onRepository, owner, repositoryName, type Call, type Route } from './route.ts';
import { toCommit, toFile } from './shapes.ts';
import { findTreeish } from './trees.ts';

export const commitRoutes: Route[] = [
  onRepository('GET', '/commits', getCommits),
  onRepository('GET', '/compare/(.+?)\\.\\.\\.(.+)', compare),
  // Nothing builds previews here, so no commit has a status.
  onRepository('GET', '/commits/(.+)/status', async ({ git, caught }) => {
    const sha = await requireCommit(git, caught[0]);
    return json(200, { state: 'pending', statuses: [], sha, total_count: 0 });
  }),
  onRepository('GET', '/commits/(.+)/statuses', async ({ git, caught }) => {
    await requireCommit(git, caught[0]);
    return json(200, []);
  }),
  onRepository('GET', '/commits/(.+)', async (call) => {
    const commit = await readCommit(call.git, await requireCommit(call.git, call.caught[0]));
    if (!commit) throw notFound();
    return json(200, toCommit(call, commit));
  }),
];

async function findCommit(git: Git, name: string): Promise<string | undefined> {
  const sha = await findTreeish(git, name);
  return sha && (await git.reader.info(sha))?.type === 'commit' ? sha : undefined;
}

async function requireCommit(git: Git, name = ''): Promise<string> {
  const sha = await findCommit(git, name);
  if (sha) return sha;
  throw new Refusal(422, `No commit found for SHA: ${name}`);
}

/** Decap asks for the last commit of each file, to say who wrote it and when. */
async function getCommits(call: Call) {
  const { git, query } = call;
  const path = query.get('path');
  const start = await findCommit(git, query.get('sha') ?? 'main');
  if (!start || (path && !isTreePath(path))) throw notFound();
  const count = Math.min(100, Math.max(1, Number(query.get('per_page') ?? 30) || 30));
  const args = ['rev-list', `--max-count=${count}`, start, '--', ...(path ? [path] : [])];
  const commits = await readCommits(git, toLines(await git.text(args)));
  return json(
    200,
    commits.map((commit) => toCommit(call, commit)),
  );
}

export async function readCommits(git: Git, shas: readonly string[]): Promise<Commit[]> {
  const commits = await Promise.all(shas.map((sha) => readCommit(git, sha)));
  return commits.filter((commit) => commit !== undefined);
}

async function compare(call: Call) {
  const { git, caught } = call;
  const [from, to] = await Promise.all(caught.map((name) => findCompared(git, name)));
  const mergeBase = from && to && (await findMergeBase(git, from, to));
  if (!from || !to || !mergeBase) throw notFound();

  const [shas, files, ahead, behind] = await Promise.all([
    listCommits(git, from, to),
    listChanges(git, mergeBase, to),
    countCommits(git, from, to),
    countCommits(git, to, from),
  ]);
  const [base, common] = await readCommits(git, [from, mergeBase]);
  if (!base || !common) throw notFound();
  const commits = await readCommits(git, shas);
  return json(200, {
    url: `${call.api}/repos/${repositoryName}/compare/${from}...${to}`,
    status: toStatus(ahead, behind),
    ahead_by: ahead,
    behind_by: behind,
    total_commits: ahead,
    base_commit: toCommit(call, base),
    merge_base_commit: toCommit(call, common),
    commits: commits.map((commit) => toCommit(call, commit)),
    files: files.map(toFile),
  });
}

/** `main`, a sha, or `owner:branch` */
async function findCompared(git: Git, name: string): Promise<string | undefined> {
  const [first = '', second] = name.split(':');
  if (second !== undefined && first !== owner) return undefined;
  return findCommit(git, second ?? first);
}

function toStatus(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}
