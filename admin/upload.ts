/**
 * Takes a chosen file in: a picture is drawn anew at a sensible size, so that the camera's data (place, time,
 * device) does not go along; a PDF passes as it is.
 */
import { findPdfProblem } from '#checks/pdf-content.ts';
import { readPicture } from '#checks/picture-parts.ts';
import {
  findUploadProblem,
  heic,
  pictureTypes,
  toUploadName,
  uploadFolder,
} from '#domain/entry/uploads.ts';

import { readDraftFiles } from './draft-files.ts';
import { unpacker } from './unpacker.ts';

/** The longer side of a picture in pixels: sharp on a page, and small enough for a phone. */
export const longestSide = 1600;

/** @throws an error whose message is meant for the person who chose the file */
export async function prepareUpload(file: File, wanted: 'bild' | 'anlage'): Promise<File> {
  const problem = findUploadProblem(file, wanted);
  if (problem !== undefined) throw new Error(problem);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!Object.hasOwn(pictureTypes, file.type)) {
    const inside = await findPdfProblem(bytes, unpacker);
    if (inside) throw new Error(`${inside.problem}. ${inside.fix}.`);
    return named(file, file, 'pdf');
  }
  // Some programs only rename it.
  if (/^ftyp(?:hei|hev|mif1)/.test(String.fromCharCode(...bytes.subarray(4, 12)))) {
    throw new Error(heic);
  }
  const { isWhole, isMoving } = readPicture(bytes);
  // Some browsers silently draw the part they have, and of a film the first picture.
  if (!isWhole) throw new Error(unreadable);
  if (isMoving)
    throw new Error('Das Bild bewegt sich, und hier bliebe es stehen. Nimm ein anderes.');
  const picture = await redraw(file);
  return named(file, picture, pictureTypes[picture.type] ?? 'png');
}

export const pdfWarning =
  'In einer PDF-Datei stehen oft der Name und das Programm der Person, die sie geschrieben hat. Sie wird unverändert veröffentlicht: Entferne solche Angaben vorher, etwa beim Export unter „Dateieigenschaften“.';

type PersistMedia = (file: File, options: object) => Promise<unknown>;

/**
 * Adds a prepared file to the entry being edited; it goes into the same commit when that is saved.
 *
 * @returns the name under which it is stored
 */
export async function addUpload(file: File, persist: PersistMedia): Promise<string> {
  // Its name holds a digest of its content, so this is the very same file, and Decap would ask.
  const isThere = readDraftFiles().some(({ path }) => path === `${uploadFolder}/${file.name}`);
  if (isThere) return file.name;

  // Decap reports a failure by a notice and by another kind of action, not by an error.
  const action = (await persist(file, {})) as { payload?: { path?: string } } | undefined;
  const path = action?.payload?.path;
  if (path === undefined) throw new Error('Die Datei ließ sich nicht hinzufügen.');
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * Without this, a file would be published after its mention was deleted, as Decap still holds it.
 *
 * @param texts of the entry, as they are stored
 * @returns the files that one of the texts names
 */
export function keepMentioned<Asset extends { path: string }>(
  assets: readonly Asset[],
  texts: readonly string[],
): Asset[] {
  return assets.filter(({ path }) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return texts.some((text) => text.includes(name));
  });
}

const unreadable = 'Das Bild lässt sich nicht lesen. Ist die Datei vollständig?';

async function redraw(file: File): Promise<Blob> {
  // Some cameras only note that a picture is turned; here it is turned for good.
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new Error(unreadable);
  });
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('Dein Browser kann das Bild nicht verkleinern.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();

  if (file.type === 'image/jpeg') return encode(canvas, 'image/jpeg', 0.85);
  // Safari cannot write WebP and gives PNG, which is right as well: nothing see-through gets lost.
  return encode(canvas, 'image/webp', 0.9);
}

function encode(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) =>
        blob ? resolve(blob) : reject(new Error('Dein Browser kann das Bild nicht verkleinern.')),
      type,
      quality,
    );
  });
}

async function named({ name }: File, content: Blob, ending: string): Promise<File> {
  const digest = await crypto.subtle.digest('SHA-256', await content.arrayBuffer());
  const digits = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
  return new File([content], toUploadName(name, digits.join(''), ending), { type: content.type });
}
