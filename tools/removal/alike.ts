/** Whether two files show the same picture, also in another size, another format, or without what a camera wrote. */
import sharp from 'sharp';

export type Look = Buffer;

/** @returns nothing for what is no picture */
export async function lookOf(bytes: Buffer): Promise<Look | undefined> {
  if (!isPicture(bytes)) return undefined;
  try {
    return await sharp(bytes)
      .autoOrient()
      .flatten({ background: 'white' })
      .resize(side, side, { fit: 'fill' })
      .removeAlpha()
      .toColourspace('srgb')
      .raw()
      .toBuffer();
  } catch {
    return undefined;
  }
}

export function isAlike(one: Look, other: Look): boolean {
  if (one.length !== other.length) return false;
  const sum = one.reduce((total, value, at) => total + Math.abs(value - (other[at] ?? 0)), 0);
  return sum / one.length < nearest;
}

const side = 16;
/** Of 255. Another size and format make a difference of 1 to 3; other photos are 20 and more apart. */
const nearest = 6;

/** By the first bytes of JPEG, PNG, WebP, AVIF, GIF. */
function isPicture(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 12).toString('latin1');
  return /^(?:\xff\xd8\xff|\x89PNG|RIFF[^]{4}WEBP|[^]{4}ftypavi[fs]|GIF8)/.test(start);
}
