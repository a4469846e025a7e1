import { describe, expect, test } from 'vitest';

import { nextMonth, toDaysBetween, toWeeks } from './month-grid.ts';

describe('the weeks of a month', () => {
  test('begin on Monday and leave out what belongs to its neighbours', () => {
    const weeks = toWeeks('2026-04').map((week) => week.map((day) => day?.slice(8) ?? '--'));
    expect(weeks.map((week) => week.join(' '))).toEqual([
      '-- -- 01 02 03 04 05',
      '06 07 08 09 10 11 12',
      '13 14 15 16 17 18 19',
      '20 21 22 23 24 25 26',
      '27 28 29 30 -- -- --',
    ]);
  });

  test.each([
    ['2027-02', 4, 28, 'begins on Monday and has four weeks'],
    ['2024-02', 5, 29, 'a leap year'],
    ['2026-03', 6, 31, 'begins on Sunday; the clocks go forward'],
    ['2026-10', 5, 31, 'the clocks go back'],
    ['2026-12', 5, 31, 'ends with the year'],
  ])('%s are %i with %i days: %s', (month, weeks, days) => {
    const grid = toWeeks(month);
    const found = grid.flat().filter((day) => day !== undefined);
    expect(grid).toHaveLength(weeks);
    expect(grid.every((week) => week.length === 7)).toBe(true);
    expect(found).toHaveLength(days);
    expect(found).toEqual([...new Set(found)].sort());
  });
});

test.each([
  ['2026-01', '2026-02'],
  ['2026-02', '2026-03'],
  ['2026-12', '2027-01'],
])('after %s comes %s', (month, next) => {
  expect(nextMonth(month)).toBe(next);
});

test.each([
  ['2026-03-25', undefined, ['2026-03-25']],
  ['2026-03-25T15:00', '2026-03-25T17:00', ['2026-03-25']],
  ['2026-03-28T18:00', '2026-03-29T09:00', ['2026-03-28', '2026-03-29']],
  ['2026-10-24', '2026-10-26', ['2026-10-24', '2026-10-25', '2026-10-26']],
])('from %s to %s it is on %j', (beginn, ende, days) => {
  expect(toDaysBetween(beginn, ende)).toEqual(days);
});
