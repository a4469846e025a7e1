/** Reads the files of `src/content` as they lie on the disk. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import type { FileFinding } from '#domain/finding.ts';
import { findNearest } from '#domain/suggest.ts';
import { collectionNames, type CollectionName } from '#schemas/collections.ts';

export interface ContentFile {
  collection: CollectionName;
  /** The file name without its ending. */
  id: string;
  /** Path from the root of the project, with `/`. */
  file: string;
  text: string;
}

/**
 * @param root folder of the project
 * @returns the files that can be read, sorted by path, and what is wrong with the others
 */
export async function readContentFiles(
  root: string,
): Promise<{ files: ContentFile[]; findings: FileFinding[] }> {
  const entries = await readdir(path.join(root, contentFolder), {
    recursive: true,
    withFileTypes: true,
  });
  const paths = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();

  const files: ContentFile[] = [];
  const findings: FileFinding[] = [];
  for (const file of paths) {
    const misplaced = findMisplaced(file);
    if (misplaced) {
      findings.push({ file, line: 1, column: 1, rule: 'datei', ...misplaced });
      continue;
    }
    const [, collection = '', id = ''] = filePattern.exec(file) ?? [];
    const text = decode(await readFile(path.join(root, file)));
    if (typeof text === 'string') {
      files.push({ collection: collection as CollectionName, id, file, text });
    } else {
      findings.push({ file, rule: 'kodierung', ...text });
    }
  }
  return { files, findings };
}

export const contentFolder = 'src/content';

const filePattern = /^src\/content\/([a-z-]+)\/([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;

function findMisplaced(file: string): { problem: string; fix: string } | undefined {
  const [, , folder = '', ...rest] = file.split('/');
  if (!(collectionNames as string[]).includes(folder) || rest.length === 0) {
    const nearest = findNearest(folder, collectionNames);
    return {
      problem: `Der Ordner „${folder}“ gehört nicht zu den Inhalten`,
      fix: `${nearest ? `Meintest du „${nearest}“? ` : ''}Es gibt: ${collectionNames.join(', ')}`,
    };
  }
  if (!file.endsWith('.mdx')) {
    return {
      problem: 'Einträge enden auf .mdx',
      fix: 'Benenne die Datei um; Bilder und Anlagen gehören nach public/uploads',
    };
  }
  if (rest.length > 1) {
    return { problem: 'Unterordner gibt es nicht', fix: `Lege die Datei direkt in ${folder}` };
  }
  if (!filePattern.test(file)) {
    return {
      problem: `„${rest[0] ?? ''}“ taugt nicht als Adresse`,
      fix: 'Nimm nur a–z, 0–9 und Bindestriche, Umlaute als ae, oe, ue, ss',
    };
  }
  return undefined;
}

/** Strict: a wrong byte would show as � somewhere on the site. */
function decode(bytes: Buffer): string | Pick<FileFinding, 'problem' | 'fix' | 'line' | 'column'> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const zero = text.indexOf('\0');
    if (zero === -1) return text;
    return { ...brokenText, line: text.slice(0, zero).split('\n').length, column: 1 };
  } catch {
    const readable = new TextDecoder().decode(bytes).split('\n');
    const index = readable.findIndex((line) => line.includes('\uFFFD'));
    return { ...brokenText, line: index + 1, column: (readable[index]?.indexOf('\uFFFD') ?? 0) + 1 };
  }
}

const brokenText = {
  problem: 'Hier stehen Zeichen, die kein UTF-8 sind',
  fix: 'Speichere die Datei als UTF-8 und prüfe die Stelle (oft ein Umlaut)',
};
