/** Draws a picture from its first byte to its last: only so one knows that browsers can show it. */
import { createHash } from 'node:crypto';
import { access, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Advice } from '#domain/entry/finding.ts';
import { largestArea } from '#domain/entry/uploads.ts';

/** Longer than the largest picture takes on a slow machine that has other work. */
const longestSeconds = 60;

/** Pictures that could be drawn, each an empty file by the digest of its bytes. */
const known = path.resolve(import.meta.dirname, '../../node_modules/.cache/thinka-pictures');

/** @returns the reason why browsers will not show all of it, or not without trouble */
export async function findDamage(bytes: Uint8Array): Promise<Advice | undefined> {
  // Loaded only when there are pictures: it takes a while.
  const { default: sharp } = await import('sharp');
  const digest = createHash('sha256').update(sharp.versions.sharp).update(bytes).digest('hex');
  const mark = path.join(known, digest);
  if (
    await access(mark).then(
      () => true,
      () => false,
    )
  )
    return undefined;

  try {
    // The size of a film is that of all its pictures.
    const options = { animated: true, limitInputPixels: false, failOn: 'warning' } as const;
    const { width, height } = await sharp(bytes, options).metadata();
    if (width * height > largestArea) return tooWide(width, height);
    await sharp(bytes, options)
      .timeout({ seconds: longestSeconds })
      .resize(8, 8, { fit: 'fill', kernel: 'nearest' })
      .raw()
      .toBuffer();
  } catch {
    return damaged;
  }
  // A cache, to be faster the next time.
  await mkdir(known, { recursive: true })
    .then(() => writeFile(mark, ''))
    .catch(() => undefined);
  return undefined;
}

export const damaged: Advice = {
  problem:
    'Das Bild ist unvollständig oder beschädigt, also zeigen es Browser nicht oder nur zum Teil',
  fix: 'Übertrage die Datei noch einmal, oder öffne das Bild und speichere es neu',
};

function tooWide(width: number, height: number): Advice {
  const show = (number: number) => number.toLocaleString('de-DE');
  return {
    problem: `Das Bild hat ${show(width)} × ${show(height)} Bildpunkte, das ist für Browser zu viel`,
    fix: `Verkleinere es auf höchstens ${show(largestArea / 1_000_000)} Millionen Bildpunkte, besser auf 1.600 in der Breite`,
  };
}
