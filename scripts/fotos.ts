/**
 * `npm run fotos`: takes what a camera or a program has written out of the pictures under public/uploads, in
 * place. A picture that has nothing of the kind stays byte for byte.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import sharp from 'sharp';

import { findMetadata } from '#checks/photo-metadata.ts';
import { isUploadName, uploadFolder } from '#domain/uploads.ts';

const folder = path.join(process.cwd(), uploadFolder);
const names = readdirSync(folder).filter((name) => isUploadName(name) && !name.endsWith('.pdf'));

let cleaned = 0;
for (const name of names) {
  const file = path.join(folder, name);
  const before = readFileSync(file);
  if ((await findMetadata(before)).length === 0) continue;
  // Turned as the camera noted it, since the note goes away. Without `keepMetadata` sharp writes none.
  const after = await sharp(before, { animated: true }).autoOrient().keepIccProfile().toBuffer();
  writeFileSync(file, after);
  console.log(`Bereinigt: ${uploadFolder}/${name}`);
  cleaned++;
}
console.log(`${names.length} Bilder angesehen, ${cleaned} bereinigt.`);
