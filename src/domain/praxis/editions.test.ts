import { describe, expect, test } from 'vitest';

import { toChanges, toHistory } from './editions.ts';

const first = { nummer: 1, datum: '2026-11-20' };
const second = { nummer: 2, datum: '2027-06-01' };

/** `1: a b | 2: c | since 2: d`, the latest Ausgabe last, as one reads it. */
function tell(
  ausgaben: { nummer: number; datum: string }[],
  days: string[],
  today: string,
): string {
  const { periods, current, since } = toHistory(
    ausgaben,
    days.map((tag) => ({ tag })),
    today,
  );
  const list = (changes: { tag: string }[]) => changes.map(({ tag }) => tag.slice(2)).join(' ');
  return [
    ...periods
      .toReversed()
      .map(
        ({ ausgabe, changes, isUpcoming }) =>
          `${ausgabe.nummer}${isUpcoming ? ' to come' : ''}: ${list(changes)}`,
      ),
    `since ${current?.nummer ?? 'ever'}: ${list(since)}`,
  ].join(' | ');
}

describe('what an Ausgabe brought', () => {
  // prettier-ignore
  test.each([
    ['no Ausgabe at all', [], ['2026-11-20'], '2026-12-01', 'since ever: 26-11-20'],
    ['nothing happened', [first], [], '2026-12-01', '1:  | since 1: '],
    ['the first has all that came before', [first], ['2026-01-01', '2026-11-19'], '2026-12-01', '1: 26-01-01 26-11-19 | since 1: '],
    ['its own day belongs to it', [first], ['2026-11-20', '2026-11-21'], '2026-12-01', '1: 26-11-20 | since 1: 26-11-21'],
    ['the next begins the day after', [first, second], ['2026-11-20', '2026-11-21', '2027-06-01', '2027-06-02'], '2027-07-01', '1: 26-11-20 | 2: 26-11-21 27-06-01 | since 2: 27-06-02'],
    ['one to come has what is there so far, and that is new', [first, second], ['2026-11-20', '2027-01-01'], '2027-02-01', '1: 26-11-20 | 2 to come: 27-01-01 | since 1: 27-01-01'],
    ['on its day it has come', [first, second], ['2027-01-01'], '2027-06-01', '1:  | 2: 27-01-01 | since 2: '],
    ['only one, and that is to come', [first], ['2026-11-20'], '2026-11-19', '1 to come: 26-11-20 | since ever: 26-11-20'],
    ['numbers out of order: the day counts', [{ ...first, nummer: 2 }, { ...second, nummer: 1 }], ['2026-11-20', '2027-01-01'], '2027-07-01', '2: 26-11-20 | 1: 27-01-01 | since 1: '],
    ['two on one day: the second has nothing of its own', [{ ...first, nummer: 2 }, first], ['2026-11-20'], '2026-12-01', '1: 26-11-20 | 2:  | since 2: '],
  ])('%s', (_, ausgaben, days, today, told) => {
    expect(tell(ausgaben, days, today)).toBe(told);
  });
});

describe('what happened to the guide', () => {
  const data = { aufgenommenAm: '2026-11-20', aenderungen: [] };

  test('is told from the days of the entries, the latest first', () => {
    const changes = toChanges(
      [
        {
          id: 'flyer',
          data: {
            ...data,
            aenderungen: [
              { am: '2027-02-01', art: 'ergaenzt', was: 'Ein Beleg mehr.' },
              { am: '2027-03-01', art: 'ueberholt', was: 'Niemand liest sie.' },
            ],
          },
        },
      ],
      [{ id: 'weimar-2019-flyer', data: { gemeldetAm: '2027-02-15' } }],
    );
    expect(changes.map(({ tag, art, id, was }) => [tag, art, id, was])).toEqual([
      ['2027-03-01', 'ueberholt', 'flyer', 'Niemand liest sie.'],
      ['2027-02-15', 'erfahrung', 'weimar-2019-flyer', undefined],
      ['2027-02-01', 'ergaenzt', 'flyer', 'Ein Beleg mehr.'],
      ['2026-11-20', 'neu', 'flyer', undefined],
    ]);
  });

  test('tells of no Erfahrung that was only taken from a Protokoll, on whatever day', () => {
    expect(toChanges([], [{ id: 'weimar-2013-flyer', data: { gemeldetAm: undefined } }])).toEqual(
      [],
    );
  });

  test('keeps its key when more is added behind it', () => {
    const aenderung = { am: '2027-02-01', art: 'geaendert', was: 'Anders.' } as const;
    const keysOf = (count: number) =>
      toChanges(
        [
          {
            id: 'a',
            data: { ...data, aenderungen: Array.from({ length: count }, () => aenderung) },
          },
        ],
        [],
      )
        .map(({ key }) => key)
        .sort();

    expect(keysOf(1)).toEqual(['best-practice/a/2027-02-01-geaendert', 'best-practice/a/neu']);
    expect(keysOf(2)).toEqual([
      'best-practice/a/2027-02-01-geaendert',
      'best-practice/a/2027-02-01-geaendert-2',
      'best-practice/a/neu',
    ]);
  });

  test('keeps its key under another name', () => {
    const frueher = ['a', 'b'];
    const changes = toChanges(
      [{ id: 'c', data: { ...data, frueher } }],
      [{ id: 'c', data: { gemeldetAm: '2026-11-20', frueher } }],
    );
    expect(changes.map(({ key, id }) => [key, id])).toEqual([
      ['best-practice/a/neu', 'c'],
      ['erfahrungen/a', 'c'],
    ]);
  });

  test('has a key of its own even where a Praxis and an Erfahrung share a name', () => {
    const keys = toChanges(
      [{ id: 'a', data }],
      [{ id: 'a', data: { gemeldetAm: '2026-11-20' } }],
    ).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });
});
