/** The files under public/uploads, which are published as they lie there. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import type { FileFinding } from '#domain/finding.ts';
import { isUploadName, uploadFolder as folder } from '#domain/uploads.ts';

import { findContentProblem } from './upload-content.ts';

/** @returns the names of the files that may be there, and what is wrong with the others */
export async function readUploads(
  root: string,
): Promise<{ uploads: Set<string>; findings: FileFinding[] }> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
  const uploads = new Set<string>();
  const findings: FileFinding[] = [];
  for (const entry of entries) {
    const { name } = entry;
    // Hidden files are copied as well, and `.htaccess` commands a server. Git needs one in a folder.
    if (name === '.gitkeep') continue;
    // A link would publish whatever it points at on the machine that builds.
    const isPlace = entry.isFile() && isUploadName(name);
    const problem = isPlace
      ? findContentProblem(name, await readFile(path.join(root, folder, name)))
      : misplaced;
    if (problem) {
      findings.push({ file: `${folder}/${name}`, line: 1, column: 1, rule: 'datei', ...problem });
    } else uploads.add(name);
  }
  return { uploads, findings };
}

const misplaced = {
  problem: 'Diese Datei darf hier nicht liegen',
  fix: 'Erlaubt sind Dateien auf .png, .jpg, .webp, .avif, .gif und .pdf, deren Name aus a–z, 0–9, Punkt und Strichen besteht',
};
