import { expect, test } from 'vitest';

import { isBlank, looksSame, nameHiddenSign, trimBlanks } from './hidden-signs.ts';

test.each([
  ['erf\u00adurt', 'erfurt', 'In „erfurt“ steht ein weiches Trennzeichen'],
  ['bad tabarz', 'bad tabarz', undefined],
  ['bad\u00a0tabarz', 'bad tabarz', 'In „bad tabarz“ steht ein geschütztes Leerzeichen'],
  ['bad\u202ftabarz', 'bad tabarz', 'In „bad tabarz“ steht ein schmales geschütztes Leerzeichen'],
  ['erfurt\u200e', 'erfurt', 'In „erfurt“ steht ein Zeichen, das man nicht sieht (U+200E)'],
  ['erfurt ', 'erfurt', 'In „erfurt“ steht ein Leerzeichen zu viel'],
  ['u\u0308ber', 'über', 'In „über“ ist ein Buchstabe aus zwei Zeichen zusammengesetzt'],
  ['Erfurt', 'erfurt', undefined],
])('between %j and %j, what nobody sees is: %s', (written, meant, words) => {
  expect(nameHiddenSign(written, meant)).toBe(words);
});

test.each([
  ['erf\u00adurt', 'erfurt', true],
  ['a\u00a0b', 'a b', true],
  ['ab', 'a b', false],
  ['Erfurt', 'erfurt', false],
])('%j looks like %j: %s', (one, other, same) => {
  expect(looksSame(one, other)).toBe(same);
});

test.each([
  ['', true],
  [' \u00a0\u00ad\u200d\u2800', true],
  [' x ', false],
  ['–', false],
])('in %j there is nothing to be seen: %s', (text, blank) => {
  expect(isBlank(text)).toBe(blank);
});

test('around a text, blanks go, and within it they stay', () => {
  expect(trimBlanks('\u00a0 a\u00a0b \n')).toBe('a\u00a0b');
  expect(trimBlanks('\u00ad')).toBe('');
});

test('a long text takes no longer than it has to', () => {
  const start = performance.now();
  expect(trimBlanks(`${'a \u00a0'.repeat(20_000)}b`)).toHaveLength(60_001);
  expect(performance.now() - start).toBeLessThan(1_000);
});
