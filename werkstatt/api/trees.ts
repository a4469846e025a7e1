/** `git/trees`: folders are listed here, and changed files put together. */
import { z } from 'zod';

import type { Git } from '../git/git.ts';
import { isBranchName, isSha, isTreePath } from '../git/branch-names.ts';
import { writeBlob, writeTree, type TreeChange } from '../git/objects.ts';
import { json, notFound, Refusal } from '../http.ts';

import { onRepository, parseBody, type Call, type Route } from './route.ts';

export const treeRoutes: Route[] = [
  onRepository('POST', '/git/trees', createTree),
  onRepository('GET', '/git/trees/(.+)', getTree),
];

const treeSchema = z.object({
  base_tree: z.string().optional(),
  tree: z
    .array(
      z.object({
        path: z.string(),
        // A link could show any file of the machine that builds the site.
        mode: z.enum(['100644', '100755']).default('100644'),
        type: z.literal('blob').default('blob'),
        sha: z.string().nullable().optional(),
        content: z.string().optional(),
      }),
    )
    .min(1)
    .max(1000),
});

async function createTree(call: Call) {
  const { git } = call;
  const { base_tree: base, tree } = parseBody(call, treeSchema);
  if (base !== undefined && !(await isTree(git, base))) throw new Refusal(404, 'Not Found');

  const changes: TreeChange[] = [];
  for (const { path, mode, sha, content } of tree) {
    if (!isTreePath(path)) throw malformed(`tree.path ${path}`);
    const blob = content === undefined ? sha : await writeBlob(git, Buffer.from(content));
    if (blob === undefined) throw malformed(`tree.sha of ${path}`);
    if (blob === null) {
      if (!base || !(await git.reader.info(`${base}:${path}`))) throw badState();
      changes.push({ path, mode, sha: undefined });
      continue;
    }
    if (!isSha(blob) || (await git.reader.info(blob))?.type !== 'blob') throw badState();
    changes.push({ path, mode, sha: blob });
  }
  const sha = await writeTree(git, base, changes);
  return json(201, { sha });
}

async function isTree(git: Git, sha: string): Promise<boolean> {
  const type = isSha(sha) ? (await git.reader.info(sha))?.type : undefined;
  return type === 'tree' || type === 'commit';
}

const malformed = (what: string) => new Refusal(422, `${what} is malformed`);
const badState = () => new Refusal(422, 'GitRPC::BadObjectState');

/** `<branch or sha>`, or `<branch or sha>:<folder>`, which Decap uses to list a folder. */
async function getTree(call: Call) {
  const [name = '', ...rest] = (call.caught[0] ?? '').split(':');
  const folder = rest.join(':').replace(/\/$/, '');
  if (folder && !isTreePath(folder)) throw notFound();
  const commit = await findTreeish(call.git, name);
  const tree = commit === undefined ? undefined : await call.git.reader.info(`${commit}:${folder}`);
  if (tree?.type !== 'tree') throw notFound();
  const options = call.query.has('recursive') ? ['-r', '-t'] : [];
  return json(200, { sha: tree.sha, tree: await listTree(call.git, tree.sha, options) });
}

/** @param name a branch, a sha, or a full name of a ref that the API shows */
export async function findTreeish(git: Git, name: string): Promise<string | undefined> {
  if (isSha(name)) return (await git.reader.info(name))?.sha;
  const branch = name.replace(/^(refs\/)?heads\//, '');
  if (!isBranchName(branch)) return undefined;
  return (await git.reader.info(`refs/heads/${branch}`))?.sha;
}

async function listTree(git: Git, sha: string, options: readonly string[]) {
  const text = await git.text(['ls-tree', '-z', '--long', ...options, sha]);
  return text.split('\0').flatMap((line) => {
    const found = /^(\d{6}) (\w+) ([0-9a-f]{40}) +(\S+)\t(.+)$/s.exec(line);
    if (!found) return [];
    const [, mode, type, sha, size, path] = found;
    return [{ path, mode, type, sha, ...(size === '-' ? {} : { size: Number(size) }) }];
  });
}
