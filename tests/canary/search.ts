/**
 * Looks for canaries in every byte of a folder: names of files, their bytes as they are, and their contents,
 * packed or written in another way.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { unpack } from '../../tools/removal/unpack.ts';
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

/** The readable text, in every way in which letters are written in files of the web. */
function searchText(bytes: Buffer): Set<string> {
  const text = bytes.toString('latin1');
  const found = new Set<string>();
  for (const form of [text, withoutZeros(text), unescape(text)]) {
    for (const [hit] of form.matchAll(plain)) found.add(hit.replaceAll('.', '').toLowerCase());
  }
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
