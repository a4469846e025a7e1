/**
 * What a camera or a program has written into a file beside what one sees: place, time, device, names.
 * A colour profile says nothing of anybody and stays.
 */
import { inflateSync } from 'node:zlib';

/** The kinds of metadata that may tell of people, by what one calls them. */
export const metadataLabels = {
  exif: 'Angaben der Kamera (EXIF), oft mit dem Ort der Aufnahme',
  xmp: 'Angaben eines Programms (XMP)',
  iptc: 'Angaben für Redaktionen (IPTC), oft mit Namen',
  kommentar: 'ein Kommentar',
} as const;

export type MetadataKind = keyof typeof metadataLabels;

/** @returns what is in a picture; nothing at all if it cannot be read as one */
export async function findMetadata(picture: Buffer): Promise<MetadataKind[]> {
  // Only where there are pictures: it takes a while to load.
  const { default: sharp } = await import('sharp');
  const { exif, xmp, iptc, comments } = await Promise.resolve(picture)
    .then((bytes) => sharp(bytes).metadata())
    .catch(() => unreadable);
  const hasComment =
    (comments?.length ?? 0) > 0 || hasJpegComment(picture) || hasGifComment(picture);
  return [
    ...(exif ? (['exif'] as const) : []),
    ...(xmp ? (['xmp'] as const) : []),
    ...(iptc ? (['iptc'] as const) : []),
    ...(hasComment ? (['kommentar'] as const) : []),
  ];
}

/** Whether it may lie there at all is asked elsewhere. */
const unreadable = { exif: undefined, xmp: undefined, iptc: undefined, comments: [] };

/** Segment COM (ITU-T T.81, B.2.4.5), before the picture itself begins. */
function hasJpegComment(bytes: Buffer): boolean {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return false;
  let offset = 2;
  while (offset + 4 <= bytes.length && bytes[offset] === 0xff) {
    const marker = bytes[offset + 1];
    if (marker === 0xfe) return true;
    if (marker === 0xda) return false;
    offset += 2 + bytes.readUInt16BE(offset + 2);
  }
  return false;
}

/** Comment Extension of GIF89a, section 24. */
function hasGifComment(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 4) === 'GIF8' && bytes.includes(Buffer.from([0x21, 0xfe]));
}

/**
 * The person that a PDF file names as its author: in its info dictionary (ISO 32000-1, 14.3.3), plain or in a
 * compressed object stream (7.5.7), or in its XMP. What is encrypted stays unknown.
 */
export function findPdfAuthor(pdf: Buffer): string | undefined {
  const parts = [pdf.toString('latin1'), ...inflateStreams(pdf)];
  for (const part of parts) {
    const [, literal, hex] =
      /\/Author\s*(?:\(((?:\\.|[^\\)]){0,300})\)|<([\da-fA-F\s]{0,600})>)/.exec(part) ?? [];
    const written =
      literal ?? (hex && Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1'));
    const author = written && decodePdfText(written);
    if (author) return author;
    const creator = /<dc:creator>\s*<rdf:Seq>\s*<rdf:li[^>]*>([^<]{1,300})</.exec(part)?.[1];
    if (creator?.trim()) return Buffer.from(creator.trim(), 'latin1').toString('utf8');
  }
  return undefined;
}

/** A stream that claims too much is left alone. */
function inflateStreams(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/\/FlateDecode[^>]{0,200}>>\s*stream\r?\n/g)].flatMap((match) => {
    if (
      !/\/(?:ObjStm|Metadata)/.test(text.slice(Math.max(0, match.index - 300), match.index + 200))
    )
      return [];
    const start = match.index + match[0].length;
    try {
      const end = text.indexOf('endstream', start);
      return [
        inflateSync(pdf.subarray(start, end), { maxOutputLength: 5_000_000 }).toString('latin1'),
      ];
    } catch {
      return [];
    }
  });
}

/** UTF-16 with its mark, or the letters as they are. */
function decodePdfText(written: string): string {
  const raw = written.replace(/\\([0-7]{1,3})/g, (_, octal: string) =>
    String.fromCharCode(parseInt(octal, 8)),
  );
  const bytes = Buffer.from(raw.replace(/\\(.)/g, '$1'), 'latin1');
  const isUtf16 = bytes[0] === 0xfe && bytes[1] === 0xff;
  const text = isUtf16
    ? new TextDecoder('utf-16be').decode(bytes.subarray(2))
    : bytes.toString('latin1');
  return text.replace(/\0/g, '').trim();
}
