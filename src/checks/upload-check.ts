/** The files under public/uploads, which are published as they lie there. */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

import type { FileFinding, Reason } from '#domain/entry/finding.ts';
import {
  isUploadName,
  largestDocument,
  largestPicture,
  longestName,
  toMegabytes,
  toPlainName,
  uploadFolder as folder,
} from '#domain/entry/uploads.ts';

import {
  explainHidden,
  explainKind,
  explainUnreadable,
  findFolderProblem,
  isHarmless,
  readPlainFile,
} from './plain-files.ts';
import { findContentProblem } from './upload-content.ts';

export interface Uploads {
  /** Names of the files that may be there. */
  uploads: Set<string>;
  /** Names of the others: they exist, and their faults are reported once. */
  refused: Set<string>;
  findings: FileFinding[];
}

export async function readUploads(root: string): Promise<Uploads> {
  const found: Uploads = { uploads: new Set(), refused: new Set(), findings: [] };
  const entries = await list(path.join(root, folder));
  if (!Array.isArray(entries)) {
    found.findings.push({ file: folder, ...start, ...entries });
    return found;
  }
  const names = new Set(entries.map(({ name }) => name));
  for (const entry of entries) {
    if (await isHarmless(entry)) continue;
    const problem = await findProblem(entry, names);
    (problem ? found.refused : found.uploads).add(entry.name);
    if (problem) found.findings.push({ file: `${folder}/${entry.name}`, ...start, ...problem });
  }
  return found;
}

const start = { line: 1, column: 1 } as const;

async function list(place: string): Promise<Dirent[] | Reason> {
  const problem = await findFolderProblem(place);
  if (problem) return problem;
  try {
    return await readdir(place, { withFileTypes: true });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? [] : explainUnreadable(error);
  }
}

async function findProblem(entry: Dirent, names: ReadonlySet<string>): Promise<Reason | undefined> {
  const { name, parentPath } = entry;
  if (entry.isDirectory()) return subfolder;
  // Hidden files are copied by some programs, and `.htaccess` commands a server.
  const problem = explainKind(entry) ?? explainHidden(name);
  if (problem) return problem;
  if (!isUploadName(name)) return explainName(name, names);

  const largest = name.endsWith('.pdf') ? largestDocument : largestPicture;
  const bytes = await readPlainFile(path.join(parentPath, name), largest, (size) => ({
    rule: 'datei',
    problem: `Die Datei hat ${toMegabytes(size)}, erlaubt sind ${toMegabytes(largest)}`,
    fix: 'Verkleinere sie, dann lädt sie auch unterwegs',
  }));
  if ('problem' in bytes) return bytes;
  const inside = await findContentProblem(name, bytes);
  return inside && { rule: 'datei', ...inside };
}

const subfolder: Reason = {
  rule: 'datei',
  problem: 'Unterordner gibt es hier nicht',
  fix: `Lege die Dateien direkt nach ${folder}`,
};

/** @param taken names that are there already, perhaps differing by a capital letter alone */
function explainName(name: string, taken: ReadonlySet<string>): Reason {
  const proposal = toPlainName(name, taken);
  if (proposal === undefined) {
    return {
      rule: 'datei',
      problem: 'Diese Datei darf hier nicht liegen',
      fix: 'Erlaubt sind Dateien auf .png, .jpg, .webp, .avif, .gif und .pdf. Speichere sie als eine davon, und lösche diese',
    };
  }
  return {
    rule: 'datei',
    problem: `Aus „${name}“ lässt sich keine Adresse machen`,
    fix: `Benenne sie um in „${proposal}“, auch dort, wo ein Eintrag sie nennt: nur a–z, 0–9, Punkt und Striche, höchstens ${longestName} Zeichen`,
  };
}
