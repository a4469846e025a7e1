import { describe, expect, test } from 'vitest';

import type { Entry } from './entries.ts';
import { readFrontmatter } from './frontmatter.ts';
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

function read(text: string): Entry {
  const head = readFrontmatter(text, 'yaml');
  if ('findings' in head) throw new Error(head.findings[0]?.problem);
  const { frontmatter } = head;
  return { collection: 'indikatoren', file: 'weimar.yaml', frontmatter } as Entry;
}

describe('what is held back', () => {
  test('is told with its place, and without its number', () => {
    expect(suppressedFigures.find(read(blatt('7')), '2026-12-01')).toMatchObject([
      {
        line: 7,
        words:
          'Arbeitslose, Nord, 2020: So wenige Menschen, dass man sie erkennen könnte. Nimm den Wert lieber ganz heraus.',
      },
    ]);
  });

  test.each(['12', 'x'])('is nothing for %s', (wert) => {
    expect(suppressedFigures.find(read(blatt(wert)), '2026-12-01')).toEqual([]);
  });
});
