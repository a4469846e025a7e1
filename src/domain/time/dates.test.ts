import { afterEach, describe, expect, test, vi } from 'vitest';

import {
  addDays,
  dayInThuringia,
  formatDate,
  formatDay,
  hourInThuringia,
  isUpcoming,
  formatHour,
  monthOf,
  toClock,
  weekdayOf,
  yearOf,
} from './dates.ts';

test.each([
  ['2019', '2019'],
  ['2019-04', 'April 2019'],
  ['2019-04-03', '3. April 2019'],
  ['2019-04-03T11:00', '3. April 2019, 11:00\u00a0Uhr'],
  ['2019-04-03T00:05', '3. April 2019, 0:05\u00a0Uhr'],
  ['2013-03', 'März 2013'],
  ['2020-02-29', '29. Februar 2020'],
  ['2019-01-01', '1. Januar 2019'],
  ['2019-12-31', '31. Dezember 2019'],
])('the date %s reads %s', (date, words) => {
  expect(formatDate(date)).toBe(words);
});

test.each([
  ['09:00', '9:00'],
  ['14:30', '14:30'],
  ['00:30', '0:30'],
])('%s is written %s, and not parted from its „Uhr“', (time, text) => {
  expect(toClock(time)).toBe(text);
  expect(formatHour(time)).toBe(`${text}\u00a0Uhr`);
});

test.each([
  ['2026-03-25', 'Mittwoch, 25. März 2026', 2],
  ['2026-03-29T02:30', 'Sonntag, 29. März 2026', 6],
  ['2026-03-30', 'Montag, 30. März 2026', 0],
  ['2026-10-25T23:30', 'Sonntag, 25. Oktober 2026', 6],
  ['2024-02-29', 'Donnerstag, 29. Februar 2024', 3],
  ['1999-12-31', 'Freitag, 31. Dezember 1999', 4],
])('%s is %s', (date, words, weekday) => {
  expect(formatDay(date)).toBe(words);
  expect(weekdayOf(date)).toBe(weekday);
});

test.each([
  ['2026-03-28', 1, '2026-03-29'],
  ['2026-03-29', 1, '2026-03-30'],
  ['2026-10-25T23:30', 1, '2026-10-26'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2024-02-28', 2, '2024-03-01'],
  ['2026-03-01', -1, '2026-02-28'],
  ['2026-03-01', 0, '2026-03-01'],
])('%s and %i days are %s', (date, days, expected) => {
  expect(addDays(date, days)).toBe(expected);
});

test('the month of a day or an hour', () => {
  expect([monthOf('2026-03-31'), monthOf('2026-04-01T00:00')]).toEqual(['2026-03', '2026-04']);
});

test.each([['2019'], ['2019-04'], ['2019-04-03'], ['2019-04-03T11:00']])(
  '%s is in 2019',
  (date) => {
    expect(yearOf(date)).toBe(2019);
  },
);

test.each([
  ['2019-04-04', true, 'tomorrow'],
  ['2019-04-03', true, 'today'],
  ['2019-04-02', false, 'yesterday'],
  ['2019-04-03T00:30', true, 'today, at an hour long gone'],
  ['2019-04-02T23:59', false, 'yesterday, at the last minute'],
  ['2018-12-31', false, 'last year'],
  ['2020-01-01', true, 'next year'],
])('what lasts until %s is to come: %s (%s)', (end, expected) => {
  expect(isUpcoming(end, '2019-04-03')).toBe(expected);
});

describe('the day in Thuringia', () => {
  const turns: [moment: string, day: string, when: string][] = [
    ['2019-01-15T22:59:59Z', '2019-01-15', 'a second before midnight in winter'],
    ['2019-01-15T23:00:00Z', '2019-01-16', 'midnight in winter'],
    ['2019-01-16T00:00:00Z', '2019-01-16', 'midnight in Greenwich in winter'],
    ['2019-07-15T21:59:59Z', '2019-07-15', 'a second before midnight in summer'],
    ['2019-07-15T22:00:00Z', '2019-07-16', 'midnight in summer'],
    ['2019-07-15T23:59:59Z', '2019-07-16', 'a second before midnight in Greenwich in summer'],
    ['2019-03-30T23:00:00Z', '2019-03-31', 'midnight before the clocks go forward'],
    ['2019-03-31T22:00:00Z', '2019-04-01', 'midnight after the clocks went forward'],
    ['2019-10-26T22:00:00Z', '2019-10-27', 'midnight before the clocks go back'],
    ['2019-10-27T22:59:59Z', '2019-10-27', 'a second before midnight after the clocks went back'],
    ['2019-12-31T23:00:00Z', '2020-01-01', 'midnight of the new year'],
  ];

  test.each(turns)('at %s is %s: %s', (moment, day) => {
    expect(dayInThuringia(new Date(moment))).toBe(day);
  });

  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test.each(['UTC', 'Pacific/Auckland', 'America/Los_Angeles'])(
    'does not depend on the clock of a machine in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);

      const days = turns.map(([moment]) => dayInThuringia(new Date(moment)));
      expect(days).toEqual(turns.map(([, day]) => day));
    },
  );
});

test.each([
  ['2026-03-29T00:59:00Z', '2026-03-29T01:59', 'the last minute of winter time'],
  ['2026-03-29T01:00:00Z', '2026-03-29T03:00', 'the first of summer time'],
  ['2026-10-25T00:30:00Z', '2026-10-25T02:30', 'half past two, for the first time'],
  ['2026-10-25T01:30:00Z', '2026-10-25T02:30', 'half past two once more'],
  ['2026-07-01T22:00:00Z', '2026-07-02T00:00', 'midnight, which is not 24:00'],
])('at %s the clocks in Thuringia show %s: %s', (moment, expected) => {
  expect(hourInThuringia(new Date(moment))).toBe(expected);
});
