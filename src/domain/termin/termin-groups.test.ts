import { describe, expect, test } from 'vitest';

import type { TerminState } from './termin-dates.ts';
import { splitMonths, toMonths, toNextOfEach, toYears } from './termin-groups.ts';

const date = (
  id: string,
  beginn: string,
  state: TerminState = 'planned',
  more: { ende?: string; hinweis?: string } = {},
) => ({ id, beginn, state, ende: undefined, hinweis: undefined, ...more });

const read = (dates: Parameters<typeof toMonths>[0], from?: string) =>
  toMonths(dates, from).map(({ month, groups }) => [
    month,
    ...groups.map((group) =>
      group.map(({ id, beginn }) => `${id}${beginn.slice(8, 10)}`).join('+'),
    ),
  ]);

describe('the dates of a month', () => {
  test('of a series stand together where the first of them belongs', () => {
    const dates = [
      date('a', '2026-03-05'),
      date('b', '2026-03-10'),
      date('a', '2026-03-12'),
      date('a', '2026-04-02'),
    ];
    expect(read(dates)).toEqual([
      ['2026-03', 'a05+a12', 'b10'],
      ['2026-04', 'a02'],
    ]);
  });

  test.each<TerminState>(['cancelled', 'full', 'moved', 'moved-away', 'postponed'])(
    'stand for themselves where one is %s',
    (state) => {
      const dates = [
        date('a', '2026-03-05'),
        date('a', '2026-03-12', state),
        date('a', '2026-03-19'),
      ];
      expect(read(dates)).toEqual([['2026-03', 'a05+a19', 'a12']]);
    },
  );

  test('stand together if all are called off, unless for different reasons', () => {
    const off = (day: string, hinweis: string) =>
      date('a', `2026-03-${day}`, 'cancelled', { hinweis });
    expect(read([off('05', 'Ferien'), off('12', 'Ferien'), off('19', 'Umzug')])).toEqual([
      ['2026-03', 'a05+a12', 'a19'],
    ]);
  });

  test('that were moved never stand together, since each was somewhere else before', () => {
    expect(read([date('a', '2026-03-05', 'moved'), date('a', '2026-03-12', 'moved')])).toEqual([
      ['2026-03', 'a05', 'a12'],
    ]);
  });

  test('over several days stand for themselves', () => {
    const dates = [
      date('a', '2026-03-05', 'planned', { ende: '2026-03-06' }),
      date('a', '2026-03-12', 'planned', { ende: '2026-03-13' }),
    ];
    expect(read(dates)).toEqual([['2026-03', 'a05', 'a12']]);
  });

  test('that have begun earlier and still last belong to the present one', () => {
    const dates = [date('a', '2026-02-27', 'planned', { ende: '2026-03-26' })];
    expect(read(dates, '2026-03-20')).toEqual([['2026-03', 'a27']]);
  });
});

test('in a year that is over a series is one thing, whatever became of its days', () => {
  const dates = [
    date('a', '2026-01-08'),
    date('b', '2025-12-31'),
    date('a', '2025-12-18', 'cancelled'),
    date('a', '2025-12-11'),
  ];
  const years = toYears(dates).map(({ year, groups }) => [
    year,
    groups.map((group) => group.length),
  ]);
  expect(years).toEqual([
    [2026, [1]],
    [2025, [1, 2]],
  ]);
});

test('of each series comes next what takes place, and what is called off before it', () => {
  const card = (id: string, beginn: string, takesPlace = true) => ({ id, beginn, takesPlace });
  const cards = [
    card('a', '05', false),
    card('b', '06'),
    card('a', '12'),
    card('b', '13'),
    card('a', '19'),
  ];
  expect(toNextOfEach(cards).map(({ id, beginn }) => id + beginn)).toEqual(['a05', 'b06', 'a12']);
});

describe('a long list', () => {
  const months = [3, 4, 2].map((lines, index) => ({
    month: `2026-0${index + 1}`,
    groups: Array.from({ length: lines }, () => []),
  }));

  test.each([
    [2, 1, 'the first month stays whole'],
    [6, 1, 'no month is torn apart'],
    [7, 2, 'as many as fit'],
    [9, 3, 'all of it'],
  ])('with %i lines shows %i months: %s', (most, count) => {
    const { shown, later } = splitMonths(months, most);
    expect(shown).toEqual(months.slice(0, count));
    expect(later).toEqual(months.slice(count));
  });
});
