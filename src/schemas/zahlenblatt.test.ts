import { describe, expect, test } from 'vitest';

import { zahlenblattSchema } from './zahlenblatt.ts';

const share = {
  indikator: 'zugewanderte',
  jahr: 2019,
  jahrArt: 'erhoben',
  wert: 36.5,
  beleg: '2019-04-03-erfurt#t3-z6',
};
const count = { ...share, indikator: 'bevoelkerung', wert: 425 };

function problemsOf(...werte: object[]): string[] {
  const { error } = zahlenblattSchema.safeParse({ standort: 'bad-tabarz', werte });
  return error?.issues.map(({ path }) => path.join('.')) ?? [];
}

describe('a figure', () => {
  test.each<[string, object]>([
    ['is a share with decimals', share],
    ['is a count', count],
    ['is nought', { ...count, wert: 0 }],
    ['is all of them', { ...share, wert: 100 }],
    ['says of how many it is a share', { ...share, nenner: 425 }],
    ['stems from elsewhere than a Protokoll', { ...share, beleg: undefined, quelle: 'Gemeinde' }],
  ])('%s', (_, wert) => {
    expect(problemsOf(wert)).toEqual([]);
  });

  test.each<[string, object, string]>([
    ['has no source', { ...share, beleg: undefined }, 'werte.0.beleg'],
    ['is more than all', { ...share, wert: 100.1 }, 'werte.0.wert'],
    ['is less than none', { ...share, wert: -1 }, 'werte.0.wert'],
    ['is half a person', { ...count, wert: 4.039 }, 'werte.0.wert'],
    ['is a count of something', { ...count, nenner: 4039 }, 'werte.0.nenner'],
    ['is of half a year', { ...share, jahr: 2019.5 }, 'werte.0.jahr'],
    ['is not on the list', { ...share, indikator: 'einwohner' }, 'werte.0.indikator'],
    ['hides what its year means', { ...share, jahrArt: undefined }, 'werte.0.jahrArt'],
  ])('must not be one that %s', (_, wert, path) => {
    expect(problemsOf(wert)).toEqual([path]);
  });
});

describe('a Zahlenblatt', () => {
  test('has one figure for each place and year', () => {
    const other = { ...share, jahr: 2020 };
    const elsewhere = { ...share, quartier: 'Am Mönchhof' };

    expect(problemsOf(share, other, elsewhere, count)).toEqual([]);
    expect(problemsOf(share, count, { ...share, wert: 37 })).toEqual(['werte.2.indikator']);
    expect(problemsOf(elsewhere, { ...elsewhere, jahrArt: 'genannt' })).toEqual([
      'werte.1.indikator',
    ]);
  });

  test('has no part that is larger than its whole', () => {
    const quarter = { ...count, quartier: 'Am Mönchhof', wert: 426 };
    const group = { ...count, indikator: 'arbeitslose', wert: 426 };

    expect(problemsOf(count, quarter)).toEqual(['werte.1.wert']);
    expect(problemsOf(group, count)).toEqual(['werte.0.wert']);
    expect(problemsOf(count, { ...quarter, wert: 425 }, { ...group, jahr: 2020 })).toEqual([]);
    // A rounded part may come out a little larger.
    expect(problemsOf(count, { ...quarter, ungefaehr: true })).toEqual([]);
    expect(problemsOf(share, { ...share, quartier: 'Am Mönchhof', wert: 90 })).toEqual([]);
  });

  test('is not empty', () => {
    expect(problemsOf()).toEqual(['werte']);
  });
});
