/** What is in an upload: it has to be what its ending says, and nothing in it may act by itself. */
import { inflateSync } from 'node:zlib';

import type { Finding } from '#domain/finding.ts';
import { largestDocument, largestPicture, toMegabytes } from '#domain/uploads.ts';

type Reason = Pick<Finding, 'problem' | 'fix'>;

/**
 * @param name with one of the endings that uploads may have
 * @returns why the file must not be published
 */
export function findContentProblem(name: string, bytes: Uint8Array): Reason | undefined {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const isDocument = ending === 'pdf';
  const largest = isDocument ? largestDocument : largestPicture;
  if (bytes.length > largest) return tooLarge(bytes.length, largest);

  const begin = Buffer.from(bytes.subarray(0, 32)).toString('latin1');
  if (!beginnings[ending]?.test(begin)) return disguised(ending);
  return isDocument && acts(bytes) ? active : undefined;
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
  pdf: /^%PDF-\d\.\d/,
};

/** Actions and parts of ISO 32000 that run, send or bring something along. */
const actions = /\/(?:JavaScript|JS|Launch|SubmitForm|ImportData|EmbeddedFile|RichMedia|XFA)\b/;

function acts(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1');
  return [text, ...unpack(bytes, text)].some((part) => actions.test(spellOut(part)));
}

/** Objects may lie packed in streams; pictures and fonts that unpack to noise do no harm here. */
function unpack(bytes: Uint8Array, text: string): string[] {
  return [...text.matchAll(/\/ObjStm[^]{0,2000}?stream\r?\n/g)].map(({ 0: head, index }) => {
    try {
      const packed = bytes.subarray(index + head.length);
      return inflateSync(packed, { maxOutputLength: largestPicture }).toString('latin1');
    } catch {
      // Packed in another way, or a bomb: what nobody can read is taken for the worst.
      return '/JavaScript';
    }
  });
}

/** `/J#61vaScript` is `/JavaScript` (ISO 32000-1, 7.3.5). */
function spellOut(text: string): string {
  return text.replace(/#([\da-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(parseInt(digits, 16)),
  );
}

function tooLarge(size: number, largest: number): Reason {
  return {
    problem: `Die Datei hat ${toMegabytes(size)}, erlaubt sind ${toMegabytes(largest)}`,
    fix: 'Verkleinere sie, dann lädt sie auch unterwegs',
  };
}

function disguised(ending: string): Reason {
  return {
    problem: `Die Datei endet auf .${ending}, ist aber etwas anderes`,
    fix: 'Speichere sie aus dem Programm, mit dem sie gemacht wurde, als Bild oder PDF neu',
  };
}

const active: Reason = {
  problem: 'In diesem PDF steckt etwas, das beim Öffnen von selbst handeln kann',
  fix: 'Drucke das Dokument „als PDF“ neu; dann bleibt nur, was man liest',
};
