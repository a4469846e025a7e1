import { expect, test } from 'vitest';

import { isChosen, toTerminChoice, toTerminQuery } from './termin-filter.ts';

const treff = toTerminQuery({
  standort: ['erfurt', 'weimar'],
  art: ['treff'],
  sprache: ['de', 'de-simple', 'ar'],
});

test('what a Termin has of the facets is written as an address has it', () => {
  expect(treff).toBe(
    'standort=erfurt&standort=weimar&art=treff&sprache=de&sprache=de-simple&sprache=ar',
  );
});

test.each([
  [{}, true],
  [{ standort: 'weimar' }, true],
  [{ standort: 'weimar', sprache: 'ar' }, true],
  [{ standort: 'saalfeld' }, false],
  [{ standort: 'weimar', sprache: 'ru' }, false],
  [{ art: 'frist' }, false],
  [{ sprache: 'd' }, false],
])('a choice of %j: %s', (choice, expected) => {
  expect(isChosen(treff, choice)).toBe(expected);
});

test('from an address only what there is to choose is taken', () => {
  const isKnown = (_facet: string, value: string) => ['erfurt', 'ar'].includes(value);
  expect(toTerminChoice('?standort=erfurt&art=quatsch&sprache=ar&q=1', isKnown)).toEqual({
    standort: 'erfurt',
    sprache: 'ar',
  });
  expect(toTerminChoice('', isKnown)).toEqual({});
});
