import { brotliCompressSync, gzipSync } from 'node:zlib';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';

import { createWanted, searchFolder } from './wanted.ts';

const text = Buffer.from('Es sprach Frau Quäck.');
const words = await createWanted(['Quäck'], []);

test.each<[string, Buffer, string?]>([
  ['as it is', text],
  ['packed by gzip, as the search index is', gzipSync(text)],
  ['packed by brotli', brotliCompressSync(text), 'index.html.br'],
  ['in UTF-16', Buffer.from(text.toString(), 'utf16le')],
  ['as base64', Buffer.from(text.toString('base64'))],
  ['as hexadecimal digits', Buffer.from(text.toString('hex'))],
])('finds a word %s', async (_, bytes, name) => {
  expect(await words.isInFile(bytes, name)).toBe(true);
  expect(await words.isInFile(Buffer.from('Es sprach niemand.'))).toBe(false);
});

test('says of what it could not unpack, and goes on', async () => {
  const wanted = await createWanted(['Quäck'], []);
  expect(await wanted.isInFile(Buffer.from([0x1f, 0x8b, 8, 0, 1]), 'quaeck.gz')).toBe(false);
  expect([...wanted.unread]).toEqual(['entfernt.gz']);
});

test('masks the word in whatever is told', () => {
  expect(words.mask('„Straße“: content/frau-quaeck.mdx, QUÄCK')).toBe(
    '„Straße“: content/frau-***.mdx, ***',
  );
});

test('finds a picture in other sizes and formats, and no other one', async () => {
  const draw = (seed: number) => {
    const pixels = Buffer.from(
      Array.from({ length: 30 * 20 * 3 }, (_, at) => (at * seed * 37) % 251),
    );
    return sharp(pixels, { raw: { width: 30, height: 20, channels: 3 } }).resize(900, 600);
  };
  const photo = await draw(3).jpeg().toBuffer();
  const wanted = await createWanted([], [photo]);
  for (const width of [480, 900]) {
    expect(await wanted.isInFile(await sharp(photo).resize({ width }).avif().toBuffer())).toBe(
      true,
    );
    expect(await wanted.isInFile(await sharp(photo).resize({ width }).webp().toBuffer())).toBe(
      true,
    );
  }
  expect(await wanted.isInFile(await draw(5).jpeg().toBuffer())).toBe(false);
  expect(await wanted.isInFile(text)).toBe(false);
});

test('looks through a folder, names included, but for what it is told to skip', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'thinka-wanted-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of ['a', 'quaeck', 'left']) mkdirSync(path.join(folder, name));
  for (const name of ['a/1.html', 'left/1.html']) writeFileSync(path.join(folder, name), text);
  writeFileSync(path.join(folder, 'quaeck/1.html'), 'nichts');
  const skip = (name: string) => name === 'left';
  expect(await searchFolder(folder, words, skip)).toEqual(['a/1.html', 'quaeck']);
});
