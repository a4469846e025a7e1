import { gzipSync, brotliCompressSync, deflateSync } from 'node:zlib';

import sharp from 'sharp';
import { expect, test } from 'vitest';

import { searchBytes } from './search.ts';

const word = 'zqkxwortbabi';
const text = `Ein ${word} im Satz.`;

test.each<[string, string | Buffer, string?]>([
  ['as it is', text],
  ['in capitals', text.toUpperCase()],
  ['as UTF-16', Buffer.from(text, 'utf16le')],
  ['as UTF-16, the other way round', Buffer.from(text, 'utf16le').swap16()],
  ['beside an umlaut', `Das „${word}übel“`],
  ['percent-encoded', Array.from(Buffer.from(text), (byte) => `%${byte.toString(16)}`).join('')],
  ['escaped for JSON', Array.from(text, (letter) => `\\u00${hexOf(letter)}`).join('')],
  ['escaped for HTML', Array.from(text, (letter) => `&#x${hexOf(letter)};`).join('')],
  [
    'escaped for HTML in decimals',
    Array.from(text, (letter) => `&#${letter.charCodeAt(0)};`).join(''),
  ],
  ['folded as in calendars', `SUMMARY:Ein zqkx\r\n wortbabi im Satz.`],
  ['with a soft hyphen', 'zqkx\u00adwortbabi'],
  ['as base64', Buffer.from(text).toString('base64')],
  ['as base64, begun one letter later', Buffer.from(`.${text}`).toString('base64')],
  ['as base64, begun two letters later', Buffer.from(`..${text}`).toString('base64')],
  ['as hexadecimal digits', Buffer.from(text).toString('hex')],
  ['packed by gzip', gzipSync(text)],
  ['packed twice', gzipSync(gzipSync(text))],
  ['packed by brotli', brotliCompressSync(text), 'page.html.br'],
  [
    'packed in a PDF',
    Buffer.concat([
      Buffer.from('%PDF-1.4\n1 0 obj <<>> stream\n'),
      deflateSync(text),
      Buffer.from('\nendstream'),
    ]),
  ],
])('finds a word %s', (_, written, name) => {
  expect([...searchBytes(Buffer.from(written), name)]).toEqual([word]);
});

test('finds a word in what a picture says of itself', async () => {
  const picture = sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } });
  const described = picture.withExif({ IFD0: { ImageDescription: text } });
  for (const format of ['png', 'jpeg', 'webp'] as const) {
    expect([...searchBytes(await described.clone().toFormat(format).toBuffer())]).toEqual([word]);
  }
});

test('finds a number, also as people write it', () => {
  expect([...searchBytes(Buffer.from('{"wert":71930042}'))]).toEqual(['71930042']);
  expect([...searchBytes(Buffer.from('<td>71.930.042</td>'))]).toEqual(['71930042']);
});

test('finds nothing where there is nothing', () => {
  expect([...searchBytes(Buffer.from('Wort, zqkx und wortbabi'))]).toEqual([]);
});

function hexOf(letter: string): string {
  return letter.charCodeAt(0).toString(16).padStart(2, '0');
}
