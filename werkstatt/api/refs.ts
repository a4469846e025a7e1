/** `git/refs` and `branches`. Nobody moves main through the API. */
import { z } from 'zod';

import { isAncestor } from '../git/compare.ts';
import { blocksDrafts, isBranchName, isMainBranch, isSha } from '../git/branch-names.ts';
import { readCommit } from '../git/objects.ts';
import { listRefs, moveRefs, readRef } from '../git/refs.ts';
import type { Git } from '../git/git.ts';
import { json, Refusal } from '../http.ts';
import { closePull } from '../store/closing.ts';
import { listPulls, toBranchRef, type Pull } from '../store/pulls.ts';

import { onRepository, parseBody, type Call, type Route } from './route.ts';
import { toCommit, toRef } from './shapes.ts';

export const refRoutes: Route[] = [
  onRepository('GET', '/branches/(.+)', getBranch),
  onRepository('POST', '/git/refs', createRef),
  onRepository('PATCH', '/git/refs/(.+)', moveRef),
  onRepository('DELETE', '/git/refs/(.+)', deleteRef),
];

/** Shows and changes branches only: our own records lie among the refs, too. */
function findBranchName(name = ''): string | undefined {
  const branch = /^heads\/(.+)$/.exec(name)?.[1];
  return branch !== undefined && isBranchName(branch) ? branch : undefined;
}

async function getBranch(call: Call) {
  const name = call.caught[0] ?? '';
  const commit = isBranchName(name) && (await readCommit(call.git, toBranchRef(name)));
  if (!commit) throw new Refusal(404, 'Branch not found');
  const isProtected = isMainBranch(name);
  return json(200, { name, commit: toCommit(commit), protected: isProtected });
}

const createSchema = z.object({ ref: z.string(), sha: z.string() });

async function createRef(call: Call) {
  const { git } = call;
  const { ref, sha } = parseBody(call, createSchema);
  const name = ref.startsWith('refs/') ? findBranchName(ref.slice('refs/'.length)) : undefined;
  if (!name) throw new Refusal(422, 'Reference name is not valid or not writable');
  if (blocksDrafts(name)) {
    throw new Refusal(422, `Reference name is taken: drafts lie below ${ref}`);
  }
  await requireCommit(git, sha);
  if (isMainBranch(name) || (await readRef(git, ref))) {
    throw new Refusal(422, 'Reference already exists');
  }
  await refuseBlocked(git, ref);
  await moveRefs(git, { [ref]: sha });
  return json(201, toRef(ref, sha));
}

/** `a` is in the way of `a/b`, and `a/b` of `a`. The answer is shown in the editor. */
async function refuseBlocked(git: Git, name: string): Promise<void> {
  const refs = await listRefs(git, 'refs/heads');
  const rival = refs.find(({ ref }) => name.startsWith(`${ref}/`) || ref.startsWith(`${name}/`));
  if (!rival) return;
  const [branch = '', wanted = ''] = [rival.ref, name].map((ref) =>
    ref.slice('refs/heads/'.length),
  );
  const spare = `alt-${branch.replaceAll('/', '-')}`;
  const command = `git -C ${quote(git.folder)} branch -m ${quote(branch)} ${quote(spare)}`;
  throw new Refusal(
    422,
    `Der Zweig „${branch}“ steht „${wanted}“ im Weg. Benenne ihn um, im Terminal mit: ${command}`,
  );
}

/** Quotes any text for a shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

const moveSchema = z.object({ sha: z.string(), force: z.boolean().default(false) });

async function moveRef(call: Call) {
  const { git } = call;
  const { ref, from } = await requireRef(call);
  const { sha, force } = parseBody(call, moveSchema);
  await requireCommit(git, sha);
  if (!force && !(await isAncestor(git, from, sha))) {
    throw new Refusal(422, 'Update is not a fast forward');
  }
  await moveRefs(git, { [ref]: sha });
  return json(200, toRef(ref, sha));
}

async function deleteRef(call: Call) {
  const { git } = call;
  const { ref } = await requireRef(call);
  // As on GitHub: its pull request is closed, and its commit stays reachable.
  const isProposed = ({ branch, state }: Pull) => toBranchRef(branch) === ref && state === 'open';
  const pull = (await listPulls(git)).find(isProposed);
  if (pull) await closePull(git, pull, { [ref]: undefined });
  else await moveRefs(git, { [ref]: undefined });
  return { status: 204, headers: {}, body: '' };
}

async function requireRef({ git, caught }: Call): Promise<{ ref: string; from: string }> {
  const name = findBranchName(caught[0]);
  if (name !== undefined && isMainBranch(name)) {
    throw new Refusal(
      422,
      'Repository rule violations found\n\nChanges must be made through a pull request.',
    );
  }
  const ref = name && toBranchRef(name);
  const from = ref && (await readRef(git, ref));
  if (!ref || !from) throw new Refusal(422, 'Reference does not exist');
  return { ref, from };
}

async function requireCommit(git: Git, sha: string): Promise<void> {
  const type = isSha(sha) ? (await git.reader.info(sha))?.type : undefined;
  if (type !== 'commit') throw new Refusal(422, 'Object does not exist');
}
