/**
 * Writes the history of a repository anew without what has to go. Objects that hold none of it stay as they are, so
 * a commit before the first place keeps its number. The same history gives the same result on every machine, and
 * again after a run that was killed.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';

import type { Git } from '../../werkstatt/git/git.ts';
import {
  isFolder,
  readTree,
  storeObjects,
  toObject,
  writeTree,
  type NewObject,
  type ObjectType,
  type TreeEntry,
} from './objects.ts';
import type { Wanted } from './wanted.ts';

export interface Plan {
  /** What each object becomes; nothing if it goes. Objects that stay are not in it. */
  changed: ReadonlyMap<string, string | undefined>;
  objects: readonly NewObject[];
  moves: readonly Move[];
  /** Commits that change, in the order of history. */
  commits: readonly string[];
  /** How many commits there are. */
  total: number;
  /** Files that hold it where it cannot be replaced, by name; they go. */
  dropped: ReadonlySet<string>;
}

/** A ref and what becomes of it. */
export interface Move {
  ref: string;
  from: string;
  toRef: string;
  /** Nothing if the ref goes. */
  to: string | undefined;
}

export async function planRewriting(git: Git, wanted: Wanted): Promise<Plan> {
  /** All that was looked at. */
  const known = new Map<string, string | undefined>();
  const objects = new Map<string, NewObject>();
  const dropped = new Set<string>();
  const commits: string[] = [];

  const read = async (sha: string) => {
    const object = await git.reader.read(sha);
    if (!object) throw new Error(`The repository lacks the object ${sha}.`);
    return object;
  };
  const make = (type: ObjectType, content: Buffer): string => {
    const object = toObject(type, content);
    objects.set(object.sha, object);
    return object.sha;
  };
  /** Numbers of commits in texts follow. */
  const mapIds = (text: string) => text.replace(/\b[\da-f]{40}\b/g, (id) => known.get(id) ?? id);

  const rewriteBlob = async (sha: string, name: string): Promise<string | undefined> => {
    const { content } = await read(sha);
    if (!(await wanted.isInFile(content, name))) return sha;
    if (!content.includes(0)) {
      const replaced = Buffer.from(wanted.replace(content.toString('latin1')), 'latin1');
      if (!(await wanted.isInFile(replaced, name))) return make('blob', replaced);
    }
    dropped.add(name);
    return undefined;
  };

  const rewriteTree = async (sha: string): Promise<string | undefined> => {
    const entries = readTree((await read(sha)).content);
    const written: TreeEntry[] = [];
    for (const entry of entries) {
      const { mode, name } = entry;
      // A submodule is a commit of another repository.
      const to =
        mode === '160000'
          ? entry.sha
          : await rewrite(entry.sha, isFolder(mode) ? 'tree' : 'blob', name);
      if (to !== undefined) written.push({ mode, name, sha: to });
    }
    const renamed = rename(written, wanted);
    if (renamed.length === entries.length && renamed.every((one, at) => isSame(one, entries[at]))) {
      return sha;
    }
    return renamed.length === 0 ? undefined : make('tree', writeTree(renamed));
  };

  const rewriteCommit = async (sha: string): Promise<string> => {
    const text = (await read(sha)).content.toString('latin1');
    const end = text.indexOf('\n\n');
    const [tree = '', ...others] = text.slice(0, end).split(/\n(?! )/);
    const toTree = (await rewrite(tree.slice(5), 'tree')) ?? make('tree', Buffer.of());
    const lines = others.map((line) =>
      line.startsWith('parent ')
        ? `parent ${known.get(line.slice(7)) ?? line.slice(7)}`
        : line.startsWith('gpgsig')
          ? line
          : wanted.replace(line),
    );
    const message = mapIds(wanted.replace(text.slice(end)));
    const written = [`tree ${toTree}`, ...lines].join('\n') + message;
    if (written === text) return sha;
    commits.push(sha);
    // What was signed is another text now.
    const unsigned = [
      `tree ${toTree}`,
      ...lines.filter((line) => !/^(?:gpgsig|mergetag)/.test(line)),
    ];
    return make('commit', Buffer.from(unsigned.join('\n') + message, 'latin1'));
  };

  const rewriteTag = async (sha: string): Promise<string | undefined> => {
    const text = (await read(sha)).content.toString('latin1');
    const [, id = '', type = ''] = /^object (\S+)\ntype (\S+)/.exec(text) ?? [];
    const to = await rewrite(id, type as ObjectType);
    if (to === undefined) return undefined;
    const written = text
      .replace(id, to)
      .replace(/^tag .*$/m, (line) => wanted.replaceInName(line))
      .replace(/(?<=\n)[^]*/, (rest) => wanted.replace(rest));
    if (written === text) return sha;
    return make('tag', Buffer.from(written.replace(/-----BEGIN [^]*/, ''), 'latin1'));
  };

  const rewrite = async (sha: string, type: ObjectType, name = ''): Promise<string | undefined> => {
    if (known.has(sha)) return known.get(sha);
    const to = await {
      blob: () => rewriteBlob(sha, name),
      tree: () => rewriteTree(sha),
      commit: () => rewriteCommit(sha),
      tag: () => rewriteTag(sha),
    }[type]();
    known.set(sha, to);
    return to;
  };

  const refs = await listRefs(git);
  // Parents first, so that no history is too long for the stack.
  const list = await git.text(['rev-list', '--topo-order', '--reverse', '--all']);
  const all = list.split('\n').filter(Boolean);
  for (const sha of all) await rewrite(sha, 'commit');

  const moves: Move[] = [];
  const taken = new Set(refs.map(({ ref }) => ref));
  for (const { ref, sha, type } of refs) {
    let to = await rewrite(sha, type, ref);
    // A text that a ref points at, as those of the Werkstatt, names commits.
    if (type === 'blob' && to !== undefined) {
      const text = (objects.get(to)?.content ?? (await read(to)).content).toString('latin1');
      const mapped = mapIds(text);
      if (mapped !== text) to = make('blob', Buffer.from(mapped, 'latin1'));
    }
    const toRef = findFree(wanted.replaceInName(ref), ref, taken);
    if (to !== sha || toRef !== ref) moves.push({ ref, from: sha, toRef, to });
  }
  const changed = new Map([...known].filter(([from, to]) => from !== to));
  return { changed, objects: [...objects.values()], moves, commits, total: all.length, dropped };
}

/** Stores the new objects; no ref moves yet. @throws if the new history would not be whole */
export async function storePlan(git: Git, { objects, moves }: Plan): Promise<void> {
  await storeObjects(git, objects);
  const tips = moves.flatMap(({ to }) => to ?? []);
  if (tips.length === 0) return;
  await git.run(['rev-list', '--objects', '--quiet', '--stdin'], { input: `${tips.join('\n')}\n` });
}

/** All refs move at once or none. */
export async function movePlan(git: Git, { moves }: Plan): Promise<void> {
  const lines = moves.flatMap(({ ref, from, toRef, to }) => {
    // What was pushed has moved already.
    const old = ref.startsWith('refs/remotes/') ? '' : ` ${from}`;
    if (to !== undefined && toRef === ref) return [`update ${ref} ${to}${old}`];
    return [`delete ${ref}${old}`, ...(to === undefined ? [] : [`update ${toRef} ${to}`])];
  });
  if (lines.length === 0) return;
  const head = (await git.run(['symbolic-ref', '--quiet', 'HEAD'], { allow: [1] })).output;
  const renamed = moves.find(({ ref }) => ref === head.toString('latin1').trim());
  if (renamed) await git.run(['symbolic-ref', 'HEAD', renamed.toRef]);
  await git.run(['update-ref', '--no-deref', '--stdin'], {
    input: Buffer.from(`${lines.join('\n')}\n`, 'latin1'),
  });
}

/** Throws away all that no ref holds, and Git's notes of what was. */
export async function forgetOld(git: Git): Promise<void> {
  for (const name of ['FETCH_HEAD', 'ORIG_HEAD', 'COMMIT_EDITMSG', 'MERGE_MSG', 'SQUASH_MSG']) {
    await rm(path.join(git.folder, name), { force: true });
  }
  await git.run(['reflog', 'expire', '--expire=now', '--expire-unreachable=now', '--all']);
  await git.run(['gc', '--quiet', '--prune=now']);
}

export async function listRefs(
  git: Git,
): Promise<{ ref: string; sha: string; type: ObjectType }[]> {
  const format = '--format=%(objectname) %(objecttype) %(symref) %(refname)';
  const { output } = await git.run(['for-each-ref', format]);
  const lines = output.toString('latin1').split('\n').filter(Boolean);
  // Not on any branch.
  const { code } = await git.run(['symbolic-ref', '--quiet', 'HEAD'], { allow: [1] });
  if (code === 1) lines.push(`${await git.text(['rev-parse', 'HEAD'])} commit  HEAD`);
  return lines.flatMap((line) => {
    const [sha = '', type = '', symref = '', ref = ''] = line.split(' ');
    // It follows the ref that it names.
    return symref ? [] : [{ ref, sha, type: type as ObjectType }];
  });
}

/** Two names must not become one. */
function rename(entries: readonly TreeEntry[], wanted: Wanted): TreeEntry[] {
  const taken = new Set(entries.map(({ name }) => name));
  return entries.map((entry) => ({
    ...entry,
    name: findFree(wanted.replaceInName(entry.name), entry.name, taken),
  }));
}

function findFree(name: string, old: string, taken: Set<string>): string {
  if (name === old) return name;
  const [, stem = '', ending = ''] = /^(.+?)(\.\w+)?$/.exec(name) ?? [];
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${stem}-${number}${ending}`;
  taken.add(free);
  return free;
}

function isSame(one: TreeEntry, other: TreeEntry | undefined): boolean {
  return one.sha === other?.sha && one.name === other.name;
}
