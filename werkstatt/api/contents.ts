/** `contents`: a file or folder by its path. */
import { isTreePath } from '../git/branch-names.ts';
import { json, notFound } from '../http.ts';

import { toBase64 } from './objects.ts';
import { onRepository, type Call, type Route } from './route.ts';
import { findTreeish, listTree } from './trees.ts';

export const contentRoutes: Route[] = [onRepository('GET', '/contents(?:/(.*))?', getContents)];

async function getContents(call: Call) {
  const path = (call.caught[0] ?? '').replace(/\/$/, '');
  const commit = await findTreeish(call.git, call.query.get('ref') ?? 'main');
  if (!commit || (path && !isTreePath(path))) throw notFound();
  const object = await call.git.reader.read(`${commit}:${path}`);
  if (object?.type === 'tree') {
    const { tree } = await listTree(call, object.sha, []);
    return json(
      200,
      tree.map((entry) => toContentEntry(entry, path)),
    );
  }
  if (object?.type !== 'blob') throw notFound();
  if (/\braw\b/.test(call.accept)) {
    const headers = { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-cache' };
    return { status: 200, headers, body: object.content };
  }
  const { sha, size, content } = object;
  const name = path.split('/').at(-1);
  return json(200, {
    type: 'file',
    name,
    path,
    sha,
    size,
    encoding: 'base64',
    content: toBase64(content), // prettier-ignore
  });
}

function toContentEntry(
  { path: name, type, sha, size }: { path: string; type: string; sha: string; size?: number },
  folder: string,
) {
  const path = folder ? `${folder}/${name}` : name;
  return { type: type === 'tree' ? 'dir' : 'file', name, path, sha, size: size ?? 0 };
}
