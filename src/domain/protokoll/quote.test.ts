import { expect, test } from 'vitest';

import { findQuote } from './quote.ts';

test.each([
  ['Es hilft, offen zu sein.', 'offen zu sein', ['Es hilft, ', 'offen zu sein', '.']],
  ['offen\u00a0zu  sein', 'offen zu sein', ['', 'offen\u00a0zu  sein', '']],
  ['Was (fast) immer hilft?', '(fast) immer hilft?', ['Was ', '(fast) immer hilft?', '']],
  ['ja ja', 'ja', ['', 'ja', ' ja']],
])('in „%s“ „%s“ stands at its place', (text, quote, parts) => {
  const { before, quote: found, after } = findQuote(text, quote) ?? {};
  expect([before, found, after]).toEqual(parts);
});

test.each([
  ['Es hilft.', 'Es schadet'],
  ['Es hilft.', 'es hilft'],
  ['Es hilft.', ' '],
])('in „%s“ there is no „%s“', (text, quote) => {
  expect(findQuote(text, quote)).toBeUndefined();
});
