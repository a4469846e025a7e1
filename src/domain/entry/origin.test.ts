import { describe, expect, test } from 'vitest';

import { fromProtokolle, told, toReview, type Source } from './origin.ts';

const from = (kurz: string, datum?: string): { protokoll: Source } => ({
  protokoll: { id: kurz, kurz, href: `/${kurz}/`, datum },
});

const weimar = from('Weimar 2013', '2013-07-17');
const erfurt = from('Erfurt 2019', '2019-04-03');

describe('what comes from Protokolle', () => {
  test('names each meeting once, the earliest first, and last what bears no date', () => {
    const { before, sources } = fromProtokolle([from('Folien'), erfurt, weimar, erfurt], []);
    expect(before).toBe('Aus den Protokollen');
    expect(sources).toEqual([
      { label: 'Weimar 2013', href: '/Weimar 2013/' },
      { label: 'Erfurt 2019', href: '/Erfurt 2019/' },
      { label: 'Folien', href: '/Folien/' },
    ]);
  });

  test('says of one that it is one, and whose reading it is', () => {
    expect(fromProtokolle([weimar], ['noch nicht geprüft'])).toEqual({
      before: 'Aus dem Protokoll',
      sources: [{ label: 'Weimar 2013', href: '/Weimar 2013/' }],
      after: ', gelesen und zusammengefasst von der Redaktion',
      age: ['noch nicht geprüft'],
    });
  });

  test('says so where there is none, and claims no reading', () => {
    expect(fromProtokolle([], ['x'])).toEqual(
      told('Woher das stammt, ist nicht festgehalten', ['x']),
    );
  });
});

test.each([
  [[undefined], 'noch nicht geprüft'],
  [[], 'noch nicht geprüft'],
  [['2027-02-01'], 'zuletzt geprüft am 1. Februar 2027'],
  [['2027-02-01', '2026-12-24'], 'zuletzt geprüft am 24. Dezember 2026'],
  [['2027-02-01', undefined], 'noch nicht geprüft'],
])('what was looked at on %j is „%s“', (days, words) => {
  expect(toReview(...days)).toBe(words);
});
