/** Files as they lie on the disk: tells those that people have written from everything else. */
import type { Dirent } from 'node:fs';
import { lstat, readdir, readFile, readlink, stat } from 'node:fs/promises';
import path from 'node:path';

import type { Reason } from '#domain/entry/finding.ts';

/**
 * @param largest in bytes; larger files are never read
 * @param explain the message for a file of so many bytes
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
 * Not `readdir` with `recursive`: since Node 26 it enters linked folders, which could be any of the machine, and
 * never comes back from one that leads upwards.
 *
 * @returns all files, folders and links below a folder; a link is one of them, and not what it leads to
 */
export async function walkFolder(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory());
  const below = await Promise.all(folders.map(({ name }) => walkFolder(path.join(folder, name))));
  return [...entries, ...below.flat()];
}

/**
 * A link could show any file of the machine that builds the site.
 *
 * @returns the fault of a folder that others rely on; undefined if it is a folder, or is not there
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

const hidden: Reason = {
  rule: 'datei',
  problem: 'Was mit einem Punkt beginnt, ist versteckt: Hier liest und prüft es niemand',
  fix: 'Lösche es, oder lege es an eine Stelle außerhalb der Inhalte',
};

const ofSystem: Reason = {
  rule: 'datei',
  problem: 'Diese Datei hat ein Programm für sich selbst angelegt, zum Beispiel der Dateimanager',
  fix: 'Lösche sie',
};

/** Whether a system writes such files into every folder, with names and small pictures of the others. */
export function isOfSystem(name: string): boolean {
  return /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*)$/is.test(name);
}

/** @returns why nobody would look into a file or folder with this name; nothing if people wrote it */
export function explainHidden(name: string): Reason | undefined {
  if (isOfSystem(name)) return ofSystem;
  return name.startsWith('.') ? hidden : undefined;
}

/**
 * Files that Git needs in a folder, and those that Finder, Vim and Emacs leave there while somebody works.
 * They may be there if they really are such files.
 */
export async function isHarmless(entry: Dirent): Promise<boolean> {
  const { name } = entry;
  const file = path.join(entry.parentPath, name);
  if (name.startsWith('.#')) return /^[^/]+@[^/]+\.\d+/.test(await readlink(file).catch(() => ''));
  const [, content] = harmless.find(([pattern]) => pattern.test(name)) ?? [];
  if (!content || !entry.isFile()) return false;
  const bytes = await readPlainFile(file, 10_000_000, () => hidden);
  return 'buffer' in bytes && content.test(bytes.toString('latin1'));
}

const harmless: readonly (readonly [name: RegExp, content: RegExp])[] = [
  [/^\.gitkeep$/, /^$/],
  [/^\.DS_Store$/, /^\0\0\0\x01Bud1/],
  [/^\..+\.sw[a-p]$/, /^b0VIM /],
];
