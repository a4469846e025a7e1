/** Puts right what a power cut has left of refs: a file that is empty, or that points at nothing. */
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Git } from '../git/git.ts';
import { isSha } from '../git/branch-names.ts';
import { main, toLines } from '../git/refs.ts';

/**
 * Git itself passes over some of them without a word, and with others does nothing at all any more.
 *
 * @returns a sentence for each that was broken
 * @throws if main is broken and cannot be mended: it would be begun anew, without what was merged
 */
export async function mendRefs(git: Git): Promise<string[]> {
  const top = path.join(git.folder, 'refs');
  const entries = await readdir(top, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.lock'));
  const notes: string[] = [];
  for (const { parentPath, name } of files) {
    const note = await mendRef(git, path.join(parentPath, name));
    if (note !== undefined) notes.push(note);
  }
  return notes;
}

async function mendRef(git: Git, file: string): Promise<string | undefined> {
  const text = (await readFile(file, 'utf8')).trim();
  if (text.startsWith('ref: ') || (await isStored(git, text))) return undefined;

  const ref = path.relative(git.folder, file).split(path.sep).join('/');
  const last = await findLogged(git, ref);
  if (last !== undefined) {
    await writeFile(file, `${last}\n`);
    return `${ref} was broken; it stands at ${last.slice(0, 8)} again, the last state in its log.`;
  }
  if (ref === main) {
    throw new Error(
      `${file} is broken, and its log names no state to go back to. Write the commit into it that main was at (git log in the project may tell), or move ${git.folder} away to begin anew.`,
    );
  }
  const aside = path.join(git.folder, 'werkstatt-broken', ref.replaceAll('/', '_'));
  await mkdir(path.dirname(aside), { recursive: true });
  await rename(file, aside);
  return `${ref} was broken, and its log names no state to go back to: it is gone. Its file lies at ${aside}.`;
}

/** @returns the last state that was noted and is still there */
async function findLogged(git: Git, ref: string): Promise<string | undefined> {
  const log = await readFile(path.join(git.folder, 'logs', ref), 'utf8').catch(() => '');
  for (const line of toLines(log).reverse()) {
    const sha = line.slice(41, 81);
    if (await isStored(git, sha)) return sha;
  }
  return undefined;
}

async function isStored(git: Git, sha: string): Promise<boolean> {
  return isSha(sha) && (await git.reader.info(sha)) !== undefined;
}
