import { describe, expect, test } from 'vitest';

import { toEntry, toUnfinishedEntry } from './entries-for-tests.ts';
import { suppressedFigures } from './suppression-notice.ts';

const blatt = (wert: string) => `standort: weimar
werte:
  - indikator: arbeitslose
    quartier: Nord
    jahr: 2020
    jahrArt: erhoben
    wert: ${wert}
    quelle: Zählung
`;

describe('what is held back', () => {
  test('is told with its place, and without its number', () => {
    expect(suppressedFigures.find(toEntry('indikatoren/weimar', blatt('7')))).toMatchObject([
      {
        line: 7,
        words:
          'Arbeitslose, Nord, 2020: So wenige Menschen, dass man sie erkennen könnte. Nimm den Wert lieber ganz heraus.',
      },
    ]);
  });

  test.each([
    ['12', toEntry],
    ['x', toUnfinishedEntry],
  ])('is nothing for %s', (wert, read) => {
    const entry = read('indikatoren/weimar', blatt(wert));
    expect(suppressedFigures.find(entry)).toEqual([]);
  });
});
