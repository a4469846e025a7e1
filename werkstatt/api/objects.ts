/** `git/blobs` and `git/commits`. */
import { z } from 'zod';

import { isSha } from '../git/branch-names.ts';
import { readCommit, writeBlob, writeCommit } from '../git/objects.ts';
import { json, notFound, Refusal } from '../http.ts';

import { onRepository, parseBody, type Call, type Route } from './route.ts';
import { toGitCommit } from './shapes.ts';

export const objectRoutes: Route[] = [
  onRepository('POST', '/git/blobs', createBlob),
  onRepository('GET', '/git/blobs/([^/]+)', getBlob),
  onRepository('POST', '/git/commits', createCommit),
];

const blobSchema = z.object({
  content: z.string(),
  encoding: z.enum(['utf-8', 'base64']).default('utf-8'),
});

async function createBlob(call: Call) {
  const { content, encoding } = parseBody(call, blobSchema);
  const sha = await writeBlob(call.git, Buffer.from(content, encoding));
  return json(201, { sha });
}

async function getBlob(call: Call) {
  const [name = ''] = call.caught;
  const object = isSha(name) ? await call.git.reader.read(name) : undefined;
  if (object?.type !== 'blob') throw notFound();
  const { sha, size, content } = object;
  const forEver = { 'Cache-Control': 'private, max-age=31536000, immutable' };
  const encoded = content.toString('base64');
  return json(200, { sha, size, content: encoded, encoding: 'base64' }, forEver);
}

const commitSchema = z.object({
  message: z.string().min(1),
  tree: z.string(),
  parents: z.array(z.string()).max(100).default([]),
});

async function createCommit(call: Call) {
  const { git, account } = call;
  const { message, tree, parents } = parseBody(call, commitSchema);
  if ((isSha(tree) ? await git.reader.info(tree) : undefined)?.type !== 'tree') {
    throw new Refusal(422, 'Tree SHA does not exist');
  }
  for (const parent of parents) {
    const type = isSha(parent) ? (await git.reader.info(parent))?.type : undefined;
    if (type !== 'commit')
      throw new Refusal(422, 'Parent SHA does not exist or is not a commit object');
  }
  const sha = await writeCommit(git, {
    tree,
    parents,
    message,
    author: account,
    committer: account,
  });
  const commit = await readCommit(git, sha);
  if (!commit) throw notFound();
  return json(201, toGitCommit(commit));
}
