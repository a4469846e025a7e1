import { describe, expect, test } from 'vitest';

import { arten, type Art } from '#schemas/fundstelle.ts';

import { isResult, toStandortLedger, withoutTold } from './standort-ledger.ts';

describe('the ledger of a Standort', () => {
  const { counts, years } = toStandortLedger([
    { titel: 'a', art: 'gut', jahr: 2013 },
    { titel: 'b', art: 'schlecht', jahr: undefined },
    { titel: 'c', art: 'schlecht', jahr: 2019 },
    { titel: 'd', art: 'gut', jahr: 2013 },
  ]);

  test('counts failures beside successes, and that there are none of a kind', () => {
    expect(counts.map(({ label, count }) => `${count} ${label}`)).toEqual([
      '2 Gute Erfahrungen',
      '0 Gemischte Erfahrungen',
      '2 Schlechte Erfahrungen',
    ]);
  });

  test('goes back from the latest year, to what bears no date', () => {
    expect(years.map(({ jahr, rows }) => [jahr, ...rows.map(({ titel }) => titel)])).toEqual([
      ['2019', 'c'],
      ['2013', 'a', 'd'],
      ['Ohne Datum', 'b'],
    ]);
  });

  test('is empty where nothing was told, without counts of nothing', () => {
    expect(toStandortLedger([])).toEqual({ counts: [], years: [] });
  });

  test('leaves out a point that an Erfahrung tells', () => {
    const points = [{ ref: 'a#t1-g1' }, { ref: 'a#t1-g2' }];
    expect(withoutTold(points, [{ belege: [{ ref: 'a#t1-g1' }] }])).toEqual([{ ref: 'a#t1-g2' }]);
  });
});

test('only points that tell how something went have a result', () => {
  expect((Object.keys(arten) as Art[]).filter(isResult)).toEqual(['gut', 'neutral', 'schlecht']);
});
