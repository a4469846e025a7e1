/** Hidden data in the files under public/uploads: what goes online with a public entry must have none. */
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
import { toOneLine } from './report.ts';

/**
 * @param root folder of the project
 * @param uploads names of the files that may be there
 * @returns what must not be in files that public entries name
 */
export async function checkPhotos(
  root: string,
  uploads: ReadonlySet<string>,
  entries: readonly Entry[],
): Promise<FileFinding[]> {
  const named = listNamedUploads(entries, isPublic);
  return findProblems(
    root,
    [...uploads].filter((name) => named.has(name)),
  );
}

/** @returns one line for each thing in the other files, which are read in the forge */
export async function listInternalPhotos(
  root: string,
  uploads: ReadonlySet<string>,
  entries: readonly Entry[],
): Promise<string[]> {
  const named = listNamedUploads(entries, isPublic);
  const others = [...uploads].filter((name) => !named.has(name));
  const findings = await findProblems(root, others);
  return findings.map(({ file, problem }) => toOneLine(`${file}  ${problem}`));
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
    fix: '„npm run fotos“ entfernt das. Oder lade das Bild im Editor hoch, dann geschieht es von selbst',
  };
}

/**
 * A notice, no mistake: the author may be an organisation, and a program of one's own is needed to take it out.
 *
 * @returns one line for each PDF file that names its author, without saying the name again
 */
export async function listPdfAuthors(
  root: string,
  uploads: ReadonlySet<string>,
): Promise<string[]> {
  const lines: string[] = [];
  for (const name of [...uploads].filter(isPdf)) {
    const author = await findPdfAuthor(await readFile(path.join(root, uploadFolder, name)));
    if (author !== undefined) lines.push(toOneLine(`${uploadFolder}/${name}: „${toClue(author)}“`));
  }
  return lines;
}

function isPdf(name: string): boolean {
  return name.endsWith('.pdf');
}
