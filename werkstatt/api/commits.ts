/** `commits` and `compare`. */
import { findMergeBase, listChanges, listCommits } from '../git/compare.ts';
import type { Git } from '../git/git.ts';
import { isTreePath } from '../git/branch-names.ts';
import { readCommit, type Commit } from '../git/objects.ts';
import { toLines } from '../git/refs.ts';
import { json, notFound } from '../http.ts';

import { onRepository, owner, type Call, type Route } from './route.ts';
import { toCommit, toFile } from './shapes.ts';
import { findTreeish } from './trees.ts';

export const commitRoutes: Route[] = [
  onRepository('GET', '/commits', getCommits),
  onRepository('GET', '/compare/(.+?)\\.\\.\\.(.+)', compare),
  // No commit has a status, since nothing builds previews here.
  onRepository('GET', '/commits/(.+)/status', async ({ git, caught }) => {
    if (!(await findCommit(git, caught[0] ?? ''))) throw notFound();
    return json(200, { state: 'pending', statuses: [] });
  }),
];

async function findCommit(git: Git, name: string): Promise<string | undefined> {
  const sha = await findTreeish(git, name);
  return sha && (await git.reader.info(sha))?.type === 'commit' ? sha : undefined;
}

/** Decap asks for the last commit of each file, to say who wrote it and when. */
async function getCommits(call: Call) {
  const { git, query } = call;
  const path = query.get('path');
  const start = await findCommit(git, query.get('sha') ?? 'main');
  if (!start || (path && !isTreePath(path))) throw notFound();
  const args = ['rev-list', '--max-count=30', start, '--', ...(path ? [path] : [])];
  const commits = await readCommits(git, toLines(await git.text(args)));
  return json(200, commits.map(toCommit));
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

  const [shas, files] = await Promise.all([
    listCommits(git, from, to),
    listChanges(git, mergeBase, to),
  ]);
  const commits = (await readCommits(git, shas)).map(toCommit);
  return json(200, { commits, files: files.map(toFile) });
}

/** `main`, a sha, or `owner:branch` */
async function findCompared(git: Git, name: string): Promise<string | undefined> {
  const [first = '', second] = name.split(':');
  if (second !== undefined && first !== owner) return undefined;
  return findCommit(git, second ?? first);
}
