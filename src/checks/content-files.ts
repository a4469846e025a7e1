/** Reads the files of `src/content` as they lie on the disk. */
import type { Dirent } from 'node:fs';
import path from 'node:path';

import type { Advice, FileFinding, Place, Reason } from '#domain/entry/finding.ts';
import { suggest } from '#domain/entry/repair.ts';
import { toSlug } from '#domain/text/slug.ts';
import { findNearest } from '#domain/text/suggest.ts';
import { toMegabytes } from '#domain/entry/uploads.ts';
import { collectionNames, endingOf, type CollectionName } from '#schemas/collections.ts';

import {
  explainHidden,
  explainKind,
  explainUnreadable,
  findFolderProblem,
  isHarmless,
  readPlainFile,
  walkFolder,
} from './plain-files.ts';

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
 * @returns the readable files, sorted by path, and the mistakes in the others
 */
export async function readContentFiles(
  root: string,
): Promise<{ files: ContentFile[]; findings: FileFinding[] }> {
  const listed = await listFiles(root);
  if (!Array.isArray(listed)) {
    return { files: [], findings: [{ file: contentFolder, ...start, ...listed }] };
  }
  const files: ContentFile[] = [];
  const findings: FileFinding[] = [];
  const taken = new Set(listed.map(({ file }) => file));
  for (const { file, problem } of listed) {
    const address = problem ? undefined : findAddress(file);
    if (!address) {
      const reason = problem ?? explainPlace(file, taken);
      findings.push({ file, ...start, rule: 'datei', ...reason });
      continue;
    }
    const bytes = await readPlainFile(path.join(root, file), largestEntry, explainSize);
    if ('problem' in bytes) {
      findings.push({ file, ...start, ...bytes });
      continue;
    }
    const text = decode(bytes);
    // A Mac takes letters apart; search, hashtags and comparisons want them whole.
    if (typeof text === 'string') files.push({ ...address, file, text: text.normalize('NFC') });
    else findings.push({ file, rule: 'kodierung', ...text });
  }
  return { files, findings };
}

export const contentFolder = 'src/content';

/**
 * @param file a path from the root of the project
 * @returns the address of the entry stored there; undefined if the path is no place for one
 */
export function findAddress(file: string): Pick<ContentFile, 'collection' | 'id'> | undefined {
  const [, folder = '', id = '', ending] = filePattern.exec(file) ?? [];
  const collection = findCollection(folder);
  return collection && endingOf(collection) === ending ? { collection, id } : undefined;
}

/** Files made from an entry get longer names, and disks take at most 255 letters. */
const longestId = 150;

const filePattern = new RegExp(
  `^src/content/([a-z-]+)/(?=[^/.]{1,${longestId}}\\.)([a-z0-9]+(?:-[a-z0-9]+)*)\\.(\\w+)$`,
);

function findCollection(folder: string): CollectionName | undefined {
  return collectionNames.find((name) => name === folder);
}

const start = { line: 1, column: 1 } as const;

const noFolder = {
  rule: 'datei',
  problem: 'Den Ordner mit den Inhalten gibt es hier nicht',
  fix: 'Starte die Prüfung in dem Ordner, in dem src liegt',
} as const;

/** Bytes: as many signs as an entry may have (`domain/entry/size-limits.ts`), each of the longest. */
const largestEntry = 800_000;

function explainSize(size: number): Reason {
  return {
    rule: 'umfang',
    problem: `Der Eintrag hat ${toMegabytes(size)}, erlaubt sind ${toMegabytes(largestEntry)}`,
    fix: 'Teile ihn auf, oder lege das lange Stück als Anlage nach public/uploads',
  };
}

interface Listed {
  /** Path from the root of the project, with `/`. */
  file: string;
  problem?: Reason | undefined;
}

/** @returns all files, sorted, and hidden folders as one; or why they cannot be listed */
async function listFiles(root: string): Promise<Listed[] | Reason> {
  const folder = path.join(root, contentFolder);
  const problem = await findFolderProblem(folder);
  if (problem) return problem;
  const entries = await walkFolder(folder).catch(explainMissing);
  if (!Array.isArray(entries)) return entries;

  const listed = new Map<string, Listed>();
  for (const entry of entries) {
    if (entry.isDirectory() || (await isHarmless(entry))) continue;
    const file = toPath(root, entry);
    // Report a hidden folder once, not for each file in it.
    const [place = file] = /^.*?\/\.[^/]*/s.exec(file) ?? [];
    const problem = explainHidden(path.posix.basename(place)) ?? explainKind(entry);
    listed.set(place, { file: place, problem });
  }
  return [...listed.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

function toPath(root: string, { parentPath, name }: Dirent): string {
  return path.relative(root, path.join(parentPath, name)).split(path.sep).join('/');
}

function explainMissing(error: NodeJS.ErrnoException): Reason {
  return error.code === 'ENOENT' ? noFolder : explainUnreadable(error);
}

/**
 * Explains why no entry can be at this path.
 *
 * @param taken the existing paths; none of them is proposed, since two may differ in capitals only
 */
function explainPlace(file: string, taken: ReadonlySet<string>): Advice {
  const [, , folder = '', ...rest] = file.split('/');
  const name = rest.at(-1);
  if (name === undefined) {
    return {
      problem: 'Die Datei liegt in keinem der Ordner für Inhalte',
      fix: `Lege sie in den, der passt: ${collectionNames.join(', ')}`,
    };
  }
  const collection = findCollection(folder);
  if (!collection) {
    return {
      problem: `Der Ordner „${folder}“ gehört nicht zu den Inhalten`,
      fix: `${suggest(findNearest(folder, collectionNames), folder)}Es gibt: ${collectionNames.join(', ')}`,
    };
  }
  if (rest.length > 1) {
    return {
      problem: 'Unterordner gibt es nicht',
      fix: `Lege die Datei direkt in den Ordner „${folder}“`,
    };
  }
  const ending = `.${endingOf(collection)}`;
  const slug = toSlug(path.posix.parse(name).name).slice(0, longestId).replace(/-$/, '');
  const proposals = [slug || 'titel-des-eintrags', `${slug}-2`].map((id) => `${id}${ending}`);
  const free = proposals.find((one) => !taken.has(`${contentFolder}/${folder}/${one}`));
  return explainName(name, ending, `Benenne sie um in „${free ?? `…${ending}`}“`);
}

/** @param ending that of the entries in this folder, with its dot */
function explainName(name: string, ending: string, rename: string): Advice {
  const { ext } = path.posix.parse(name);
  if (ext !== ending && /^\.(mdx?|markdown|txt|ya?ml)$/i.test(ext)) {
    return { problem: `Die Datei endet auf ${ext}, Einträge hier aber auf ${ending}`, fix: rename };
  }
  if (ext !== ending) {
    return {
      problem: `Die Datei ist kein Eintrag, denn Einträge enden hier auf ${ending}`,
      fix: 'Bilder und Anlagen gehören nach public/uploads; alles andere bitte löschen',
    };
  }
  if (name.length > longestId + ending.length) {
    return { problem: `Der Name hat mehr als ${longestId} Zeichen`, fix: rename };
  }
  return {
    problem: `Aus „${name}“ lässt sich keine Adresse machen`,
    fix: `${rename}: nur a–z, 0–9 und Bindestriche, Umlaute als ae, oe, ue, ss`,
  };
}

/** Strict: a wrong byte would show as � somewhere on the site. */
function decode(bytes: Buffer): string | (Advice & Place) {
  const isUtf8 = isValid(bytes);
  const text = new TextDecoder().decode(bytes);
  const broken = isUtf8 ? brokenLetter.exec(text) : /\uFFFD/.exec(text);
  if (!broken) return text;

  const before = text.slice(0, broken.index).split('\n');
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  return { ...place, ...(isUtf8 ? brokenText : notUtf8) };
}

function isValid(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Signs of a text that was read in the wrong encoding: �, „Ã¼“ or „â€œ“. */
const brokenLetter =
  /[\0\uFFFD]|\u00C3[\u00A4\u00B6\u00BC\u0178\u201E\u2013\u0153]|\u00E2\u20AC[\u017E\u0153\u201C]/;

const notUtf8: Advice = {
  problem: 'Ab hier ist die Datei nicht als UTF-8 gespeichert',
  fix: 'Speichere sie als UTF-8 und prüfe die Stelle (oft ein Umlaut)',
};

const brokenText: Advice = {
  problem: 'Hier ist ein Zeichen beim Speichern oder Kopieren zerbrochen',
  fix: 'Schreibe es neu (oft ein Umlaut) und speichere die Datei als UTF-8',
};
