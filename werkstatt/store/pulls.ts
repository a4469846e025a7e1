/**
 * Pull requests live in the repository itself: `refs/werkstatt/pulls/<n>` points at a blob with JSON.
 * A change is a new blob and one moved ref, so a kill at any moment leaves the old or the new state.
 */
import { z } from 'zod';

import type { Git } from '../git/git.ts';
import { toIsoTime, writeBlob } from '../git/objects.ts';
import type { StoredObject } from '../git/reader.ts';
import { listRefs, readRef, updateRefs, type RefUpdate } from '../git/refs.ts';
import { Refusal } from '../http.ts';
import { inTurn } from '../in-turn.ts';
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
  /** Where the branch stood when the pull request was closed or merged. */
  lastHead: z.string().optional(),
});

export type PullRecord = z.infer<typeof recordSchema>;

export interface Pull extends PullRecord {
  /** The commit it proposes. */
  head: string;
  /** Version of the record, for compare-and-swap. */
  version: string;
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

/** @returns nothing if there is none, or none that can be read */
async function readPull(git: Git, number: string): Promise<Pull | undefined> {
  const stored = await git.reader.read(`${folder}/${number}`);
  const record = stored && readRecord(stored.content.toString('utf8'), number);
  // The record first: a branch is there before its record, and goes after it was closed.
  return record && toPull(record, stored.sha, await git.reader.read(toBranchRef(record.branch)));
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

function toPull(record: PullRecord, version: string, branch: StoredObject | undefined): Pull {
  // Without its branch there is nothing left to propose.
  const isOpen = record.state === 'open' && branch !== undefined;
  return {
    ...record,
    state: isOpen ? 'open' : 'closed',
    updatedAt: isOpen ? later(record.updatedAt, branch) : record.updatedAt,
    head: isOpen ? branch.sha : (record.lastHead ?? branch?.sha ?? ''),
    version,
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

/** One after the other: each takes the next number, which nobody else may have taken meanwhile. */
export function createPull(git: Git, pull: NewPull): Promise<Pull> {
  return inTurn('number', async () => {
    for (;;) {
      const now = new Date().toISOString();
      const number = (await findLastNumber(git)) + 1;
      const to = await writeRecord(git, {
        ...pull,
        number,
        labels: [],
        state: 'open',
        createdAt: now,
        updatedAt: now,
      });
      const isTaken = !(await updateRefs(git, [
        { ref: `${folder}/${number}`, to, from: undefined },
      ]));
      const created = isTaken ? undefined : await findPull(git, number);
      if (created) return created;
    }
  });
}

async function findLastNumber(git: Git): Promise<number> {
  const names = await git.text(['for-each-ref', '--format=%(refname:lstrip=3)', folder]);
  return names.split('\n').reduce((last, name) => Math.max(last, Number(name) || 0), 0);
}

export type PullChange = Partial<Omit<PullRecord, 'number' | 'branch' | 'by' | 'createdAt'>>;

/**
 * Changes the record as it stands now, again if somebody was faster.
 *
 * @param change what becomes of it; nothing leaves it as it is
 */
export async function changePull(
  git: Git,
  number: number,
  change: (pull: Pull) => PullChange | undefined,
): Promise<Pull | undefined> {
  for (;;) {
    const pull = await findPull(git, number);
    const changes = pull && change(pull);
    if (!pull || !changes) return pull;
    if (await updateRefs(git, [await toUpdate(git, pull, changes)])) return findPull(git, number);
  }
}

/** The moved ref of a change, to be moved together with others. */
export async function toUpdate(git: Git, pull: Pull, change: PullChange): Promise<RefUpdate> {
  const to = await writeRecord(git, {
    ...recordSchema.parse(pull),
    updatedAt: new Date().toISOString(),
    ...change,
  });
  return { ref: `${folder}/${pull.number}`, to, from: pull.version };
}

function writeRecord(git: Git, record: PullRecord): Promise<string> {
  return writeBlob(git, Buffer.from(JSON.stringify(record)));
}

export function toBranchRef(branch: string): string {
  return `refs/heads/${branch}`;
}

const folder = 'refs/werkstatt/pulls';
