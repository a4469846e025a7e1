/** What has to go: words in any spelling, and pictures in any size. They are only ever held in memory. */
import path from 'node:path';
import { readdir, readFile } from 'node:fs/promises';

import { isAlike, lookOf } from './alike.ts';
import { replaceInName, replaceWords, toPattern } from './pattern.ts';
import { unpack } from './unpack.ts';

export interface Wanted {
  /** @param text one letter for each byte, or a text without letters beyond ASCII */
  isIn: (text: string) => boolean;
  /** Whether a file has it, packed as well. @param name tells the packing if the first bytes do not */
  isInFile: (bytes: Buffer, name?: string) => Promise<boolean>;
  replace: (text: string) => string;
  replaceInName: (name: string) => string;
  /** For whatever we print or write: none of the words is left in it. */
  mask: (text: string) => string;
  /** Files that look packed and could not be unpacked. */
  unread: Set<string>;
}

export async function createWanted(
  words: readonly string[],
  pictures: readonly Buffer[],
  isWhole = false,
): Promise<Wanted> {
  // Without words nothing matches.
  const pattern = words.length > 0 ? toPattern(words, isWhole) : /(?!)/g;
  const looks = (await Promise.all(pictures.map(lookOf))).filter((look) => look !== undefined);
  const unread = new Set<string>();
  const isIn = (text: string) => text.search(pattern) >= 0;

  const hasWords = (bytes: Buffer, name: string, label: string): boolean => {
    const text = bytes.toString('latin1');
    // UTF-16 has a zero beside each letter.
    if (isIn(text) || (text.includes('\0') && isIn(text.replaceAll('\0', '')))) return true;
    try {
      return unpack(bytes, name).some((part) => hasWords(part, '', label));
    } catch {
      unread.add(label);
      return false;
    }
  };
  const hasPicture = async (bytes: Buffer): Promise<boolean> => {
    if (pictures.some((picture) => picture.equals(bytes))) return true;
    const look = looks.length > 0 ? await lookOf(bytes) : undefined;
    return look !== undefined && looks.some((one) => isAlike(one, look));
  };
  return {
    isIn,
    isInFile: async (bytes, name = '') =>
      (await hasPicture(bytes)) || hasWords(bytes, name, replaceInName(name, pattern)),
    replace: (text) => replaceWords(text, pattern),
    replaceInName: (name) => replaceInName(name, pattern),
    mask: (text) => {
      const masked = Buffer.from(text).toString('latin1').replace(pattern, '***');
      return Buffer.from(masked, 'latin1').toString();
    },
    unread,
  };
}

/**
 * @param skip says of a path below the folder that neither it nor what lies in it is looked at
 * @returns the files and folders that have it in their name or content, by their path below the folder
 */
export async function searchFolder(
  folder: string,
  wanted: Wanted,
  skip: (name: string) => boolean = () => false,
): Promise<string[]> {
  const found: string[] = [];
  const walk = async (below: string): Promise<void> => {
    const entries = await readdir(path.join(folder, below), { withFileTypes: true });
    for (const entry of entries) {
      const name = path.posix.join(below, entry.name);
      if (skip(name)) continue;
      const isNamed = wanted.isIn(Buffer.from(entry.name).toString('latin1'));
      const isHeld =
        entry.isFile() && (await wanted.isInFile(await readFile(path.join(folder, name)), name));
      if (isNamed || isHeld) found.push(name);
      if (entry.isDirectory()) await walk(name);
    }
  };
  await walk('');
  return found.sort();
}
