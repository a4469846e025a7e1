import { describe, expect, test } from 'vitest';

import { findNextFassung } from './fassung.ts';
import { fromFile } from './format.ts';

/** A published file: its second version, a series with one day that has been changed already. */
const file = `---
titel: Treff
beginn: 2026-05-05T10:00
ganztaegig: false
ort: Nordstraße
wiederholung:
  rhythmus: woechentlich
  bis: 2026-05-26
  abweichungen:
    - am: 2026-05-12
      status: abgesagt
art: treff
sprachen: [de, ar]
fassung: 2
sichtbarkeit: oeffentlich
---

Der Text.
`;
const form = fromFile(file);
const { wiederholung } = form as { wiederholung: Record<string, unknown> };
const next = (changes: object) => findNextFassung('termine', { ...form, ...changes });

// prettier-ignore
describe('the Fassung of a published Termin', () => {
  test.each<[string, object]>([
    ['the hour', { beginn: '2026-05-05T11:00' }],
    ['the end', { ende: '2026-05-05T12:00' }],
    ['whether it lasts all day', { ganztaegig: true }],
    ['the place', { ort: 'Südstraße' }],
    ['that the place is gone', { ort: '' }],
    ['the title', { titel: 'Frühstück' }],
    ['the state', { status: 'abgesagt' }],
    ['why it was called off', { statusHinweis: 'Krank.' }],
    ['a language', { sprachen: ['de'] }],
    ['the end of a series', { wiederholung: { ...wiederholung, bis: '2026-06-02' } }],
    ['another day of a series', { wiederholung: { ...wiederholung, ohne: ['2026-05-19'] } }],
    ['that nothing repeats any more', { wiederholung: undefined }],
  ])('goes up with %s', (_, changes) => {
    expect(next(changes)).toBe(3);
  });

  test.each<[string, object]>([
    ['nothing has changed', {}],
    ['the text has', { body: 'Ein anderer Text.' }],
    ['the visibility has', { sichtbarkeit: 'intern' }],
    ['a Protokoll is there now', { protokoll: '2013-07-17-weimar' }],
    ['what holds without a word is said', { status: 'geplant' }],
    ['what was said is what holds without a word', { ganztaegig: undefined }],
    ['fields were touched and left empty', { ende: '', kosten: null, bild: { datei: '', text: '' }, themen: [] }],
    ['a group has its fields in another order', { wiederholung: Object.fromEntries(Object.entries(wiederholung).reverse()) }],
  ])('stays if %s', (_, changes) => {
    expect(next(changes)).toBeUndefined();
  });

  test('goes up once, however often a form is saved that was filled but once', () => {
    expect(next({ ort: 'Südstraße', fassung: 3 })).toBeUndefined();
    expect(next({ ort: 'Weststraße', fassung: 3 })).toBeUndefined();
  });

  test('is back where it was if the change is taken back', () => {
    expect(next({ fassung: 3 })).toBe(2);
  });
});

// prettier-ignore
describe('the Fassung of a new Termin', () => {
  const start = { titel: 'Treff', beginn: '2026-05-05', art: 'treff' };

  test.each<[string, object, number | undefined]>([
    ['is not told while it is planned', {}, undefined],
    ['is not told while nothing differs', { wiederholung: { abweichungen: [] } }, undefined],
    ['is one if it is called off', { status: 'abgesagt' }, 1],
    ['is one if it is full', { status: 'ausgebucht' }, 1],
    ['is one if a day differs', { wiederholung: { abweichungen: [{ am: '2026-05-12' }] } }, 1],
  ])('%s', (_, changes, expected) => {
    expect(findNextFassung('termine', { ...start, ...changes })).toBe(expected);
  });
});

test.each<[string, string, number]>([
  ['was never counted', '---\ntitel: Treff\nbeginn: 2026-05-05\n---\n', 1],
  ['is no number', '---\ntitel: Treff\nbeginn: 2026-05-05\nfassung: neu\n---\n', 1],
])('what %s begins with one', (_, text, expected) => {
  expect(findNextFassung('termine', { ...fromFile(text), ort: 'Hof' })).toBe(expected);
});

test('an entry whose head cannot be read is left alone', () => {
  expect(findNextFassung('termine', fromFile('---\ntitel: "offen\n---\n'))).toBeUndefined();
});

test('other kinds of entries have none', () => {
  expect(findNextFassung('seiten', { ...form, titel: 'Anders' })).toBeUndefined();
});
