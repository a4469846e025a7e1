/** One at a time in a folder: two would clear away each other's files. */
import { randomUUID } from 'node:crypto';
import { link, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface FolderLock {
  release(): Promise<void>;
}

interface Holder {
  pid: number;
  id: string;
}

/**
 * @param toSentence says who holds it: the number of a process, and the file to delete if it is not running
 * @throws this sentence, if a running process holds the folder
 */
export async function lockFolder(
  folder: string,
  toSentence: (pid: number, file: string) => string,
): Promise<FolderLock> {
  const file = path.join(folder, 'lock');
  const own: Holder = { pid: process.pid, id: randomUUID() };
  // Before the file is there: others of this process would take the lock for a dead one.
  heldHere.add(own.id);

  for (let attempt = 0; attempt < 1000; attempt += 1) {
    if (await create(file, own)) return { release: () => release(file, own) };
    const holder = await readHolder(file);
    if (holder && isRunning(holder)) {
      heldHere.delete(own.id);
      throw new Error(toSentence(holder.pid, file));
    }
    await removeDead(file);
  }
  heldHere.delete(own.id);
  throw new Error(`${file} cannot be taken over. Delete it.`);
}

/** Locks of this very process: after a restart in a container, the number may be ours by chance. */
const heldHere = new Set<string>();

function isRunning({ pid, id }: Holder): boolean {
  if (pid === process.pid) return heldHere.has(id);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A link appears with its content or not at all. */
async function create(file: string, own: Holder): Promise<boolean> {
  const aside = `${file}.${own.id}`;
  await writeFile(aside, JSON.stringify(own));
  try {
    await link(aside, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/**
 * Two may find the same dead holder, and the slower would take away the lock of the faster. So only one takes
 * away at a time: whoever makes the second name of the file.
 */
async function removeDead(file: string): Promise<void> {
  const taking = `${file}.taking`;
  try {
    await link(file, taking);
  } catch (error) {
    // Gone meanwhile, or another is at it; it may have died there.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') await waitFor(taking);
    return;
  }
  const holder = await readHolder(taking);
  if (!holder || !isRunning(holder)) await rm(file, { force: true });
  await rm(taking, { force: true });
}

async function waitFor(taking: string): Promise<void> {
  await sleep(10);
  const found = await stat(taking).catch(() => undefined);
  if (found && Date.now() - found.ctimeMs > 5000) await rm(taking, { force: true });
}

async function release(file: string, own: Holder): Promise<void> {
  heldHere.delete(own.id);
  const holder = await readHolder(file);
  if (holder?.id === own.id) await rm(file, { force: true });
}
