import { describe, expect, test } from 'vitest';

import { mergeClaims, standOf, type Claim } from './standort-claims.ts';

const claim = (standort: string, stand: Claim['stand'], label = 'A'): Claim => ({
  standort,
  stand,
  beleg: { label, href: '/' },
});

describe('claims', () => {
  test('are told apart: what was done first, then what was planned, then what failed', () => {
    const claims = [claim('a', 'misslungen'), claim('b', 'geplant'), claim('c', 'gearbeitet')];
    expect(mergeClaims(claims).map(({ standort, standLabel }) => [standort, standLabel])).toEqual([
      ['c', 'So gearbeitet'],
      ['b', 'Geplant oder gewünscht'],
      ['a', 'Dort nicht gelungen'],
    ]);
  });

  test('on one Standort and Stand become one with all their Belege', () => {
    const merged = mergeClaims([claim('a', 'geplant', 'A'), claim('a', 'geplant', 'B')]);
    expect(merged.map(({ belege }) => belege.map(({ label }) => label))).toEqual([['A', 'B']]);
  });

  test('on one Standort stay apart where it planned first and worked like this later', () => {
    expect(mergeClaims([claim('a', 'geplant'), claim('a', 'gearbeitet')])).toHaveLength(2);
  });
});

test.each([
  ['gelungen', 'dafuer', 'gearbeitet'],
  ['teils', 'beides', 'gearbeitet'],
  ['misslungen', 'dagegen', 'misslungen'],
  ['misslungen', 'dafuer', undefined],
  ['gelungen', 'dagegen', undefined],
  ['teils', 'dafuer', undefined],
] as const)('an Erfahrung that is %s and %s tells of the Stand %s', (ergebnis, richtung, stand) => {
  expect(standOf(ergebnis, richtung)).toBe(stand);
});
