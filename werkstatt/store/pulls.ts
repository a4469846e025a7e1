/**
 * Pull requests live in the repository itself: `refs/werkstatt/pulls/<n>` points at a blob with JSON.
 * A change is a new blob and one moved ref, so a kill at any moment leaves the old or the new state.
 */
import { z } from 'zod';

import type { Git } from '../git/git.ts';
import { toIsoTime, writeBlob } from '../git/objects.ts';
import type { StoredObject } from '../git/reader.ts';
import { listRefs, moveRefs, readRef } from '../git/refs.ts';
import { Refusal } from '../http.ts';
import { roles } from '../roles.ts';

const recordSchema = z.object({
  number: z.number(),
  title: z.string(),
  body: z.string(),
  /** Name of the branch, without `refs/heads/`. */
  branch: z.string(),
  by: z.enum(roles),
  labels: z.array(z.string()),
  state: z.enum(['open', 'closed']),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().optional(),
  merge: z.object({ at: z.iso.datetime(), sha: z.string() }).optional(),
  /** The head of the branch when the pull request was closed or merged. */
  lastHead: z.string().optional(),
});

export type PullRecord = z.infer<typeof recordSchema>;

export interface Pull extends PullRecord {
  /** The commit it proposes. */
  head: string;
}

/** A record that says nothing we understand, and how to get out of it. */
export interface Unreadable {
  number: string;
  advice: string;
}

/** @returns all of them, newest first */
export async function listPulls(git: Git): Promise<Pull[]> {
  return (await readPulls(git)).pulls;
}

/** @returns the pull requests, newest first, and those whose record cannot be read */
export async function readPulls(git: Git): Promise<{ pulls: Pull[]; unreadable: Unreadable[] }> {
  const numbers = (await listRefs(git, folder)).map(({ ref }) => ref.slice(folder.length + 1));
  const read = await Promise.all(
    numbers.map(async (number) => ({ number, pull: await readPull(git, number) })),
  );
  const pulls = read.flatMap(({ pull }) => pull ?? []);
  const unreadable = read.filter(({ pull }) => !pull);
  return {
    pulls: pulls.sort((a, b) => b.number - a.number),
    unreadable: unreadable.map(({ number }) => ({ number, advice: adviseOn(git, number) })),
  };
}

/** @returns undefined if there is none, or none that can be read */
async function readPull(git: Git, number: string): Promise<Pull | undefined> {
  const stored = await git.reader.read(`${folder}/${number}`);
  const record = stored && readRecord(stored.content.toString('utf8'), number);
  // The record first: a branch is there before its record, and goes after it was closed.
  return record && toPull(record, await git.reader.read(toBranchRef(record.branch)));
}

/** @returns nothing for a text that is no record of this number */
function readRecord(text: string, number: string): PullRecord | undefined {
  try {
    const { data } = recordSchema.safeParse(JSON.parse(text));
    return String(data?.number) === number ? data : undefined;
  } catch {
    return undefined;
  }
}

function adviseOn(git: Git, number: string): string {
  const ref = `${folder}/${number}`;
  return `Was die Werkstatt zum Beitrag ${number} vermerkt hat (${ref} in ${git.folder}), lässt sich nicht lesen. Frühere Fassungen nennt die Datei ${git.folder}/logs/${ref}, je Zeile eine, mit der Kennung an zweiter Stelle; zurück geht es im Terminal mit: git -C "${git.folder}" update-ref ${ref} KENNUNG. Der Text des Beitrags liegt unabhängig davon auf seinem Zweig.`;
}

function toPull(record: PullRecord, branch: StoredObject | undefined): Pull {
  // A pull request without its branch has nothing left to propose.
  const isOpen = record.state === 'open' && branch !== undefined;
  return {
    ...record,
    state: isOpen ? 'open' : 'closed',
    updatedAt: isOpen ? later(record.updatedAt, branch) : record.updatedAt,
    head: isOpen ? branch.sha : (record.lastHead ?? branch?.sha ?? ''),
  };
}

/** A save moves the branch and leaves the record alone, but it is an update all the same. */
function later(updatedAt: string, { content }: StoredObject): string {
  const seconds = /^committer .* (\d+) [+-]\d+$/m.exec(content.toString('utf8'))?.[1] ?? '0';
  const saved = toIsoTime(seconds);
  return Date.parse(saved) > Date.parse(updatedAt) ? saved : updatedAt;
}

/** @throws with the way out, if its record cannot be read */
export async function findPull(git: Git, number: number): Promise<Pull | undefined> {
  const pull = await readPull(git, String(number));
  if (!pull && (await readRef(git, `${folder}/${number}`))) {
    throw new Refusal(500, adviseOn(git, String(number)));
  }
  return pull;
}

export type NewPull = Pick<PullRecord, 'title' | 'body' | 'branch' | 'by'>;

export async function createPull(git: Git, pull: NewPull): Promise<Pull> {
  const at = new Date().toISOString();
  const last = (await listRefs(git, folder)).map(({ ref }) => Number(ref.slice(folder.length + 1)));
  const number = Math.max(0, ...last) + 1;
  const record = { ...pull, number, labels: [], createdAt: at, updatedAt: at };
  return writeRecord(git, { ...record, state: 'open' });
}

export type PullChange = Partial<Omit<PullRecord, 'number' | 'branch' | 'by' | 'createdAt'>>;

/** @param refs to be moved together with it */
export function changePull(
  git: Git,
  pull: Pull,
  change: PullChange,
  refs: Record<string, string | undefined> = {},
): Promise<Pull> {
  const updatedAt = new Date().toISOString();
  return writeRecord(git, { ...recordSchema.parse(pull), updatedAt, ...change }, refs);
}

async function writeRecord(
  git: Git,
  record: PullRecord,
  refs: Record<string, string | undefined> = {},
): Promise<Pull> {
  const to = await writeBlob(git, Buffer.from(JSON.stringify(record)));
  await moveRefs(git, { [`${folder}/${record.number}`]: to, ...refs });
  return toPull(record, await git.reader.read(toBranchRef(record.branch)));
}

export function toBranchRef(branch: string): string {
  return `refs/heads/${branch}`;
}

const folder = 'refs/werkstatt/pulls';
