import { describe, expect, test } from 'vitest';

import { terminSchema } from '#schemas/termin.ts';
import type { Abweichung } from '#schemas/wiederholung.ts';

import { takesPlace, toOccurrences } from './occurrences.ts';

/** The dates of a Termin with only these fields; its name never matters here. */
function occurrencesOf(fields: object) {
  const termin = { titel: 'Treff', art: 'treff', fassung: 1, ...fields };
  return toOccurrences(terminSchema.parse(termin));
}

/** Each date as `beginn – ende`. */
function spansOf(fields: object): string[] {
  return occurrencesOf(fields).map(({ beginn, ende }) => (ende ? `${beginn} – ${ende}` : beginn));
}

const weekly = { rhythmus: 'woechentlich', anzahl: 3 };

// prettier-ignore
describe('dates', () => {
  test.each<[name: string, fields: object, spans: string[]]>([
    ['of a single day', { beginn: '2026-05-05' }, ['2026-05-05']],
    ['of an hour', { beginn: '2026-05-05T10:00', ende: '2026-05-05T12:00' },
      ['2026-05-05T10:00 – 2026-05-05T12:00']],
    ['of a day whose last hour is known', { beginn: '2026-05-05', ende: '2026-05-05T16:00' },
      ['2026-05-05 – 2026-05-05T16:00']],
    ['of a series while the clock is put forward', { beginn: '2026-03-22T10:00', ende: '2026-03-22T11:30', wiederholung: weekly },
      ['2026-03-22T10:00 – 2026-03-22T11:30', '2026-03-29T10:00 – 2026-03-29T11:30', '2026-04-05T10:00 – 2026-04-05T11:30']],
    ['of a series while the clock is put back', { beginn: '2026-10-18T10:00', ende: '2026-10-18T11:30', wiederholung: weekly },
      ['2026-10-18T10:00 – 2026-10-18T11:30', '2026-10-25T10:00 – 2026-10-25T11:30', '2026-11-01T10:00 – 2026-11-01T11:30']],
    ['that last past midnight, the longest night of the year among them', { beginn: '2026-10-24T22:00', ende: '2026-10-25T06:00', wiederholung: { rhythmus: 'taeglich', anzahl: 2 } },
      ['2026-10-24T22:00 – 2026-10-25T06:00', '2026-10-25T22:00 – 2026-10-26T06:00']],
    ['over several days, and over the end of a month', { beginn: '2026-01-30', ende: '2026-02-01', wiederholung: { rhythmus: 'woechentlich', anzahl: 2 } },
      ['2026-01-30 – 2026-02-01', '2026-02-06 – 2026-02-08']],
    ['without those that are left out', { beginn: '2026-05-05', wiederholung: { ...weekly, ohne: ['2026-05-12'] } },
      ['2026-05-05', '2026-05-19']],
  ])('%s', (_, fields, spans) => {
    expect(spansOf(fields)).toEqual(spans);
  });
});

// prettier-ignore
describe('what is moved takes as long as it would have', () => {
  test.each<[name: string, fields: object, span: string]>([
    ['an hour to another one', { beginn: '2026-03-28T22:00', ende: '2026-03-29T04:00', verschobenAuf: '2026-03-29T22:30' },
      '2026-03-29T22:30 – 2026-03-30T04:30'],
    ['an hour to the same one of another day', { beginn: '2026-05-05T10:00', ende: '2026-05-05T12:00', verschobenAuf: '2026-06-01T10:00' },
      '2026-06-01T10:00 – 2026-06-01T12:00'],
    ['some days', { beginn: '2026-02-27', ende: '2026-03-01', verschobenAuf: '2026-12-31' },
      '2026-12-31 – 2027-01-02'],
    ['a day whose last hour is known', { beginn: '2026-05-05', ende: '2026-05-05T16:00', verschobenAuf: '2026-05-06' },
      '2026-05-06 – 2026-05-06T16:00'],
    ['an hour to a day whose hour is not known', { beginn: '2026-05-05T10:00', ende: '2026-05-05T12:00', verschobenAuf: '2026-06-01' },
      '2026-06-01'],
    ['a day to an hour', { beginn: '2026-05-05', ende: '2026-05-06', verschobenAuf: '2026-06-01T10:00' },
      '2026-06-01T10:00 – 2026-06-02'],
  ])('%s', (_, fields, span) => {
    expect(spansOf({ ...fields, status: 'verschoben' })).toEqual([span]);
  });
});

describe('what became of a date', () => {
  const series = (abweichung: Partial<Abweichung>, more: object = {}) =>
    occurrencesOf({
      beginn: '2026-05-05T10:00',
      ort: 'Nordstraße',
      wiederholung: { ...weekly, abweichungen: [{ am: '2026-05-12', ...abweichung }] },
      ...more,
    });

  // prettier-ignore
  test.each<[name: string, abweichung: Partial<Abweichung>, expected: object]>([
    ['it was called off', { status: 'abgesagt', hinweis: 'Krank.' },
      { tag: '2026-05-12', beginn: '2026-05-12T10:00', status: 'abgesagt', statt: undefined, hinweis: 'Krank.' }],
    ['it was moved', { status: 'verschoben', verschobenAuf: '2026-05-13T09:00' },
      { tag: '2026-05-12', beginn: '2026-05-13T09:00', status: 'verschoben', statt: '2026-05-12T10:00' }],
    ['it was moved elsewhere', { status: 'verschoben', verschobenAuf: '2026-05-12T11:00', ort: 'Südstraße' },
      { beginn: '2026-05-12T11:00', ort: 'Südstraße' }],
    ['it was moved, and nobody knows where to', { status: 'verschoben' },
      { beginn: '2026-05-12T10:00', status: 'verschoben', statt: undefined }],
    ['it is full', { status: 'ausgebucht' }, { beginn: '2026-05-12T10:00', status: 'ausgebucht' }],
  ])('%s', (_, abweichung, expected) => {
    const [first, changed, last] = series(abweichung);
    expect(changed).toMatchObject(expected);
    for (const other of [first, last]) {
      expect(other).toMatchObject({ status: 'geplant', statt: undefined, ort: 'Nordstraße', hinweis: undefined });
    }
  });

  test('what is moved past another date comes after it', () => {
    const dates = series({ status: 'verschoben', verschobenAuf: '2026-05-20T10:00' });
    expect(dates.map(({ tag }) => tag)).toEqual(['2026-05-05', '2026-05-19', '2026-05-12']);
  });

  test('of a series that was called off none is left, and each says why', () => {
    const dates = series(
      { status: 'ausgebucht' },
      { status: 'abgesagt', statusHinweis: 'Das Haus ist zu.' },
    );
    expect(dates.map(({ status, hinweis }) => [status, hinweis])).toEqual(
      Array(3).fill(['abgesagt', 'Das Haus ist zu.']),
    );
  });

  test('of a series that is full all are, but for those that fall out', () => {
    const dates = series({ status: 'abgesagt' }, { status: 'ausgebucht' });
    expect(dates.map(({ status }) => status)).toEqual(['ausgebucht', 'abgesagt', 'ausgebucht']);
  });
});

test('there is always one date to show', () => {
  const wiederholung = { ...weekly, anzahl: 2, ohne: ['2026-05-05', '2026-05-12'] };
  expect(spansOf({ beginn: '2026-05-05', wiederholung })).toEqual(['2026-05-05']);
});

// prettier-ignore
test.each([
  ['planned', { status: 'geplant', statt: undefined }, true],
  ['full', { status: 'ausgebucht', statt: undefined }, true],
  ['moved', { status: 'verschoben', statt: '2026-05-05' }, true],
  ['moved to nobody knows when', { status: 'verschoben', statt: undefined }, false],
  ['called off', { status: 'abgesagt', statt: undefined }, false],
  ['moved, and then called off', { status: 'abgesagt', statt: '2026-05-05' }, false],
] as const)('people can go to what is %s: %s', (_, occurrence, expected) => {
  expect(takesPlace(occurrence)).toBe(expected);
});
