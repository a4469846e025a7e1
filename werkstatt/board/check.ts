/** Checks a merged state with the checks of the project, in a process of its own. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { FileFinding } from '#domain/entry/finding.ts';

import type { Git } from '../git/git.ts';
import { exportTree, temporary } from '../git/objects.ts';
import { inTurn } from '../in-turn.ts';

export interface Checker {
  /**
   * @param tree the files as they would be on main
   * @param commit what is proposed
   * @returns what the project's checks find in them, or that they came to no end
   */
  check(tree: string, commit: string): Promise<FileFinding[] | 'stuck'>;
}

/**
 * Remembers results: the same files are looked at on a page and again when they are merged. A commit that
 * made the checks run for ever is remembered whatever main becomes, or each visit would hold up all others.
 * After a restart it is tried anew, since the checks may have changed.
 *
 * @param timeout in milliseconds: a text that makes a parser run for ever shall not stop the Werkstatt
 */
export function createChecker(git: Git, timeout = 120_000): Checker {
  const results = new Map<string, Promise<FileFinding[] | 'stuck'>>();
  const stuck = new Set<string>();
  return {
    check: (tree, commit) => {
      if (stuck.has(commit)) return Promise.resolve('stuck');
      const known = results.get(tree);
      if (known) return known;
      if (results.size >= 50) results.clear();
      const result = inTurn('check', () => checkTree(git, tree, timeout));
      results.set(tree, result);
      result.then(
        (findings) => findings === 'stuck' && stuck.add(commit),
        () => results.delete(tree),
      );
      return result;
    },
  };
}

async function checkTree(
  git: Git,
  tree: string,
  timeout: number,
): Promise<FileFinding[] | 'stuck'> {
  const folder = path.join(git.folder, temporary, `check-${randomUUID()}`);
  try {
    await exportTree(git, tree, folder);
    return await runCheck(folder, timeout);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const script = fileURLToPath(new URL('check-folder.ts', import.meta.url));

function runCheck(folder: string, timeout: number): Promise<FileFinding[] | 'stuck'> {
  return new Promise((resolve, reject) => {
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
      else resolve(JSON.parse(Buffer.concat(output).toString('utf8')) as FileFinding[]);
    });
  });
}
