import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { toShown, toStored } from './line-ends.ts';

describe('the ends of lines', () => {
  test.each([
    ['a\r\nb\r\n', 'a\nB\n', 'a\r\nB\r\n'],
    ['a\r\nb', 'a\nneu\nb', 'a\r\nneu\r\nb'],
    ['a\nb\r\nc', 'a\nb\nC', 'a\nb\r\nC'],
    ['a\rb', 'a\nb!', 'a\rb!'],
    ['a\nb', 'a\nx\nb', 'a\nx\nb'],
    ['a\r\n\r\nb', 'a\nb', 'a\r\nb'],
  ])('of %j survive when it is shown as %j', (stored, shown, expected) =>
    expect(toStored(stored, shown)).toBe(expected),
  );

  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r', '\r\n') });

  test('stay as they are where nothing was changed', () =>
    fc.assert(
      fc.property(text, (stored) => {
        expect(toStored(stored, toShown(stored))).toBe(stored);
      }),
    ));

  test('never cost a letter: what is shown afterwards is what was written', () =>
    fc.assert(
      fc.property(text, text, (stored, written) => {
        const shown = toShown(written);
        expect(toShown(toStored(stored, shown))).toBe(shown);
      }),
      { numRuns: 1000 },
    ));
});
