import { describe, expect, test } from 'vitest';

import {
  groupVereinbarungen,
  isOverdue,
  splitVereinbarungen,
  summarizeVereinbarungen,
  toParty,
} from './vereinbarungen.ts';

describe('agreements are followed up', () => {
  const items = [
    { stand: 'unbelegt', jahr: 2013, verantwortlich: 'Vorhaben' },
    { stand: 'erledigt', jahr: 2019, verantwortlich: 'Vorhaben' },
    { stand: 'offen', jahr: 2014, verantwortlich: 'Vorhaben' },
    { stand: 'unbelegt', jahr: undefined, verantwortlich: 'Vorhaben' },
    { stand: 'unbelegt', jahr: 2019 },
    { stand: 'unbelegt', jahr: 2019, verantwortlich: 'Vorhaben' },
    { stand: 'unbelegt', jahr: 2019, verantwortlich: 'Koordinierungsstelle' },
    { stand: 'unbelegt', jahr: 2019, verantwortlich: 'Koordinierungsstelle (erschlossen)' },
  ];
  const groups = groupVereinbarungen(items, 'vereinbart');

  test('with what is open first and what is settled last', () => {
    expect(groups.map(({ stand, count }) => [stand, count])).toEqual([
      ['offen', 1],
      ['unbelegt', 6],
      ['erledigt', 1],
    ]);
  });

  test('with the latest year first and what bears no date last', () => {
    expect(groups[1]?.years.map(({ id, jahr }) => [id, jahr])).toEqual([
      ['vereinbart-unbelegt-2019', '2019'],
      ['vereinbart-unbelegt-2013', '2013'],
      ['vereinbart-unbelegt-ohne-datum', 'Ohne Datum'],
    ]);
  });

  test('by who is responsible, inferred or named, and last where nobody was', () => {
    expect(groups[1]?.years[0]?.parties.map(({ wer, items }) => [wer, items.length])).toEqual([
      ['Koordinierungsstelle', 2],
      ['Vorhaben', 1],
      ['Niemand benannt', 1],
    ]);
  });
});

test.each([
  ['zusage', 'Vereinbart'],
  ['auftrag', 'Vereinbart'],
  ['empfehlung', 'Vereinbart'],
  ['wunsch', 'Vereinbart'],
  ['ziel', 'Festgehalten'],
  ['vorhaben', 'Festgehalten'],
  ['herausforderung', 'Festgehalten'],
])('%s stands under „%s“ alone', (art, label) => {
  expect(splitVereinbarungen([{ art }])).toEqual([
    expect.objectContaining({ label, items: [{ art }] }),
  ]);
});

test.each([
  [[], ''],
  [['unbelegt'], '1, ohne belegten Ausgang'],
  [['unbelegt', 'unbelegt'], '2, alle ohne belegten Ausgang'],
  [['offen', 'unbelegt', 'unbelegt'], '3, davon 1 offen und 2 ohne belegten Ausgang'],
  [['entfallen', 'erledigt', 'offen', 'erledigt'], '4, davon 1 offen, 2 erledigt und 1 entfallen'],
])('%j is told as „%s“', (staende, told) => {
  expect(summarizeVereinbarungen(staende.map((stand) => ({ stand })))).toBe(told);
});

test.each([
  ['Vorhaben', { wer: 'Vorhaben', isInferred: false }],
  ['Vorhaben (erschlossen)', { wer: 'Vorhaben', isInferred: true }],
  ['Ministerium (Fachaufsicht)', { wer: 'Ministerium (Fachaufsicht)', isInferred: false }],
  [undefined, { wer: 'Niemand benannt', isInferred: false }],
])('%s is responsible', (verantwortlich, party) => {
  expect(toParty(verantwortlich)).toEqual(party);
});

test.each([
  ['offen', '2019-06-29', true],
  ['offen', '2019-06-30', false],
  ['offen', undefined, false],
  ['erledigt', '2019-06-29', false],
  ['unbelegt', '2019-06-29', false],
])('%s with the deadline %s is overdue on 30 June 2019: %s', (stand, frist, overdue) => {
  expect(isOverdue({ stand, frist }, '2019-06-30')).toBe(overdue);
});
