import { describe, expect, test } from 'vitest';

import type { Occurrence } from './occurrences.ts';
import { explainState, isOn, toTerminDates, type TerminState } from './termin-dates.ts';

const usual: Occurrence = {
  tag: '2026-03-26',
  beginn: '2026-03-26T18:00',
  ende: '2026-03-26T20:00',
  status: 'geplant',
  statt: undefined,
  ort: 'Bürgerhaus',
  hinweis: undefined,
};
const moved: Occurrence = {
  ...usual,
  beginn: '2026-04-09T18:00',
  ende: '2026-04-09T20:00',
  status: 'verschoben',
  statt: '2026-03-26T18:00',
};
const statesOn = (occurrence: Occurrence, today: string) =>
  toTerminDates([occurrence], today).map(({ beginn, state }) => [beginn.slice(0, 10), state]);

describe('a date in the list', () => {
  test.each<[string, Partial<Occurrence>, TerminState]>([
    ['planned', { status: 'geplant' }, 'planned'],
    ['sold out', { status: 'ausgebucht' }, 'full'],
    ['called off', { status: 'abgesagt' }, 'cancelled'],
    ['moved to a day that nobody knows', { status: 'verschoben' }, 'postponed'],
  ])('that is %s stands on its day', (_, change, state) => {
    expect(statesOn({ ...usual, ...change }, '2026-03-20')).toEqual([['2026-03-26', state]]);
  });

  test('that was moved stands on both days, as long as the old one is to come', () => {
    const both = [
      ['2026-03-26', 'moved-away'],
      ['2026-04-09', 'moved'],
    ];
    expect(statesOn(moved, '2026-03-20')).toEqual(both);
    expect(statesOn(moved, '2026-03-26')).toEqual(both);
    expect(statesOn(moved, '2026-03-27')).toEqual([['2026-04-09', 'moved']]);
  });

  test('that was moved within its day stands there once', () => {
    const later = { ...moved, beginn: '2026-03-26T19:00', ende: undefined };
    expect(statesOn(later, '2026-03-20')).toEqual([['2026-03-26', 'moved']]);
  });

  test('that was moved forward comes before the day it has left', () => {
    const earlier = { ...moved, beginn: '2026-03-24T18:00', ende: undefined };
    expect(statesOn(earlier, '2026-03-20')).toEqual([
      ['2026-03-24', 'moved'],
      ['2026-03-26', 'moved-away'],
    ]);
  });
});

test('each state says what it leaves open', () => {
  const explained = [
    ...toTerminDates([moved], '2026-03-20'),
    ...toTerminDates([{ ...usual, status: 'abgesagt' }], '2026-03-20'),
  ].map(explainState);
  expect(explained).toEqual([
    'Neu: Donnerstag, 9. April 2026, 18:00\u00a0Uhr.',
    'Vorher: Donnerstag, 26. März.',
    undefined,
  ]);
});

test('people can go where it is planned, moved to, or full, and nowhere else', () => {
  const states: TerminState[] = [
    'planned',
    'full',
    'moved',
    'cancelled',
    'moved-away',
    'postponed',
  ];
  expect(states.map(isOn)).toEqual([true, true, true, false, false, false]);
});
