/**
 * Looks for canaries in every byte of a folder: names of files, their bytes as they are, and their contents,
 * packed or written in another way.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

import { mark, numberMark } from './canaries.ts';

export interface Catch {
  /** The files that each canary was found in. */
  found: Map<string, Set<string>>;
  files: number;
  bytes: number;
}

export function searchFolder(folder: string): Catch {
  const found: Catch['found'] = new Map();
  let [files, bytes] = [0, 0];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, file);
    const hits = [...searchText(Buffer.from(name))];
    if (entry.isFile()) {
      const content = readFileSync(file);
      hits.push(...searchBytes(content, name));
      files++;
      bytes += content.length;
    }
    for (const hit of hits) found.set(hit, (found.get(hit) ?? new Set()).add(name));
  }
  return { found, files, bytes };
}

/** @param name tells the packing if the first bytes do not */
export function searchBytes(bytes: Buffer, name = ''): Set<string> {
  const found = searchText(bytes);
  for (const inner of unpack(bytes, name)) {
    for (const hit of searchBytes(inner)) found.add(hit);
  }
  return found;
}

/** Unpacks every part in a form that a program would read again. */
function* unpack(bytes: Buffer, name: string): Generator<Buffer> {
  if (bytes.length < 4) return;
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

/** The readable text, in every way in which letters are written in files of the web. */
function searchText(bytes: Buffer): Set<string> {
  const text = bytes.toString('latin1');
  const found = new Set<string>();
  for (const form of [text, withoutZeros(text), unescape(text)]) {
    for (const [hit] of form.matchAll(plain)) found.add(hit.replaceAll('.', '').toLowerCase());
  }
  for (const { index, 0: start } of text.matchAll(base64)) {
    for (const hit of searchDecoded(text.slice(index, index + start.length + 40))) found.add(hit);
  }
  for (const [hit] of text.matchAll(hex))
    found.add(Buffer.from(hit, 'hex').toString().toLowerCase());
  return found;
}

const plain = new RegExp(
  `${mark}[a-z]{4}|\\b${numberMark}\\d{4}\\b|\\b71\\.93\\d\\.\\d{3}\\b`,
  'gi',
);

/** UTF-16, in either order. */
function withoutZeros(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : '';
}

/** Addresses, JSON, HTML and calendars; signs put between letters so that words may break. */
function unescape(text: string): string {
  return text
    .replace(/%([\da-f]{2})|\\u00([\da-f]{2})|&#x([\da-f]{2});/gi, (_, ...codes: string[]) =>
      String.fromCharCode(parseInt(codes.find(Boolean) ?? '', 16)),
    )
    .replace(/&#(\d{2,3});/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\r?\n[ \t]|=\r?\n|\xc2\xad|&shy;|<wbr ?\/?>|\xe2\x80\x8b/g, '');
}

/** A word has three looks in base64, by the place where it begins; the letters at its ends vary. */
const base64 = new RegExp(
  [0, 1, 2]
    .flatMap((shift) =>
      [mark, mark.toUpperCase(), mark.charAt(0).toUpperCase() + mark.slice(1)].map((word) => {
        const letters = Buffer.from(' '.repeat(shift) + word).toString('base64');
        return letters.slice(
          Math.ceil((shift * 4) / 3),
          Math.floor(((shift + word.length) * 4) / 3),
        );
      }),
    )
    .join('|'),
  'g',
);

/** The piece begins within a group of four letters: each beginning is tried. */
function searchDecoded(piece: string): string[] {
  return [0, 1, 2, 3].flatMap((shift) => {
    const text = Buffer.from('A'.repeat(shift) + piece, 'base64').toString('latin1');
    const tail = new RegExp(`${mark.slice(2)}([a-z]{4})`, 'i').exec(text)?.[1];
    return tail ? [mark + tail.toLowerCase()] : [];
  });
}

const hex = new RegExp(`${Buffer.from(mark).toString('hex')}[\\da-f]{8}`, 'gi');
