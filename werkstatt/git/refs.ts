/** Refs are only ever moved from a value we know: who comes second is told, never overwritten. */
import { GitError, type Git } from './git.ts';

export const main = 'refs/heads/main';

export interface RefUpdate {
  ref: string;
  /** Nothing deletes the ref. */
  to: string | undefined;
  /** What it has to be now; nothing for one that must not exist yet. */
  from: string | undefined;
}

export interface Ref {
  ref: string;
  sha: string;
}

/** @param ref full name that has been checked */
export async function readRef(git: Git, ref: string): Promise<string | undefined> {
  return (await git.reader.info(ref))?.sha;
}

/** @param prefixes full names or folders of refs, such as `refs/heads` */
export async function listRefs(git: Git, ...prefixes: string[]): Promise<Ref[]> {
  const list = await git.text(['for-each-ref', '--format=%(objectname) %(refname)', ...prefixes]);
  return toLines(list).map((line) => ({ sha: line.slice(0, 40), ref: line.slice(41) }));
}

/**
 * Moves all of them or none.
 *
 * @returns false if one of them is not what it had to be
 */
export async function updateRefs(git: Git, updates: readonly RefUpdate[]): Promise<boolean> {
  const commands = updates.map(({ ref, to, from }) =>
    to === undefined
      ? `delete ${ref}\0${from ?? none}\0`
      : `update ${ref}\0${to}\0${from ?? none}\0`,
  );
  try {
    await git.run(['update-ref', '-z', '--stdin'], { input: commands.join('') });
    return true;
  } catch (error) {
    if (error instanceof GitError && isOvertaken(error.message)) return false;
    throw error;
  }
}

/** A lock that nobody lets go of is no rival: trying again would never end. */
function isOvertaken(message: string): boolean {
  return /cannot lock ref|already exists/.test(message) && !message.includes('Unable to create');
}

const none = '0'.repeat(40);

export function toLines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
