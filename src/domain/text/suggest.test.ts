import { describe, expect, test } from 'vitest';

import { editDistance, findNearest } from './suggest.ts';

test.each([
  ['', '', 0],
  ['weimar', 'weimar', 0],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['weimar', 'weima', 1],
  ['weimar', 'weimarr', 1],
  ['weimar', 'weinar', 1],
  ['weimar', 'wiemar', 1],
  ['abc', 'xyz', 3],
])('from %j to %j there are %i changes', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

describe('the nearest known word', () => {
  test.each([
    ['Votun', 'Votum'],
    ['votum', 'Votum'],
    ['Unsicher', 'Unsicher'],
    ['Vereinbahrung', 'Vereinbarung'],
    ['Hinweise', 'Hinweis'],
  ])('to %s is %s', (word, nearest) => {
    expect(findNearest(word, ['Votum', 'Vereinbarung', 'Unsicher', 'Hinweis'])).toBe(nearest);
  });

  test('is the first of two that are equally near', () => {
    expect(findNearest('Tasch', ['Tisch', 'Tusch'])).toBe('Tisch');
  });

  test('is none if all are far off', () => {
    expect(findNearest('script', ['Votum', 'Hinweis'])).toBeUndefined();
  });

  test('is none if nothing is known', () => {
    expect(findNearest('Votum', [])).toBeUndefined();
  });

  test('is looked for in no time, however long the word', () => {
    const known = Array.from({ length: 2_000 }, (_, index) => `/protokolle/eintrag-${index}/`);
    const start = performance.now();
    expect(findNearest('x'.repeat(1_000_000), known)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test('may differ more the longer the word is', () => {
    expect(findNearest('abcdefxxx', ['abcdefghi'])).toBe('abcdefghi');
    expect(findNearest('abcxxx', ['abcdef'])).toBeUndefined();
  });
});
