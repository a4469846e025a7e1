import { expect, test } from 'vitest';

import { remove } from './diacritics.ts';

test.each([
  ['Ärger mit Öl: Übermut, Größe', 'aerger mit oel: uebermut, groesse'],
  ['Café à Łódź, Ørsted', 'cafe a lodz, orsted'],
  // As macOS writes names of files: the letter, then its dots.
  ['Mu\u0308nze', 'muenze'],
])('%s becomes %s', (text, plain) => {
  expect(remove(text)).toBe(plain);
});
