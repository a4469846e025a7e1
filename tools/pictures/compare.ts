/** Finds the changes between the accepted pictures and those just taken. */
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import sharp from 'sharp';

import type { Picture } from './take.ts';

export interface ComparedPicture extends Picture {
  /** The changed share of the picture, 0 to 1; undefined if none was accepted before. */
  share: number | undefined;
}

interface Folders {
  taken: string;
  accepted: string;
  /** Gets a picture of each difference. */
  changed: string;
}

/** Raw pixels, three bytes each, line by line. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

export async function comparePictures(
  pictures: Picture[],
  folders: Folders,
): Promise<ComparedPicture[]> {
  const compared: ComparedPicture[] = [];
  for (const picture of pictures) {
    compared.push({ ...picture, share: await compareOne(picture.file, folders) });
  }
  return compared;
}

async function compareOne(file: string, { taken, accepted, changed }: Folders) {
  const [before, after] = [path.join(accepted, file), path.join(taken, file)];
  if (!existsSync(before)) return undefined;
  // Pictures that look the same are mostly equal to the last byte.
  const [one, other] = await Promise.all([readFile(before), readFile(after)]);
  if (one.equals(other)) return 0;

  const { share, marked } = markChanges(await readPixels(one), await readPixels(other));
  if (share === 0) return 0;
  const target = path.join(changed, file);
  await mkdir(path.dirname(target), { recursive: true });
  const { width, height } = marked;
  await sharp(marked.data, { raw: { width, height, channels: 3 } })
    .png()
    .toFile(target);
  return share;
}

async function readPixels(picture: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** A larger difference of a channel can be seen; a smaller one is a smoothed edge. */
const visible = 24;

const magenta = [230, 0, 120];

/**
 * @returns the share of changed pixels, of all that either picture has, and the new picture in pale
 *   grey with those pixels in magenta
 */
export function markChanges(old: Pixels, now: Pixels): { share: number; marked: Pixels } {
  const [width, height] = [Math.max(old.width, now.width), Math.max(old.height, now.height)];
  const data = new Uint8Array(width * height * 3);
  let count = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const target = (y * width + x) * 3;
      const [before, after] = [pixelAt(old, x, y), pixelAt(now, x, y)];
      if (before < 0 || after < 0 || differs(old.data, before, now.data, after)) {
        count += 1;
        data.set(magenta, target);
      } else {
        data.fill(paleGrey(now.data, after), target, target + 3);
      }
    }
  }
  return { share: count / (width * height), marked: { width, height, data } };
}

/** @returns where the pixel begins, or -1 outside of the picture */
function pixelAt({ width, height }: Pixels, x: number, y: number): number {
  return x < width && y < height ? (y * width + x) * 3 : -1;
}

function differs(one: Uint8Array, at: number, other: Uint8Array, otherAt: number): boolean {
  for (let channel = 0; channel < 3; channel += 1) {
    const distance = (one[at + channel] ?? 0) - (other[otherAt + channel] ?? 0);
    if (Math.abs(distance) > visible) return true;
  }
  return false;
}

function paleGrey(data: Uint8Array, at: number): number {
  return 170 + ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 9;
}
