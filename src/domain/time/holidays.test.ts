import { describe, expect, test } from 'vitest';

import { easterSunday, findHoliday } from './holidays.ts';

test.each([
  // The earliest and the latest there can be stand among them.
  [1818, '1818-03-22'],
  [2000, '2000-04-23'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2030, '2030-04-21'],
  [2038, '2038-04-25'],
  [2076, '2076-04-19'],
])('Easter of %i is on %s', (year, day) => {
  expect(easterSunday(year)).toBe(day);
});

describe('in Thuringia', () => {
  test.each([
    ['2026-01-01', 'Neujahr'],
    ['2026-04-03', 'Karfreitag'],
    ['2026-04-06', 'Ostermontag'],
    ['2026-05-01', '1. Mai'],
    ['2026-05-14', 'Christi Himmelfahrt'],
    ['2026-05-25', 'Pfingstmontag'],
    ['2026-09-20', 'Weltkindertag'],
    ['2026-10-03', 'Tag der Deutschen Einheit'],
    ['2026-10-31', 'Reformationstag'],
    ['2026-12-25', '1. Weihnachtstag'],
    ['2026-12-26', '2. Weihnachtstag'],
  ])('%s is a holiday: %s', (day, name) => {
    expect(findHoliday(day)).toEqual({ name, art: 'ueberall' });
  });

  test('Fronleichnam is one in parts only', () => {
    expect(findHoliday('2026-06-04')).toEqual({ name: 'Fronleichnam', art: 'teils' });
  });

  test.each(['2026-12-24', '2026-12-31', '2026-04-05', '2026-05-24'])(
    'most doors are closed on %s without a law',
    (day) => {
      expect(findHoliday(day)?.art).toBe('brauch');
    },
  );

  test('a year has eleven days by law everywhere', () => {
    const days = Array.from({ length: 365 }, (_, index) =>
      new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
    );
    expect(days.filter((day) => findHoliday(day)?.art === 'ueberall')).toHaveLength(11);
  });

  test.each(['2026-01-06', '2026-08-15', '2026-11-01', '2026-11-18', '2026-03-08'])(
    '%s, a holiday elsewhere, is none',
    (day) => {
      expect(findHoliday(day)).toBeUndefined();
    },
  );
});
