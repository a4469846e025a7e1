import { expect, test } from 'vitest';

import { findExcess } from './size-limits.ts';

test.each([
  ['64,000 characters', `${'a'.repeat(99)}\n`.repeat(640)],
  ['3,000 lines', '\n'.repeat(2_999)],
  ['a line of 8,000 characters', 'a'.repeat(8_000)],
  ['2,000 asterisks', '*'.repeat(2_000)],
  ['20 openings on a line', `${'- '.repeat(20)}a`],
  ['4,000 openings', `${'> - '.repeat(2)}a\n`.repeat(1_000)],
])('%s are not too much', (_, text) => {
  expect(findExcess(text)).toBeUndefined();
});

test.each([
  ['one character more', `${'a'.repeat(99)}\n`.repeat(640).concat('a'), 641, 'umfang'],
  ['one line more', '\n'.repeat(3_000), 3_001, 'umfang'],
  ['one line more, with line ends of old machines', '\r'.repeat(3_000), 3_001, 'umfang'],
  ['a longer line', `a\n${'a'.repeat(8_001)}`, 2, 'umfang'],
  ['one asterisk more', `a\n${'*'.repeat(2_001)}`, 2, 'umfang'],
  ['one opening more on a line', `a\n${'- '.repeat(21)}`, 2, 'syntax'],
  [
    'one opening more in all',
    `${'> - '.repeat(2)}a\n`.repeat(1_000).concat('- a'),
    1_001,
    'umfang',
  ],
])('%s is', (_, text, line, rule) => {
  expect(findExcess(text)).toMatchObject({ line, rule });
});

test('a sheet of figures may be longer, since it is parsed in another way', () => {
  expect(findExcess('a: "b"\n'.repeat(19_999), 'yaml')).toBeUndefined();
  expect(findExcess('a\n'.repeat(20_000), 'yaml')).toMatchObject({ line: 20_001 });
});
