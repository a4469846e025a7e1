import { describe, expect, test } from 'vitest';

import {
  findFundstelleRef,
  isTakenUp,
  isUsed,
  toStatusNote,
  toVerbleib,
  type Rolle,
  type Verweis,
} from './verbleib.ts';

const ref = '2013-07-17-weimar#t1-g3';

function verweis(rolle: Rolle, titel: string, note?: string): Verweis {
  return { ref, rolle, titel, href: `/${titel}/`, note };
}

/** `Beleg für a, b · Erfahrung dazu c` */
function tell(verweise: Verweis[]): string | undefined {
  return toVerbleib(verweise)
    .get(ref)
    ?.map(({ label, links }) => `${label} ${links.map(({ titel }) => titel).join(', ')}`)
    .join(' · ');
}

describe('what became of a point', () => {
  test.each([
    ['an entry rests on it', ['dafuer:a'], 'Beleg für a'],
    ['two entries rest on it', ['dafuer:a', 'dafuer:b'], 'Beleg für a, b'],
    ['it contradicts one', ['dagegen:a', 'dafuer:b'], 'Beleg für b · Spricht gegen a'],
    ['it belongs to the picture', ['rahmen:a'], 'Gehört zu a'],
    ['an entry names it twice', ['dafuer:a', 'dafuer:a'], 'Beleg für a'],
    [
      'an entry names it for both sides',
      ['dafuer:a', 'dagegen:a'],
      'Beleg für a · Spricht gegen a',
    ],
    ['only the past of an entry names it', ['werdegang:a'], 'Gehört zu a'],
    ['an entry and its past name it', ['werdegang:a', 'dafuer:a'], 'Beleg für a'],
    [
      'the past of another names it as well',
      ['werdegang:b', 'dafuer:a'],
      'Beleg für a · Gehört zu b',
    ],
    [
      'one takes it for the picture, another for its past',
      ['werdegang:b', 'rahmen:a'],
      'Gehört zu b, a',
    ],
    ['a text links it', ['erwaehnt:a'], 'Aufgegriffen in a'],
    ['a text links it, another rests on it', ['erwaehnt:a', 'dafuer:b'], 'Beleg für b'],
    ['a Standort tells of it', ['erfahrung:a', 'dafuer:b'], 'Beleg für b · Erfahrung dazu a'],
    ['it shows what came of an agreement', ['nachweis:a'], 'Nachweis zur Vereinbarung a'],
  ])('%s', (_, verweise, told) => {
    const all = verweise.map((text) => verweis(...(text.split(':') as [Rolle, string])));
    expect(tell(all)).toBe(told);
  });

  test('is nothing where nobody points at it', () => {
    expect(toVerbleib([]).get(ref)).toBeUndefined();
  });

  test('keeps the note on an entry that is no longer valid', () => {
    const [first] = toVerbleib([verweis('dafuer', 'a', 'überholt')]).get(ref) ?? [];
    expect(first?.links).toEqual([{ titel: 'a', href: '/a/', note: 'überholt' }]);
  });
});

test.each([
  ['dafuer', true, true],
  ['dagegen', true, true],
  ['rahmen', true, true],
  ['werdegang', true, true],
  ['erwaehnt', false, true],
  ['erfahrung', false, false],
  ['nachweis', false, false],
] as const)('the guide rests on a point with the role %s: %s; takes it up: %s', (rolle, ...is) => {
  const verbleib = toVerbleib([verweis(rolle, 'a')]).get(ref) ?? [];
  expect([isUsed(verbleib), isTakenUp(verbleib)]).toEqual(is);
});

test.each([
  ['/protokolle/2013-07-17-weimar/#t1-g3', ref],
  ['/protokolle/2013-07-17-weimar/#t1', undefined],
  ['/protokolle/2013-07-17-weimar/', undefined],
  ['/best-practice/a/#t1-g3', undefined],
  ['https://example.org/protokolle/a/#t1-g3', undefined],
])('the link %s leads to the point %s', (url, expected) => {
  expect(findFundstelleRef(url)).toBe(expected);
});

test.each([
  ['aktuell', undefined],
  ['in-diskussion', 'in Diskussion'],
  ['ueberholt', 'überholt'],
] as const)('beside an entry with the status %s stands: %s', (status, note) => {
  expect(toStatusNote(status)).toBe(note);
});
