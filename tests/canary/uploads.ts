/** Files with canaries in the visible part, in their metadata, and packed within. */
import { deflateSync } from 'node:zlib';

import sharp from 'sharp';

import { uploadFolder } from '#domain/entry/uploads.ts';

import type { Canaries } from './canaries.ts';

export interface PlantedFile {
  /** Path from the root of the project. */
  path: string;
  content: string | Buffer;
}

/** @param place where its name stands */
export async function plantPicture(
  name: string,
  place: string,
  canaries: Canaries,
): Promise<PlantedFile> {
  const picture = sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } });
  const described = picture.withExif({
    IFD0: { ImageDescription: canaries.word(`${place}: metadata of the picture`) },
  });
  return { path: `${uploadFolder}/${name}`, content: await described.png().toBuffer() };
}

export function plantDocument(
  name: string,
  place: string,
  canaries: Canaries,
): Promise<PlantedFile> {
  const title = canaries.word(`${place}: metadata of the document`);
  const text = deflateSync(`BT (${canaries.word(`${place}: text of the document`)}) Tj ET`);
  const content = Buffer.concat([
    Buffer.from(`%PDF-1.4\n1 0 obj <</Title (${title})>> endobj\n`),
    Buffer.from(`2 0 obj <</Filter /FlateDecode /Length ${text.length}>> stream\n`),
    text,
    Buffer.from('\nendstream endobj\n%%EOF\n'),
  ]);
  return Promise.resolve({ path: `${uploadFolder}/${name}`, content });
}
