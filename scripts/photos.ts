/**
 * `npm run task -- photos`: takes the data of cameras and programs out of the pictures under public/uploads,
 * in place. A picture without any stays byte for byte.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import sharp from 'sharp';

import { readPicture } from '#checks/picture-parts.ts';
import { formatFindings } from '#checks/report.ts';
import { readUploads } from '#checks/upload-check.ts';
import { uploadFolder } from '#domain/entry/uploads.ts';

// Files that are broken, too large or unreadable are left alone and reported.
const { uploads, findings } = await readUploads(process.cwd());
const names = [...uploads].filter((name) => !name.endsWith('.pdf')).sort();

const left: string[] = [];
let cleaned = 0;
for (const name of names) {
  const file = path.join(process.cwd(), uploadFolder, name);
  const before = await readFile(file);
  if (readPicture(before).metadata.length === 0) continue;
  const after = await drawAnew(before, name).catch(() => undefined);
  if (after && readPicture(after).metadata.length === 0) {
    await writeFile(file, after);
    console.log(`Bereinigt: ${uploadFolder}/${name}`);
    cleaned++;
  } else left.push(`${uploadFolder}/${name}`);
}
if (findings.length > 0) console.error(formatFindings(findings));
for (const file of left) {
  console.error(
    `${file}  Dieses Bild lässt sich nicht bereinigen. Speichere es in einem Bildprogramm neu.`,
  );
}
console.log(`${names.length} Bilder angesehen, ${cleaned} bereinigt.`);
process.exitCode = findings.length + left.length > 0 ? 1 : 0;

/** Besides the picture itself, sharp keeps only what it is asked to. */
async function drawAnew(picture: Buffer, name: string): Promise<Buffer> {
  const { orientation = 1 } = await sharp(picture).metadata();
  const drawn = sharp(picture, { animated: true }).keepIccProfile();
  // Turned as the camera noted it, since the note goes away; a film cannot be turned, and need not be.
  if (orientation > 1) drawn.autoOrient();
  const format = path.extname(name).slice(1).replace('jpg', 'jpeg') as 'jpeg' | 'png' | 'webp';
  return drawn.toFormat(format, { quality: 90 }).toBuffer();
}
