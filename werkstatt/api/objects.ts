/** `git/blobs` and `git/commits`. */
import { z } from 'zod';

import { isSha } from '../git/branch-names.ts';
import { readCommit, writeBlob, writeCommit, type Person } from '../git/objects.ts';
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

const personSchema = z.object({
  name: z.string(),
  email: z.string(),
  // What Git takes for a time: it knows none before 1970.
  date: z
    .string()
    .refine((date) => Date.parse(date) >= 0 && Date.parse(date) < Date.UTC(2100, 0), 'is no date')
    .optional(),
});

const commitSchema = z.object({
  message: z.string().min(1),
  tree: z.string(),
  parents: z.array(z.string()).max(100).default([]),
  author: personSchema.optional(),
  committer: personSchema.optional(),
});

async function createCommit(call: Call) {
  const { git, account } = call;
  const { message, tree, parents, ...people } = parseBody(call, commitSchema);
  if ((isSha(tree) ? await git.reader.info(tree) : undefined)?.type !== 'tree') {
    throw new Refusal(422, 'Tree SHA does not exist');
  }
  for (const parent of parents) {
    const type = isSha(parent) ? (await git.reader.info(parent))?.type : undefined;
    if (type !== 'commit')
      throw new Refusal(422, 'Parent SHA does not exist or is not a commit object');
  }
  const author = toPerson(people.author, account);
  const committer = toPerson(people.committer ?? people.author, account);
  const sha = await writeCommit(git, { tree, parents, message, author, committer });
  const commit = await readCommit(git, sha);
  if (!commit) throw notFound();
  return json(201, toGitCommit(commit));
}

function toPerson(given: z.output<typeof personSchema> | undefined, account: Person): Person {
  return {
    name: clean(given?.name) ?? account.name,
    email: clean(given?.email) ?? account.email,
    date: given?.date === undefined ? undefined : new Date(given.date).toISOString(),
  };
}

/** @returns nothing if nothing is left that Git takes for a name */
function clean(text = ''): string | undefined {
  // A name of nothing but such signs is none to Git.
  const cleaned = text.replace(/[<>\x00-\x1f]/g, '').trim();
  return /[^.,:;"'\\\s]/.test(cleaned) ? cleaned : undefined;
}
