/** Objects of Git as they are stored: taken apart, put together, and written as a pack that Git looks through. */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

import type { Git } from '../../werkstatt/git/git.ts';
import type { ObjectInfo } from '../../werkstatt/git/reader.ts';

export type ObjectType = ObjectInfo['type'];

export interface NewObject {
  sha: string;
  type: ObjectType;
  content: Buffer;
}

export interface TreeEntry {
  mode: string;
  /** One letter for each byte. */
  name: string;
  sha: string;
}

export function toObject(type: ObjectType, content: Buffer): NewObject {
  const sha = createHash('sha1').update(`${type} ${content.length}\0`).update(content);
  return { sha: sha.digest('hex'), type, content };
}

export function readTree(content: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < content.length;) {
    const end = content.indexOf(0, at);
    const [mode = '', ...name] = content.toString('latin1', at, end).split(' ');
    const sha = content.toString('hex', end + 1, end + 21);
    entries.push({ mode, name: name.join(' '), sha });
    at = end + 21;
  }
  return entries;
}

/** In the order of Git, in which folders end on a slash. */
export function writeTree(entries: readonly TreeEntry[]): Buffer {
  const key = ({ mode, name }: TreeEntry) => (isFolder(mode) ? `${name}/` : name);
  const sorted = entries.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  return Buffer.concat(
    sorted.flatMap(({ mode, name, sha }) => [
      Buffer.from(`${mode} ${name}\0`, 'latin1'),
      Buffer.from(sha, 'hex'),
    ]),
  );
}

export function isFolder(mode: string): boolean {
  return mode === '40000';
}

/** Nothing points at them yet. */
export async function storeObjects(git: Git, objects: readonly NewObject[]): Promise<void> {
  if (objects.length === 0) return;
  const head = Buffer.alloc(12);
  head.write('PACK');
  head.writeUInt32BE(2, 4);
  head.writeUInt32BE(objects.length, 8);
  const parts = [head, ...objects.flatMap(toPacked)];
  const sum = createHash('sha1');
  for (const part of parts) sum.update(part);
  await git.run(['index-pack', '--stdin'], { input: Buffer.concat([...parts, sum.digest()]) });
}

function toPacked({ type, content }: NewObject): Buffer[] {
  const kind = { commit: 1, tree: 2, blob: 3, tag: 4 }[type];
  const head = [kind * 16 + (content.length % 16)];
  for (let rest = Math.floor(content.length / 16); rest > 0; rest = Math.floor(rest / 128)) {
    head.push((head.pop() ?? 0) + 128, rest % 128);
  }
  return [Buffer.from(head), deflateSync(content)];
}
