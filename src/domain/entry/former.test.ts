import { expect, test } from 'vitest';

import { addressesOf, firstNameOf, formerNamesOf } from './former.ts';

test('an entry is known by its oldest name', () => {
  expect(firstNameOf('neu', { frueher: ['aelteste', 'alt'] })).toBe('aelteste');
  expect(firstNameOf('neu', { frueher: [] })).toBe('neu');
});

test.each([
  [{ frueher: ['alt', 7] }, ['alt']],
  [{ frueher: 'alt' }, []],
  [{}, []],
])('of %j the former names are %j', (data, expected) => {
  expect(formerNamesOf(data)).toEqual(expected);
});

test('all addresses made of a name change with it, in one order', () => {
  expect(addressesOf('standorte', 'weimar', ['erfurt'])).toEqual([
    '/standorte/weimar/',
    '/best-practice/nach/standort/weimar/',
    '/termine/nach/standort/weimar/',
    '/aktuelles/standort/weimar/feed.xml',
    '/standorte/vergleich/erfurt-und-weimar/',
  ]);
  expect(addressesOf('termine', 'fest')).toEqual(['/termine/fest/', '/termine/fest.ics']);
  expect(addressesOf('seiten', 'kontakt')).toEqual(['/kontakt/']);
});
