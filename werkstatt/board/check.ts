/** Checks a merged state with the checks of the project, in a process of its own. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Git } from '../git/git.ts';
import { exportTree, temporary } from '../git/objects.ts';

import type { Checked } from './check-for-board.ts';

/** @returns what the project's checks say of a folder, or that they came to no end */
export type CheckFolder = (folder: string) => Promise<Checked | 'stuck'>;

/** The same for the files of a tree. */
export type Checker = (tree: string) => ReturnType<CheckFolder>;

/** Remembers results: the same files are looked at on a page and again when they are merged. */
export function createChecker(git: Git, checkFolder: CheckFolder): Checker {
  const results = new Map<string, ReturnType<CheckFolder>>();
  return (tree) => {
    const known = results.get(tree);
    if (known) return known;
    if (results.size >= 50) results.clear();
    const result = checkTree(git, tree, checkFolder);
    results.set(tree, result);
    result.catch(() => results.delete(tree));
    return result;
  };
}

async function checkTree(git: Git, tree: string, checkFolder: CheckFolder) {
  const folder = path.join(git.folder, temporary, `check-${randomUUID()}`);
  try {
    await exportTree(git, tree, folder);
    return await checkFolder(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const script = fileURLToPath(new URL('check-folder.ts', import.meta.url));

/** Checks in a process of its own, with a time limit: a text that keeps a parser busy must not stop us. */
export const checkInProcess = (folder: string, timeout = 120_000): ReturnType<CheckFolder> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout,
      killSignal: 'SIGKILL',
      windowsHide: true,
    });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve('stuck');
      else if (code !== 0) reject(new Error(`The checks ended with ${code ?? 'a signal'}.`));
      else resolve(JSON.parse(Buffer.concat(output).toString('utf8')) as Checked);
    });
  });
