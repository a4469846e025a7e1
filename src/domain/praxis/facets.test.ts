import { describe, expect, test } from 'vitest';

import {
  countValues,
  facetIds,
  fromQuery,
  mapFacets,
  matches,
  toErfahrungValues,
  toQuery,
  toYearValues,
  type FacetValues,
} from './facets.ts';

const entries = {
  A: values('thema=netz&erfahrung=gut&erfahrung=schlecht&standort=erfurt&jahr=2013&jahr=2019'),
  B: values('thema=netz&thema=zukunft&erfahrung=gut&standort=weimar&jahr=2013'),
  C: values('thema=zukunft&erfahrung=keine&jahr=2019'),
};

describe('an entry matches', () => {
  test.each([
    ['', 'A B C', 'nothing is chosen'],
    ['thema=netz', 'A B', 'it has the chosen value'],
    ['thema=netz&thema=zukunft', 'A B C', 'it has one of several values of a facet'],
    ['thema=netz&jahr=2019', 'A', 'it has a value of every facet with a choice'],
    ['thema=zukunft&erfahrung=gut&erfahrung=keine', 'B C', 'both rules hold together'],
    ['thema=zukunft&standort=erfurt', '', 'no entry has both'],
    ['standort=erfurt&standort=weimar&jahr=2013&erfahrung=schlecht', 'A', 'three facets meet'],
    ['zielgruppe=familien', '', 'no entry has a value at all'],
  ])('%j: %s (%s)', (choice, found) => {
    const names = Object.entries(entries)
      .filter(([, entry]) => matches(entry, values(choice)))
      .map(([name]) => name);
    expect(names.join(' ')).toBe(found);
  });
});

describe('the counts', () => {
  test.each([
    ['', 'thema', 'netz 2, zukunft 2'],
    ['', 'jahr', '2013 2, 2019 2'],
    ['thema=netz', 'thema', 'netz 2, zukunft 2'],
    ['thema=netz', 'jahr', '2013 2, 2019 1'],
    ['thema=zukunft&jahr=2019', 'thema', 'netz 1, zukunft 1'],
    ['thema=zukunft&jahr=2019', 'jahr', '2013 1, 2019 1'],
    ['thema=zukunft&jahr=2019', 'erfahrung', 'keine 1'],
    ['standort=erfurt&jahr=2019', 'standort', 'erfurt 1'],
  ] as const)('for %j, beside the values of %s: %s', (choice, facet, counts) => {
    const counted = countValues(Object.values(entries), values(choice))[facet];
    expect([...counted].map(([value, count]) => `${value} ${count}`).join(', ')).toBe(counts);
  });

  test('say what choosing a value would leave, whatever has been chosen elsewhere', () => {
    const all = Object.values(entries);
    const choice = values('erfahrung=gut&jahr=2013');
    for (const facet of facetIds) {
      for (const [value, count] of countValues(all, choice)[facet]) {
        const chosen = { ...choice, [facet]: [value] };
        expect(all.filter((entry) => matches(entry, chosen))).toHaveLength(count);
      }
    }
  });
});

describe('the address', () => {
  const known = values('thema=netz&thema=zukunft&jahr=2019&jahr=2013&belege=gut');

  test.each([
    ['jahr=2013&thema=zukunft&thema=netz', 'thema=netz&thema=zukunft&jahr=2013', 'one order'],
    ['jahr=2013&jahr=2019', 'jahr=2019&jahr=2013', 'the order of the page'],
    ['thema=netz&thema=netz', 'thema=netz', 'nothing twice'],
    ['thema=quatsch&jahr=2019&farbe=rot', 'jahr=2019', 'nothing unknown'],
    ['thema=2019', '', 'no value of another facet'],
    ['', '', 'nothing out of nothing'],
    ['%', '', 'nothing out of what cannot be read'],
  ])('%j is read and written as %j: %s', (given, written) => {
    expect(toQuery(fromQuery(given, known))).toBe(written);
  });

  test('holds values that need to be escaped', () => {
    const odd = { ...mapFacets(() => []), zielgruppe: ['a&b=c', 'ü'] };
    expect(fromQuery(toQuery(odd), odd)).toEqual(odd);
  });
});

describe('the values of an entry', () => {
  test.each([
    [['punkt gut 2013', 'punkt wunsch 2014'], 'gut', '2013 2014'],
    [['punkt neutral 2013', 'punkt schlecht 2013'], 'schlecht gemischt', '2013'],
    [['erfahrung schlecht 2019'], 'schlecht bericht', '2019'],
    [['erfahrung gut 2019', 'punkt gut 2013'], 'gut bericht', '2019 2013'],
    [['punkt wunsch ?', 'punkt information 2014'], 'keine', 'ohne-jahr 2014'],
    [[], 'keine', ''],
  ])('from the rows %j are %s and %s', (rows, erfahrung, years) => {
    const read = rows.map((row) => {
      const [type, art = '', jahr] = row.split(' ');
      return { type: type as 'punkt' | 'erfahrung', art, jahr: Number(jahr) || undefined };
    });
    expect(toErfahrungValues(read).join(' ')).toBe(erfahrung);
    expect(toYearValues(read).join(' ')).toBe(years);
  });
});

function values(query: string): FacetValues {
  const parameters = new URLSearchParams(query);
  return mapFacets((facet) => parameters.getAll(facet));
}
