/** Refs: branches, and our own records. Writes take their turn, so none is moved behind another's back. */
import type { Git } from './git.ts';

export const main = 'refs/heads/main';

export interface Ref {
  ref: string;
  sha: string;
}

/** @param ref full name that has been checked */
export async function readRef(git: Git, ref: string): Promise<string | undefined> {
  return (await git.reader.info(ref))?.sha;
}

export async function requireMain(git: Git): Promise<string> {
  const sha = await readRef(git, main);
  if (!sha) throw new Error(`${git.folder} has no main.`);
  return sha;
}

/** @param prefix full name or folder of refs, such as `refs/heads` */
export async function listRefs(git: Git, prefix: string): Promise<Ref[]> {
  const list = await git.text(['for-each-ref', '--format=%(objectname) %(refname)', prefix]);
  return toLines(list).map((line) => ({ sha: line.slice(0, 40), ref: line.slice(41) }));
}

/** @param targets full names with where they go; nothing deletes a ref */
export async function moveRefs(git: Git, targets: Record<string, string | undefined>) {
  const commands = Object.entries(targets).map(([ref, to]) =>
    to === undefined ? `delete ${ref}\0\0` : `update ${ref}\0${to}\0\0`,
  );
  await git.run(['update-ref', '-z', '--stdin'], { input: commands.join('') });
}

export function toLines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
