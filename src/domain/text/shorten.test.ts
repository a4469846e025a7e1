import { expect, test } from 'vitest';

import { shorten } from './shorten.ts';

test.each([
  ['Sprechstunde', 12, 'Sprechstunde'],
  ['Sprechstunde', 6, 'Sprech …'],
  ['Wer hilft hier?', 4, 'Wer …'],
])('%j in %i characters is %j', (text, length, short) => {
  expect(shorten(text, length)).toBe(short);
});
