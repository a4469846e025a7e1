/** The author of a PDF file, as the file itself names them. */
import { unpacker } from './unpacker.ts';
import { readPdf, unescape } from './pdf-parts.ts';

/**
 * The person that a PDF file names as its author: in its info dictionary (ISO 32000-1, 14.3.3), plain or in a
 * compressed object stream (7.5.7), or in its XMP.
 *
 * @param pdf that is known to be readable
 */
export async function findPdfAuthor(pdf: Uint8Array): Promise<string | undefined> {
  for await (const part of readPdf(pdf, unpacker)) {
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

/** UTF-16 with its mark, or the letters as they are. */
function decodePdfText(written: string): string {
  const bytes = Buffer.from(unescape(written), 'latin1');
  const isUtf16 = bytes[0] === 0xfe && bytes[1] === 0xff;
  const text = isUtf16
    ? new TextDecoder('utf-16be').decode(bytes.subarray(2))
    : bytes.toString('latin1');
  return text.replace(/\0/g, '').trim();
}
