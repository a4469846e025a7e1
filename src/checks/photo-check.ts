/** Hidden data in the files under public/uploads: a file that goes online must have none. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { FileFinding, Finding } from '#domain/entry/finding.ts';
import { uploadFolder } from '#domain/entry/uploads.ts';
import { isPublic } from '#domain/entry/visibility.ts';

import type { Entry } from './entries.ts';
import { listNamedUploads } from './named-uploads.ts';
import { findPdfAuthor } from './pdf-author.ts';
import { metadataLabels, readPicture, type MetadataKind } from './picture-parts.ts';
import { findInFileName } from './privacy-check.ts';
import { toClue } from './privacy-words.ts';

export interface Uploaded {
  /** Folder of the project. */
  root: string;
  /** Names of the files that may be there. */
  uploads: ReadonlySet<string>;
  entries: readonly Entry[];
}

/** @returns hidden data in files that public entries name */
export async function checkPhotos({ root, uploads, entries }: Uploaded): Promise<FileFinding[]> {
  const named = listNamedUploads(entries, isPublic);
  return findProblems(
    root,
    [...uploads].filter((name) => named.has(name)),
  );
}

/** Mistakes in the other files, which people read in the forge. */
export async function findInOtherUploads({
  root,
  uploads,
  entries,
}: Uploaded): Promise<FileFinding[]> {
  const named = listNamedUploads(entries, isPublic);
  return findProblems(
    root,
    [...uploads].filter((name) => !named.has(name)),
  );
}

async function findProblems(root: string, names: readonly string[]): Promise<FileFinding[]> {
  const findings: FileFinding[] = [];
  for (const name of names) {
    const file = `${uploadFolder}/${name}`;
    const inName = findInFileName(path.parse(name).name);
    findings.push(...inName.map(({ finding }) => ({ ...finding, file })));
    if (isPdf(name)) continue;
    const { metadata } = readPicture(await readFile(path.join(root, file)));
    if (metadata.length > 0) findings.push({ file, ...explainMetadata(metadata) });
  }
  return findings;
}

function explainMetadata(kinds: readonly MetadataKind[]): Finding {
  const labels = kinds.map((kind) => metadataLabels[kind]).join(', ');
  return {
    line: 1,
    column: 1,
    rule: 'bild-angaben',
    problem: `In diesem Bild ist mehr gespeichert, als man sieht: ${labels}`,
    fix: '„npm run task -- photos“ entfernt das. Oder lade das Bild im Editor hoch, dann geschieht es von selbst',
  };
}

/** PDF files that name their author. The message does not repeat the name. */
export async function findPdfAuthors({
  root,
  uploads,
}: Uploaded): Promise<{ file: string; author: string }[]> {
  const found: { file: string; author: string }[] = [];
  for (const name of [...uploads].filter(isPdf)) {
    const author = await findPdfAuthor(await readFile(path.join(root, uploadFolder, name)));
    if (author !== undefined)
      found.push({ file: `${uploadFolder}/${name}`, author: toClue(author) });
  }
  return found;
}

function isPdf(name: string): boolean {
  return name.endsWith('.pdf');
}
