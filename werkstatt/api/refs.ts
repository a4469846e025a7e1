/** `git/refs` and `branches`. Nobody moves main through the API. */
import { z } from 'zod';

import { isAncestor } from '../git/compare.ts';
import { blocksDrafts, isBranchName, isMainBranch, isSha } from '../git/branch-names.ts';
import { readCommit } from '../git/objects.ts';
import { listRefs, main, readRef, updateRefs } from '../git/refs.ts';
import type { Git } from '../git/git.ts';
import { json, notFound, Refusal } from '../http.ts';
import { closePull } from '../store/closing.ts';
import { listPulls } from '../store/pulls.ts';

import { onRepository, parseBody, toPage, type Call, type Route } from './route.ts';
import { toCommit, toRef } from './shapes.ts';

export const refRoutes: Route[] = [
  onRepository('GET', '/branches', listBranches),
  onRepository('GET', '/branches/(.+)', getBranch),
  onRepository('GET', '/git/refs?/(.+)', async (call) => {
    const ref = toFullName(call.caught[0]);
    const sha = ref && (await readRef(call.git, ref));
    if (!ref || !sha) throw notFound();
    return json(200, toRef(call, ref, sha));
  }),
  onRepository('GET', '/git/matching-refs/(.+)', async (call) => {
    const wanted = `refs/${call.caught[0] ?? ''}`;
    const refs = await listRefs(call.git, 'refs/heads');
    const found = refs.filter(({ ref }) => ref.startsWith(wanted));
    return json(
      200,
      found.map(({ ref, sha }) => toRef(call, ref, sha)),
    );
  }),
  onRepository('POST', '/git/refs', createRef),
  onRepository('PATCH', '/git/refs/(.+)', moveRef),
  onRepository('DELETE', '/git/refs/(.+)', deleteRef),
];

/** Only branches are shown and changed: our own records lie among the refs, too. */
function toFullName(name = ''): string | undefined {
  const branch = /^heads\/(.+)$/.exec(name)?.[1];
  return branch !== undefined && isBranchName(branch) ? `refs/heads/${branch}` : undefined;
}

async function listBranches(call: Call) {
  const refs = await listRefs(call.git, 'refs/heads');
  const { items, headers } = toPage(call, refs);
  const branches = items.map(({ ref, sha }) => ({
    name: toBranch(ref),
    commit: { sha },
    protected: ref === main,
  }));
  return json(200, branches, headers);
}

async function getBranch(call: Call) {
  const name = call.caught[0] ?? '';
  const commit = isBranchName(name) && (await readCommit(call.git, `refs/heads/${name}`));
  if (!commit) throw new Refusal(404, 'Branch not found');
  const isProtected = isMainBranch(name);
  return json(200, { name, commit: toCommit(call, commit), protected: isProtected });
}

const createSchema = z.object({ ref: z.string(), sha: z.string() });

async function createRef(call: Call) {
  const { git } = call;
  const { ref, sha } = parseBody(call, createSchema);
  const name = ref.startsWith('refs/') ? toFullName(ref.slice('refs/'.length)) : undefined;
  if (!name) throw new Refusal(422, 'Reference name is not valid or not writable');
  if (isMain(name)) throw new Refusal(422, 'Reference already exists');
  if (blocksDrafts(toBranch(name))) {
    throw new Refusal(422, `Reference name is taken: drafts lie below ${name}`);
  }
  await requireCommit(git, sha);
  if (await readRef(git, name)) throw new Refusal(422, 'Reference already exists');
  if (!(await updateRefs(git, [{ ref: name, to: sha, from: undefined }]))) {
    if (await readRef(git, name)) throw new Refusal(422, 'Reference already exists');
    throw new Refusal(422, await sayWhatBlocks(git, name));
  }
  return json(201, toRef(call, name, sha));
}

/** `a` is in the way of `a/b`, and `a/b` of `a`. The answer is shown in the editor. */
async function sayWhatBlocks(git: Git, name: string): Promise<string> {
  const refs = await listRefs(git, 'refs/heads');
  const rival = refs.find(({ ref }) => name.startsWith(`${ref}/`) || ref.startsWith(`${name}/`));
  if (!rival) return 'Reference update failed';
  const branch = toBranch(rival.ref);
  const spare = `alt-${branch.replaceAll('/', '-')}`;
  const command = `git -C ${quote(git.folder)} branch -m ${quote(branch)} ${quote(spare)}`;
  return `Der Zweig „${branch}“ steht „${toBranch(name)}“ im Weg. Benenne ihn um, im Terminal mit: ${command}`;
}

/** As shells read it, whatever it holds. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function toBranch(ref: string): string {
  return ref.slice('refs/heads/'.length);
}

function isMain(ref: string | undefined): boolean {
  return ref !== undefined && isMainBranch(toBranch(ref));
}

const moveSchema = z.object({ sha: z.string(), force: z.boolean().default(false) });

async function moveRef(call: Call) {
  const { git } = call;
  const name = toFullName(call.caught[0]);
  if (isMain(name)) throw isProtectedRef();
  const { sha, force } = parseBody(call, moveSchema);
  if (!name) throw noReference();
  await requireCommit(git, sha);
  for (;;) {
    const from = await readRef(git, name);
    if (!from) throw noReference();
    if (!force && !(await isAncestor(git, from, sha))) {
      throw new Refusal(422, 'Update is not a fast forward');
    }
    if (await updateRefs(git, [{ ref: name, to: sha, from }])) break;
  }
  return json(200, toRef(call, name, sha));
}

async function deleteRef({ git, caught }: Call) {
  const name = toFullName(caught[0]);
  if (isMain(name)) throw isProtectedRef();
  if (!name || !(await readRef(git, name))) throw noReference();
  // As on GitHub: what it proposed is closed, and its commit stays reachable.
  for (const pull of await listPulls(git)) {
    if (`refs/heads/${pull.branch}` === name && pull.state === 'open') {
      await closePull(git, pull.number);
    }
  }
  for (;;) {
    const from = await readRef(git, name);
    if (!from || (await updateRefs(git, [{ ref: name, to: undefined, from }]))) break;
  }
  return { status: 204, headers: {}, body: '' };
}

async function requireCommit(git: Git, sha: string): Promise<void> {
  const type = isSha(sha) ? (await git.reader.info(sha))?.type : undefined;
  if (type !== 'commit') throw new Refusal(422, 'Object does not exist');
}

const noReference = () => new Refusal(422, 'Reference does not exist');

export const isProtectedRef = () =>
  new Refusal(
    422,
    'Repository rule violations found\n\nChanges must be made through a pull request.',
  );
