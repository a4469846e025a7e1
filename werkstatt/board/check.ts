/** Checks a merged state with the checks of the project, in a process of its own. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { FileFinding } from '#domain/finding.ts';

import type { Git } from '../git/git.ts';
import { exportTree, temporary } from '../git/objects.ts';
import { inTurn } from '../in-turn.ts';

export interface Checker {
  /**
   * @param tree the files as they would be on main
   * @returns what the project's checks find in them
   */
  check(tree: string): Promise<FileFinding[]>;
}

/** Remembers results: the same files are looked at on a page and again when they are merged. */
export function createChecker(git: Git): Checker {
  const results = new Map<string, Promise<FileFinding[]>>();
  return {
    check: (tree) => {
      const known = results.get(tree);
      if (known) return known;
      if (results.size >= 50) results.clear();
      const result = inTurn('check', () => checkTree(git, tree));
      results.set(tree, result);
      result.catch(() => results.delete(tree));
      return result;
    },
  };
}

async function checkTree(git: Git, tree: string): Promise<FileFinding[]> {
  const folder = path.join(git.folder, temporary, `check-${randomUUID()}`);
  try {
    await exportTree(git, tree, folder);
    return await runCheck(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const script = fileURLToPath(new URL('check-folder.ts', import.meta.url));

function runCheck(folder: string): Promise<FileFinding[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
      // A text that makes a parser run for ever shall not stop the Werkstatt.
      timeout: 120_000,
      windowsHide: true,
    });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) reject(new Error(`The checks ended with ${code ?? 'a signal'}.`));
      else resolve(JSON.parse(Buffer.concat(output).toString('utf8')) as FileFinding[]);
    });
  });
}
