import { deflateSync } from 'node:zlib';

import { expect, test } from 'vitest';

import { keepMentioned, prepareUpload } from './upload.ts';

test('a file that no text names any more stays out of the commit', () => {
  const used = { path: 'public/uploads/foto-1f3a09bc.jpg' };
  const deleted = { path: 'public/uploads/versehen-77aa09bc.jpg' };
  const texts = ['---\ntitel: A\n---\n\n![Ein Bild](/uploads/foto-1f3a09bc.jpg)\n'];

  expect(keepMentioned([used, deleted], texts)).toEqual([used]);
});

test.each([
  [
    new File(['%PDF-1.7 …\n%%EOF'], 'Plan für alle.pdf', { type: 'application/pdf' }),
    /^plan-fuer-alle-[0-9a-f]{8}\.pdf$/,
  ],
])('a PDF keeps its content and gets a name for an address', async (file, name) => {
  const prepared = await prepareUpload(file, 'anlage');

  expect(prepared.name).toMatch(name);
  expect(await prepared.text()).toBe(await file.text());
});

test.each([
  ['what only calls itself a PDF', '<html>', 'Die Datei endet auf .pdf, ist aber etwas anderes'],
  ['a PDF that is cut off', '%PDF-1.7\n1 0 obj', 'Das PDF ist unvollständig'],
  [
    'a PDF that acts by itself',
    '%PDF-1.7\n1 0 obj << /S /JavaScript >>\n%%EOF',
    'von selbst handeln',
  ],
  ['a PDF where that lies packed', pack('5 0 << /S /JavaScript >>'), 'von selbst handeln'],
  [
    'a PDF with more in it than a document has',
    pack(`5 0 <<${' '.repeat(33_000_000)}>>`),
    'so viel',
  ],
])('%s is refused before anything is saved', (_, content, problem) =>
  expect(
    prepareUpload(
      new File([Buffer.from(content, 'latin1')], 'a.pdf', { type: 'application/pdf' }),
      'anlage',
    ),
  ).rejects.toThrow(problem),
);

/** A PDF file with these objects in a stream, and more than one line break behind it. */
function pack(objects: string): string {
  const packed = deflateSync(Buffer.from(objects)).toString('latin1');
  return `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n${packed}\r\n\nendstream\nendobj\n%%EOF\n`;
}

test.each([
  ['that is cut off', '\xff\xd8\xff\xe0\0\x10JFIF', 'Ist die Datei vollständig?'],
  [
    'that moves',
    `GIF89a\x01\0\x01\0\0\0\0${',\0\0\0\0\x01\0\x01\0\0\x02\x01D\0'.repeat(2)};`,
    'bewegt sich',
  ],
  ['of a telephone that only ends as another', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'HEIC'],
])('a picture %s is refused', (_, content, problem) =>
  expect(
    prepareUpload(
      new File([Buffer.from(content, 'latin1')], 'a.png', { type: 'image/png' }),
      'bild',
    ),
  ).rejects.toThrow(problem),
);

test('a picture that is none of those allowed is refused', () =>
  expect(
    prepareUpload(new File(['<svg/>'], 'a.svg', { type: 'image/svg+xml' }), 'bild'),
  ).rejects.toThrow('Erlaubt sind Bilder im Format JPEG, PNG oder WebP.'));
