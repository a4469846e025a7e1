/** Checks an upload: it must be what its ending says, be whole, and hold nothing that acts by itself. */
import type { Advice } from '#domain/entry/finding.ts';

import { unpacker } from './unpacker.ts';
import { findPdfProblem } from './pdf-content.ts';
import { damaged, findDamage } from './picture-decode.ts';
import { readPicture } from './picture-parts.ts';

/**
 * @param name with one of the endings that uploads may have
 * @param bytes no more than uploads may have
 * @returns why the file must not be published
 */
export async function findContentProblem(
  name: string,
  bytes: Uint8Array,
): Promise<Advice | undefined> {
  if (bytes.length === 0) return empty;
  const ending = name.slice(name.lastIndexOf('.') + 1);
  if (ending === 'pdf') return findPdfProblem(bytes, unpacker);

  const begin = Buffer.from(bytes.subarray(0, 32)).toString('latin1');
  if (!beginnings[ending]?.test(begin)) return disguised(ending, begin);
  return readPicture(bytes).isWhole ? findDamage(bytes) : damaged;
}

/**
 * The first bytes of each kind, by its specification. Browsers that guess a type (the reason for
 * `nosniff`) guess from these as well: https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern
 */
const beginnings: Readonly<Record<string, RegExp>> = {
  png: /^\x89PNG\r\n\x1a\n/,
  jpg: /^\xff\xd8\xff/,
  jpeg: /^\xff\xd8\xff/,
  gif: /^GIF8[79]a/,
  webp: /^RIFF[^]{4}WEBPVP/,
  avif: /^[^]{4}ftyp(?:avif|avis|mif1|msf1)/,
};

const empty: Advice = {
  problem: 'Die Datei ist leer',
  fix: 'Übertrage sie noch einmal, oder lösche sie',
};

function disguised(ending: string, begin: string): Advice {
  const kind = Object.keys(beginnings).find((one) => beginnings[one]?.test(begin));
  return {
    problem: `Die Datei endet auf .${ending}, ist aber ${kind ? `ein Bild der Art ${kind.toUpperCase()}` : 'etwas anderes'}`,
    fix: kind
      ? `Benenne sie um, sodass sie auf .${kind} endet, auch dort, wo ein Eintrag sie nennt`
      : 'Speichere sie aus dem Programm, mit dem sie gemacht wurde, als Bild oder PDF neu',
  };
}
