import { expect, test } from 'vitest';

import { toCitation, toFundstelleCitation } from './citation.ts';

const guide = 'ThINKA, Best Practice';
const ausgabe = { nummer: 2, datum: '2026-12-01' };

test.each([
  [
    'is cited with the edition that has it',
    ['2026-11-20'],
    ausgabe,
    '„Offen einladen“. In: ThINKA, Best Practice, Ausgabe 2 (Stand 1. Dezember 2026)',
  ],
  [
    'belongs to the edition of its own day',
    ['2026-12-01'],
    ausgabe,
    '„Offen einladen“. In: ThINKA, Best Practice, Ausgabe 2 (Stand 1. Dezember 2026)',
  ],
  [
    'that is younger says so',
    ['2026-12-02'],
    ausgabe,
    '„Offen einladen“. In: ThINKA, Best Practice, nach Ausgabe 2 (Stand 2. Dezember 2026)',
  ],
  [
    'that has changed since says when, whatever the order of the days',
    ['2026-11-20', '2027-03-04', '2026-11-30'],
    ausgabe,
    '„Offen einladen“. In: ThINKA, Best Practice, nach Ausgabe 2 (Stand 4. März 2027)',
  ],
  [
    'without any edition is cited by its day',
    ['2026-11-20'],
    undefined,
    '„Offen einladen“. In: ThINKA, Best Practice (Stand 20. November 2026)',
  ],
])('an entry %s', (_name, days, edition, citation) => {
  expect(toCitation('Offen einladen', days, guide, edition)).toBe(citation);
});

test('quotation marks of a title stay apart from those around it', () => {
  expect(toCitation('Das Label „ThINKA“', ['2026-11-20'], guide, ausgabe)).toMatch(
    /^„Das Label ‚ThINKA‘“\. In/,
  );
});

test.each([
  [
    'Zweites Treffen',
    'Protokoll „Zweites Treffen“, 6. Februar 2014, T1-G3, https://a.example/#t1-g3',
  ],
  [
    'Das „offene“ Treffen',
    'Protokoll „Das ‚offene‘ Treffen“, 6. Februar 2014, T1-G3, https://a.example/#t1-g3',
  ],
])('a point of „%s“ is cited with its day, its number and its address', (protokoll, expected) => {
  const point = { protokoll, datum: '6. Februar 2014', label: 'T1-G3' };
  expect(toFundstelleCitation({ ...point, url: 'https://a.example/#t1-g3' })).toBe(expected);
});
