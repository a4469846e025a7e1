import { expect, test } from 'vitest';

import { toBase, toStem } from './stem.ts';

test.each([
  ['Beratungen', 'beraten'],
  ['Ämtern', 'Amt'],
  ['Freiwilligkeit', 'freiwillige'],
  ['Bürgerinnen', 'Bürger'],
  ['findet', 'finden'],
  ['Kitas', 'Kita'],
])('%s and %s are of one family', (one, other) => {
  expect(toStem(one)).toBe(toStem(other));
});

test.each([
  ['Schulden', 'Schulen'],
  ['vertreten', 'verträglich'],
  ['Verein', 'Vereinbarung'],
])('%s and %s are not', (one, other) => {
  expect(toStem(one)).not.toBe(toStem(other));
});

test('the base of a word keeps what makes another word of it', () => {
  expect(toBase('Freiwilligkeit')).not.toBe(toBase('Freiwillige'));
  expect(toBase('Beratungen')).toBe(toBase('Beratung'));
});
