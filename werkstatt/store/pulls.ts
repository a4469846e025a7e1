/**
 * Pull requests live in the repository itself: `refs/werkstatt/pulls/<n>` points at a blob with JSON.
 * A change is a new blob and one moved ref, so a kill at any moment leaves the old or the new state.
 */
import { z } from 'zod';

import type { Git } from '../git/git.ts';
import { writeBlob } from '../git/objects.ts';
import { updateRefs, type RefUpdate } from '../git/refs.ts';
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
  createdAt: z.string(),
  updatedAt: z.string(),
  closedAt: z.string().optional(),
  merge: z.object({ at: z.string(), sha: z.string() }).optional(),
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

/** @returns all of them, newest first */
export async function listPulls(git: Git): Promise<Pull[]> {
  // The records first: a branch is there before its record, and goes after it was closed.
  const records = await git.text(['for-each-ref', '--format=%(objectname)%00%(raw)%00', folder]);
  const date = '%(committerdate:iso-strict)';
  const format = `--format=%(refname)%00%(objectname)%00${date}%00`;
  const branches = await git.text(['for-each-ref', format, 'refs/heads']);
  const heads = new Map(
    toRows(branches, 3).map(([ref = '', sha = '', date = '']) => [ref, { sha, date }]),
  );
  return toRows(records, 2)
    .map(([version = '', text = '']) => toPull(text, version, heads))
    .sort((a, b) => b.number - a.number);
}

function toRows(output: string, columns: number): string[][] {
  const cells = output.split('\0').map((cell) => cell.replace(/^\n/, ''));
  const count = Math.floor(cells.length / columns);
  return Array.from({ length: count }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
}

function toPull(
  text: string,
  version: string,
  heads: ReadonlyMap<string, { sha: string; date: string }>,
): Pull {
  const record = recordSchema.parse(JSON.parse(text));
  const branch = heads.get(toBranchRef(record.branch));
  const isOpen = record.state === 'open' && branch !== undefined;
  const head = isOpen ? branch.sha : (record.lastHead ?? branch?.sha ?? '');
  return {
    ...record,
    // Without its branch there is nothing left to propose.
    state: isOpen ? 'open' : 'closed',
    updatedAt: isOpen ? later(record.updatedAt, branch.date) : record.updatedAt,
    head,
    version,
  };
}

/** A save moves the branch and leaves the record alone, but it is an update all the same. */
function later(a: string, b: string): string {
  return Date.parse(b) > Date.parse(a) ? new Date(b).toISOString() : a;
}

export async function findPull(git: Git, number: number): Promise<Pull | undefined> {
  const record = await git.reader.read(`${folder}/${number}`);
  if (!record) return undefined;
  const { branch } = recordSchema.parse(JSON.parse(record.content.toString('utf8')));
  const ref = toBranchRef(branch);
  const head = await git.reader.read(ref);
  const date = /^committer .* (\d+) [+-]\d{4}$/m.exec(head?.content.toString('utf8') ?? '')?.[1];
  const heads = new Map<string, { sha: string; date: string }>();
  if (head) {
    heads.set(ref, { sha: head.sha, date: new Date(Number(date ?? 0) * 1000).toISOString() });
  }
  return toPull(record.content.toString('utf8'), record.sha, heads);
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
  return names.split('\n').reduce((last, name) => Math.max(last, Number(name)), 0);
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
