/** Blobs, trees and commits. */
import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';

import type { Git } from './git.ts';

export interface Person {
  name: string;
  email: string;
  /** ISO 8601; now if it is missing. */
  date?: string | undefined;
}

export interface Commit {
  sha: string;
  tree: string;
  parents: string[];
  author: Required<Person>;
  committer: Required<Person>;
  message: string;
}

export async function readCommit(git: Git, name: string): Promise<Commit | undefined> {
  const object = await git.reader.read(name);
  if (object?.type !== 'commit') return undefined;
  const text = object.content.toString('utf8');
  const end = text.indexOf('\n\n');
  const head = text.slice(0, end).split('\n');
  const find = (key: string) =>
    head.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
  return {
    sha: object.sha,
    tree: find('tree')[0] ?? '',
    parents: find('parent'),
    author: toPerson(find('author')[0] ?? ''),
    committer: toPerson(find('committer')[0] ?? ''),
    message: text.slice(end + 2).replace(/\n$/, ''),
  };
}

function toPerson(line: string): Required<Person> {
  const [, name = '', email = '', seconds = '0'] = /^(.*?) ?<(.*?)> (-?\d+)/.exec(line) ?? [];
  return { name, email, date: toIsoTime(seconds) };
}

/** The last second of the year 9999: later years have more digits, and are written in another way. */
const lastSecond = 253_402_300_799;

/** @param seconds as in a commit, which may hold any number */
export function toIsoTime(seconds: string): string {
  const time = Number(seconds);
  return new Date(time >= 0 && time <= lastSecond ? time * 1000 : 0).toISOString();
}

export function writeBlob(git: Git, content: Buffer): Promise<string> {
  return git.text(['hash-object', '-w', '--stdin'], { input: content });
}

export interface TreeChange {
  path: string;
  mode: '100644' | '100755';
  /** Undefined takes the file out. */
  sha: string | undefined;
}

/** @param base a tree or commit to start from; nothing for an empty tree */
export function writeTree(
  git: Git,
  base: string | undefined,
  changes: readonly TreeChange[],
): Promise<string> {
  return withIndex(git, async (env) => {
    await git.run(['read-tree', ...(base ? [base] : ['--empty'])], { env });
    const lines = changes.map(({ path, mode, sha }) =>
      sha ? `${mode} ${sha}\t${path}\0` : `0 ${'0'.repeat(40)}\t${path}\0`,
    );
    // `--replace`: a file may become a folder, as on any forge.
    await git.run(['update-index', '--add', '--replace', '-z', '--index-info'], {
      env,
      input: lines.join(''),
    });
    return git.text(['write-tree'], { env });
  });
}

export async function writeCommit(
  git: Git,
  {
    tree,
    parents,
    message,
    author,
    committer,
  }: {
    tree: string;
    parents: readonly string[];
    message: string;
    author: Person;
    committer: Person;
  },
): Promise<string> {
  const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'];
  const env = { ...toIdentity('AUTHOR', author), ...toIdentity('COMMITTER', committer) };
  return git.text(args, { input: `${message.replaceAll('\0', '').trimEnd()}\n`, env });
}

function toIdentity(role: string, { name, email, date }: Person): Record<string, string> {
  return {
    [`GIT_${role}_NAME`]: name,
    [`GIT_${role}_EMAIL`]: email,
    ...(date ? { [`GIT_${role}_DATE`]: date } : {}),
  };
}

/** An index of its own for each use, so that two of them never meet. */
export async function withIndex<Result>(
  git: Git,
  use: (env: Record<string, string>) => Promise<Result>,
): Promise<Result> {
  const folder = path.join(git.folder, temporary);
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `index-${randomUUID()}`);
  try {
    return await use({ GIT_INDEX_FILE: file });
  } finally {
    await rm(file, { force: true });
  }
}

/** The folder of our temporary files; emptied at the start. */
export const temporary = 'werkstatt-tmp';

/** Writes the files of a commit or tree into an empty folder. */
export function exportTree(git: Git, tree: string, folder: string): Promise<void> {
  return withIndex(git, async (env) => {
    await git.run(['read-tree', tree], { env });
    await mkdir(folder, { recursive: true });
    await git.run([`--work-tree=${folder}`, 'checkout-index', '--all', '--quiet'], { env });
  });
}
