import { describe, expect, test } from 'vitest';

import { mostDates, rhythmusLabels } from '#schemas/wiederholung.ts';

import { lastDayOf, toDays, toRecurrenceRule, type Rule } from './recurrence.ts';

// prettier-ignore
const cases: [name: string, beginn: string, rule: Rule, written: string, days: string][] = [
  ['each day', '2026-12-30', { rhythmus: 'taeglich', anzahl: 3 },
    'FREQ=DAILY', '2026-12-30 2026-12-31 2027-01-01'],
  ['each day while the clock is put forward', '2026-03-28T09:00', { rhythmus: 'taeglich', bis: '2026-03-30' },
    'FREQ=DAILY', '2026-03-28 2026-03-29 2026-03-30'],
  ['each day while it is put back', '2026-10-24T09:00', { rhythmus: 'taeglich', bis: '2026-10-26' },
    'FREQ=DAILY', '2026-10-24 2026-10-25 2026-10-26'],
  ['every week', '2026-03-22T10:00', { rhythmus: 'woechentlich', bis: '2026-04-05' },
    'FREQ=WEEKLY', '2026-03-22 2026-03-29 2026-04-05'],
  ['every second week, over the end of a year', '2026-12-28', { rhythmus: 'woechentlich', abstand: 2, anzahl: 3 },
    'FREQ=WEEKLY;INTERVAL=2', '2026-12-28 2027-01-11 2027-01-25'],
  ['on one day of each month', '2026-01-15', { rhythmus: 'monatlich-tag', anzahl: 3 },
    'FREQ=MONTHLY', '2026-01-15 2026-02-15 2026-03-15'],
  ['on a day that not every month has', '2026-01-31', { rhythmus: 'monatlich-tag', anzahl: 4 },
    'FREQ=MONTHLY', '2026-01-31 2026-03-31 2026-05-31 2026-07-31'],
  ['on the 29th, which February mostly lacks', '2026-01-29', { rhythmus: 'monatlich-tag', anzahl: 3 },
    'FREQ=MONTHLY', '2026-01-29 2026-03-29 2026-04-29'],
  ['on the second Tuesday', '2026-01-13', { rhythmus: 'monatlich-wochentag', anzahl: 4 },
    'FREQ=MONTHLY;BYDAY=2TU', '2026-01-13 2026-02-10 2026-03-10 2026-04-14'],
  ['on the first Sunday of every third month', '2026-02-01', { rhythmus: 'monatlich-wochentag', abstand: 3, anzahl: 3 },
    'FREQ=MONTHLY;INTERVAL=3;BYDAY=1SU', '2026-02-01 2026-05-03 2026-08-02'],
  ['on the fourth Thursday, though it be the last', '2026-02-26', { rhythmus: 'monatlich-wochentag', anzahl: 3 },
    'FREQ=MONTHLY;BYDAY=4TH', '2026-02-26 2026-03-26 2026-04-23'],
  ['on the last Thursday, though it be the fourth', '2026-02-26', { rhythmus: 'monatlich-letzter', anzahl: 3 },
    'FREQ=MONTHLY;BYDAY=-1TH', '2026-02-26 2026-03-26 2026-04-30'],
  ['on the fifth Friday, which is the last', '2026-01-30', { rhythmus: 'monatlich-wochentag', anzahl: 3 },
    'FREQ=MONTHLY;BYDAY=-1FR', '2026-01-30 2026-02-27 2026-03-27'],
  ['once a year', '2026-05-05', { rhythmus: 'jaehrlich', anzahl: 3 },
    'FREQ=YEARLY', '2026-05-05 2027-05-05 2028-05-05'],
  ['every fourth year', '2026-05-05', { rhythmus: 'jaehrlich', abstand: 4, bis: '2034-05-05' },
    'FREQ=YEARLY;INTERVAL=4', '2026-05-05 2030-05-05 2034-05-05'],
];

describe('a series', () => {
  test.each(cases)('%s', (_, beginn, rule, written, days) => {
    expect(toRecurrenceRule(beginn, rule)).toBe(written);
    expect(toDays(beginn, rule).join(' ')).toBe(days);
  });

  test('of every rhythm is in this table', () => {
    const tried = new Set(cases.map(([, , { rhythmus }]) => rhythmus));
    expect([...tried].sort()).toEqual(Object.keys(rhythmusLabels).sort());
  });
});

// prettier-ignore
describe('ends', () => {
  test.each<[string, Partial<Rule>, string]>([
    ['with the day that is named', { bis: '2026-05-19' }, '2026-05-05 2026-05-12 2026-05-19'],
    ['before the next one', { bis: '2026-05-18' }, '2026-05-05 2026-05-12'],
    ['where it begins, if it ends before', { bis: '2026-05-01' }, '2026-05-05'],
    ['after so many', { anzahl: 2 }, '2026-05-05 2026-05-12'],
  ])('%s', (_, end, days) => {
    expect(toDays('2026-05-05T10:00', { rhythmus: 'woechentlich', ...end }).join(' ')).toBe(days);
  });

  test('with the first day that is too far off, so that no month of centuries gets a page', () => {
    expect(toDays('2026-05-05', { rhythmus: 'jaehrlich', anzahl: 370 }).at(-1)).toBe('2032-05-05');
    expect(lastDayOf('2026-05-05T10:00')).toBe('2031-05-05');
  });

  test('one day after the longest series there may be', () => {
    expect(toDays('2026-05-05', { rhythmus: 'taeglich', bis: '2099-01-01' })).toHaveLength(mostDates + 1);
  });
});
