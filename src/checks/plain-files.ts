/** Files as they lie on the disk: which of them people have written, and what is something else. */
import type { Dirent } from 'node:fs';
import { lstat, readFile, readlink, stat } from 'node:fs/promises';
import path from 'node:path';

import type { Finding } from '#domain/finding.ts';

type Reason = Pick<Finding, 'rule' | 'problem' | 'fix'>;

/**
 * @param largest in bytes; what is larger is never read
 * @param explain what is said of a file of so many bytes
 */
export async function readPlainFile(
  file: string,
  largest: number,
  explain: (size: number) => Reason,
): Promise<Buffer | Reason> {
  try {
    const { size } = await stat(file);
    return size > largest ? explain(size) : await readFile(file);
  } catch (error) {
    return explainUnreadable(error);
  }
}

/**
 * A link could show any file of the machine that builds the site.
 *
 * @returns what is wrong with a folder that others rely on; nothing if it is one, or is not there
 */
export async function findFolderProblem(folder: string): Promise<Reason | undefined> {
  const found = await lstat(folder).catch(() => undefined);
  if (!found || found.isDirectory()) return undefined;
  return {
    rule: 'datei',
    problem: 'Hier gehört ein Ordner hin, und das ist eine Verknüpfung oder eine Datei',
    fix: 'Lege den Ordner selbst an diese Stelle',
  };
}

export function explainUnreadable(error: unknown): Reason {
  const { code = 'unbekannt' } = error as NodeJS.ErrnoException;
  return {
    rule: 'datei',
    problem: `Das lässt sich auf diesem Rechner nicht lesen (${code})`,
    fix: 'Gib allen das Recht, es zu lesen, oder lege es neu an',
  };
}

/** @returns why something is no file; nothing if it is one */
export function explainKind(entry: Dirent): Reason | undefined {
  if (entry.isFile()) return undefined;
  const kind = entry.isSymbolicLink() ? 'eine Verknüpfung' : 'etwas, das nur Programme brauchen,';
  return {
    rule: 'datei',
    problem: `Das ist ${kind} und keine Datei`,
    fix: 'Lege die Datei selbst an diese Stelle',
  };
}

export const hidden: Reason = {
  rule: 'datei',
  problem: 'Was mit einem Punkt beginnt, ist versteckt: Hier liest und prüft es niemand',
  fix: 'Lösche es, oder lege es an eine Stelle außerhalb der Inhalte',
};

/**
 * What Finder, Vim and Emacs leave in a folder while somebody works there, if it is really that. Git passes
 * over it as well.
 */
export async function isLeftByProgram({ name, parentPath }: Dirent): Promise<boolean> {
  const file = path.join(parentPath, name);
  if (name.startsWith('.#')) return /^[^/]+@[^/]+\.\d+/.test(await readlink(file).catch(() => ''));
  const [, beginning] = leftovers.find(([pattern]) => pattern.test(name)) ?? [];
  if (beginning === undefined) return false;
  const content = await readPlainFile(file, 10_000_000, () => hidden);
  return 'buffer' in content && content.toString('latin1').startsWith(beginning);
}

const leftovers: readonly (readonly [name: RegExp, beginning: string])[] = [
  [/^\.DS_Store$/, '\0\0\0\x01Bud1'],
  [/^\..+\.sw[a-p]$/, 'b0VIM '],
];
