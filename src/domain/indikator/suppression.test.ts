import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { IndikatorId } from '#schemas/indikator.ts';

import { findSchutz, threshold, type Countable } from './suppression.ts';

/** A figure of 2020: of the whole place, or of a quarter that has a letter. */
function figure(wert: number, quartier?: string, more: Partial<Countable> = {}): Countable {
  return { indikator: 'arbeitslose', jahr: 2020, wert, quartier, ...more };
}

const share = (wert: number, nenner?: number): Countable =>
  figure(wert, 'a', { indikator: 'zugewanderte', nenner });

const none = undefined;

describe('a single figure', () => {
  test.each<[string, Countable, string | undefined]>([
    ['of nine people is held back', figure(9), 'klein'],
    ['of one is held back', figure(1), 'klein'],
    ['of ten is shown', figure(10), none],
    ['of nobody is shown: it tells of nobody', figure(0), none],
    [
      'of nine families is held back',
      figure(9, none, { indikator: 'kinderreiche-familien' }),
      'klein',
    ],
    ['that counts no people is shown', figure(3, none, { indikator: 'nationalitaeten' }), none],
    ['of 3 per cent of 300 is held back', share(3, 300), 'klein'],
    ['of 4 per cent of 300 is shown', share(4, 300), none],
    ['of 98 per cent of 300 would tell of the other six', share(98, 300), 'rueckrechenbar'],
    ['of 100 per cent of 300 is shown', share(100, 300), none],
    ['of no per cent is shown', share(0, 300), none],
    ['of any share of eight people is held back, since eight are few', share(50, 8), 'klein'],
    ['of nought per cent of eight people as well', share(0, 8), 'klein'],
    ['of a share of nobody knows how many is shown', share(1), none],
  ])('%s', (_, one, expected) => {
    expect(findSchutz([one])).toEqual([expected]);
  });
});

describe('what can be computed', () => {
  test('takes the population of the same place and year for a hundred per cent', () => {
    const population = (wert: number, more: Partial<Countable> = {}) =>
      figure(wert, 'a', { indikator: 'bevoelkerung', ...more });

    expect(findSchutz([population(300), share(2)])).toEqual([none, 'klein']);
    expect(findSchutz([population(300, { jahr: 2019 }), share(2)])).toEqual([none, none]);
    expect(findSchutz([population(300, { quartier: 'b' }), share(2)])).toEqual([none, none]);
  });

  test.each<[string, Countable[], (string | undefined)[]]>([
    [
      'another part is held back where the parts make up the whole',
      [figure(100), figure(5, 'a'), figure(40, 'b'), figure(55, 'c')],
      [none, 'klein', 'rueckrechenbar', none],
    ],
    [
      'nothing else is, where much of the place is in no quarter',
      [figure(100), figure(5, 'a'), figure(40, 'b')],
      [none, 'klein', none],
    ],
    [
      'nothing else is, where nobody says how large the whole is',
      [figure(5, 'a'), figure(40, 'b')],
      ['klein', none],
    ],
    [
      'the only part is held back where but a few live elsewhere',
      [figure(104), figure(95, 'a')],
      [none, 'rueckrechenbar'],
    ],
    [
      'the whole is held back where no part is left to hide behind',
      [figure(12), figure(7, 'a'), figure(5, 'b')],
      ['rueckrechenbar', 'klein', 'klein'],
    ],
    [
      'years do not tell of each other',
      [figure(100), figure(5, 'a', { jahr: 2019 }), figure(95, 'b', { jahr: 2019 })],
      [none, 'klein', none],
    ],
    [
      'a part is held back that says how many are left over of a share',
      [
        figure(50, none, { indikator: 'zugewanderte', nenner: 200 }),
        figure(6, 'a', { indikator: 'zugewanderte', nenner: 100 }),
        figure(94, 'b', { indikator: 'zugewanderte', nenner: 100 }),
      ],
      ['rueckrechenbar', 'klein', 'rueckrechenbar'],
    ],
  ])('%s', (_, werte, expected) => {
    expect(findSchutz(werte)).toEqual(expected);
  });

  test('leaves every small part anything from one to nine, whoever subtracts', () => {
    const count = fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 400 }));
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 5 }), count, (counts, rest) => {
        const whole = counts.reduce((sum, one) => sum + one, rest);
        const werte = [figure(whole), ...counts.map((wert, index) => figure(wert, `q${index}`))];
        const [wholeSchutz, ...schutz] = findSchutz(werte);

        counts.forEach((wert, index) => {
          if (wert > 0 && wert < threshold) expect(schutz[index]).toBe('klein');
        });
        if (wholeSchutz) return;
        // The worst case: somebody knows that no part is missing but the rest, and how large it is not.
        const hidden = schutz.flatMap((one, index) => (one ? [counts[index] ?? 0] : []));
        const parts = rest > 0 ? [...hidden, rest] : hidden;
        const isSmall = (one: number) => one > 0 && one < threshold;
        const sum = parts.reduce((one, other) => one + other, 0);
        const small = parts.filter(isSmall).length;
        if (small === 0) return;
        // All small ones at their most, and all others at their least, must still be possible.
        const least = threshold * (parts.length - small);
        expect(parts.length).toBeGreaterThan(small);
        expect(sum - (threshold - 1) * small).toBeGreaterThanOrEqual(least);
      }),
      { numRuns: 3000 },
    );
  });

  test.each<IndikatorId>(['arbeitslose', 'kinderreiche-familien', 'bevoelkerung'])(
    'gives the same whatever the order, for %s',
    (indikator) => {
      const werte = [figure(60), figure(4, 'a'), figure(30, 'b'), figure(26, 'c')].map((one) => ({
        ...one,
        indikator,
      }));
      const forwards = findSchutz(werte);

      expect(findSchutz(werte.toReversed()).reverse()).toEqual(forwards);
    },
  );
});
