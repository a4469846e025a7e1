import { expect, test } from 'vitest';

import { correct } from './spelling.ts';

const known = ['Schuldnerberatung', 'Steuerungsgruppe', 'Flyer', 'Öffentlichkeitsarbeit', 'ESF'];

test.each([
  ['a word of the texts', 'Flyer', 'Flyer'],
  ['a part of a word', 'Beratung', 'Beratung'],
  ['a typo', 'Steurungsgruppe', 'Steuerungsgruppe'],
  ['two typos in a long word', 'Schuldnerbertung', 'Schuldnerberatung'],
  ['another spelling of an umlaut', 'Oeffentlichkeitsarbeit', 'Oeffentlichkeitsarbeit'],
  ['an umlaut without its dots', 'offentlichkeit', 'offentlichkeit'],
  ['several words, one of them wrong', 'ESF Flier', 'ESF Flyer'],
  ['a word far from all', 'Fahrradreparatur', undefined],
  ['a short word that nobody used', 'xyz', undefined],
])('%s: %s → %s', (_, term, expected) => {
  expect(correct(term, known)).toBe(expected);
});
