import { expect, test } from 'vitest';

import { formatAge } from './age.ts';

test.each([
  ['2026-03-20', 'seit heute'],
  ['2026-03-19', 'seit gestern'],
  ['2026-03-08', 'seit 12 Tagen'],
  ['2026-01-21', 'seit 58 Tagen'],
  ['2026-01-20', 'seit 2 Monaten'],
  ['2025-03-20', 'seit 12 Monaten'],
  ['2024-03-21', 'seit 23 Monaten'],
  ['2024-03-20', 'seit 2 Jahren'],
  ['2013-07-17', 'seit 12 Jahren'],
])('what is of %s is known %s', (day, words) => {
  expect(formatAge(day, '2026-03-20')).toBe(words);
});
