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
    new File(['%PDF-1.7 …'], 'Plan für alle.pdf', { type: 'application/pdf' }),
    /^plan-fuer-alle-[0-9a-f]{8}\.pdf$/,
  ],
])('a PDF keeps its content and gets a name for an address', async (file, name) => {
  const prepared = await prepareUpload(file, 'anlage');

  expect(prepared.name).toMatch(name);
  expect(await prepared.text()).toBe(await file.text());
});

test('what only calls itself a PDF is refused', () =>
  expect(
    prepareUpload(new File(['<html>'], 'a.pdf', { type: 'application/pdf' }), 'anlage'),
  ).rejects.toThrow('Das ist keine PDF-Datei, trotz ihres Namens.'));

test('a picture that is none of those allowed is refused', () =>
  expect(
    prepareUpload(new File(['<svg/>'], 'a.svg', { type: 'image/svg+xml' }), 'bild'),
  ).rejects.toThrow('Erlaubt sind Bilder im Format JPEG, PNG oder WebP.'));
