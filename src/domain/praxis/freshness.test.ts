import { expect, test } from 'vitest';

import { addMonths, freshnessOf, reviewDay } from './freshness.ts';

const entry = {
  status: 'aktuell',
  aufgenommenAm: '2026-11-20',
  pruefabstand: 'jaehrlich',
} as const;

test.each([
  [{ ...entry }, '2027-11-20'],
  [{ ...entry, geprueftAm: '2027-10-01' }, '2028-10-01'],
  [{ ...entry, pruefabstand: 'halbjaehrlich' as const }, '2027-05-20'],
  [{ ...entry, pruefabstand: 'zweijaehrlich' as const }, '2028-11-20'],
])('%o is looked at again on %s', (praxis, day) => {
  expect(reviewDay(praxis)).toBe(day);
});

test.each([
  ['2026-11-20', 'frisch'],
  ['2027-09-19', 'frisch'],
  ['2027-09-20', 'bald'],
  ['2027-11-20', 'bald'],
  ['2027-11-21', 'ueberfaellig'],
])('on %s it is %s', (today, freshness) => {
  expect(freshnessOf(entry, today)).toBe(freshness);
});

test('what is outdated is not looked at again, however old it is', () => {
  expect(freshnessOf({ ...entry, status: 'ueberholt' }, '2040-01-01')).toBe('entfaellt');
  expect(freshnessOf({ ...entry, status: 'in-diskussion' }, '2040-01-01')).toBe('ueberfaellig');
});

test.each([
  ['2026-11-30', 3, '2027-02-28'],
  ['2027-11-30', 3, '2028-02-29'],
  ['2026-08-31', 1, '2026-09-30'],
  ['2026-01-31', 12, '2027-01-31'],
  ['2026-12-01', 1, '2027-01-01'],
])('%s and %i months is %s', (day, months, later) => {
  expect(addMonths(day, months)).toBe(later);
});
