/** What lies packed or coded in the bytes of a file, for searches that must miss nothing. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/**
 * @param name tells the packing if the first bytes do not
 * @returns every part in a form that a program would read again
 * @throws for what cannot be unpacked
 */
export function* unpack(bytes: Buffer, name = ''): Generator<Buffer> {
  if (bytes.length < 4) return;
  yield readCoded(bytes.toString('latin1'));
  // Files of the search index are packed like this.
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) yield gunzipSync(bytes);
  if (name.endsWith('.br')) yield brotliDecompressSync(bytes);
  if (bytes.subarray(1, 4).toString('latin1') === 'PNG') yield* readPng(bytes);
  if (bytes.subarray(0, 4).toString('latin1') === '%PDF') yield* readPdf(bytes);
  if (bytes.readUInt32BE() === 0x504b0304) yield* readZip(bytes);
}

/** Pixels, and texts beside them. */
function* readPng(bytes: Buffer): Generator<Buffer> {
  const pixels: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const data = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    const type = bytes.subarray(at + 4, at + 8).toString('latin1');
    if (type === 'IDAT') pixels.push(data);
    else yield* inflateAnywhere(data);
  }
  yield* inflateAnywhere(Buffer.concat(pixels));
}

function* readPdf(bytes: Buffer): Generator<Buffer> {
  const text = bytes.toString('latin1');
  for (const { index, 0: start } of text.matchAll(/stream\r?\n/g)) {
    const end = text.indexOf('endstream', index + start.length);
    if (end > 0) yield* inflateAnywhere(bytes.subarray(index + start.length, end));
  }
}

function* readZip(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at + 30 <= bytes.length && bytes.readUInt32BE(at) === 0x504b0304;) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 18));
    if (bytes.readUInt16LE(at + 8) === 8) yield inflateRawSync(packed);
    at = start + packed.length;
  }
}

/** A packed text may stand behind a name, as in PNG; the first bytes tell where it begins. */
function* inflateAnywhere(bytes: Buffer): Generator<Buffer> {
  for (let at = bytes.indexOf(0x78); at !== -1; at = bytes.indexOf(0x78, at + 1)) {
    try {
      yield inflateSync(bytes.subarray(at));
      return;
    } catch {
      // It only looked like one.
    }
  }
}

/** What base64 and hexadecimal digits say. Nobody knows with which sign a code begins, so each is tried. */
function readCoded(text: string): Buffer {
  const parts = [
    ...decode(text, /[\w+/-]{8,}/g, 'base64', 4),
    ...decode(text, /[\da-f]{12,}/gi, 'hex', 2),
  ];
  // The line break keeps noise from looking packed.
  return Buffer.concat(parts.flatMap((part) => [Buffer.from('\n'), part]));
}

function decode(text: string, code: RegExp, coding: 'base64' | 'hex', group: number): Buffer[] {
  return [...text.matchAll(code)].flatMap(([run]) =>
    Array.from({ length: group }, (_, shift) => Buffer.from(run.slice(shift), coding)),
  );
}
