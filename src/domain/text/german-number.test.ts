import { expect, test } from 'vitest';

import { readGermanNumber, writeGermanNumber } from './german-number.ts';

test.each([
  ['4000', 4000],
  ['4.000', 4000],
  ['1.234.567', 1_234_567],
  ['12,5', 12.5],
  ['12,50', 12.5],
  ['1.234,5', 1234.5],
  ['1 000', 1000],
  ['1\u00a0000', 1000],
  ['1\u202f000\u202f000', 1_000_000],
  ['-3', -3],
  ['−3,5', -3.5],
  ['+7', 7],
  ['-0', 0],
  ['0', 0],
  ['0,25', 0.25],
  [' 12 ', 12],
])('%j is %d', (text, value) => expect(readGermanNumber(text)).toBe(value));

test.each([
  '',
  '4.5',
  '12.50',
  '4.0000',
  '1.00',
  '0.500',
  '1.234.56',
  '1.234 567',
  '1 0',
  '12,',
  ',5',
  '1,234,567',
  '1e3',
  '0x1F',
  '007',
  '1_000',
  '5 %',
  'ca. 40',
  '٤٠٠',
  'Infinity',
  '12345678901234567',
])('%j is no clear number', (text) => expect(readGermanNumber(text)).toBeUndefined());

test.each([4000, -3.5, 0, 0.25, 1_234_567])('%d is read as it is written', (value) => {
  expect(readGermanNumber(writeGermanNumber(value))).toBe(value);
});
