/** The files under public/uploads, which are published as they lie there. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';

import type { FileFinding } from '#domain/finding.ts';
import { isUploadName, uploadFolder as folder } from '#domain/uploads.ts';

/** @returns the names of the files that may be there, and what is wrong with the others */
export async function readUploads(
  root: string,
): Promise<{ uploads: Set<string>; findings: FileFinding[] }> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
  const files = entries.filter(({ name }) => !name.startsWith('.'));
  // A link would publish whatever it points at on the machine that builds.
  const isRight = (entry: (typeof files)[number]) => entry.isFile() && isUploadName(entry.name);
  return {
    uploads: new Set(files.filter(isRight).map(({ name }) => name)),
    findings: files
      .filter((entry) => !isRight(entry))
      .map(({ name }) => ({
        file: `${folder}/${name}`,
        line: 1,
        column: 1,
        rule: 'datei',
        problem: 'Diese Datei darf hier nicht liegen',
        fix: 'Erlaubt sind Dateien auf .png, .jpg, .webp, .avif, .gif und .pdf, deren Name aus a–z, 0–9, Punkt und Strichen besteht',
      })),
  };
}
