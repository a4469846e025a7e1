import { describe, expect, test } from 'vitest';

import { terminSchema } from '#schemas/termin.ts';

import { renderEventData, type EventValues } from './event-data.ts';

const treff = { titel: 'Treff', art: 'treff', beginn: '2026-05-05T10:00', fassung: 1 };
const url = 'https://thinka.example/termine/treff/';

function render(fields: object, more: Partial<EventValues> = {}): string | undefined {
  const termin = terminSchema.parse({ ...treff, ...fields });
  return renderEventData({ termin, url, organizers: [], today: '2026-03-20', ...more });
}

function dataOf(fields: object, more: Partial<EventValues> = {}) {
  return JSON.parse(render(fields, more) ?? 'null') as Record<string, unknown>;
}

test('what is known is said, and nothing else', () => {
  expect(dataOf({})).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: 'Treff',
    url,
    startDate: '2026-05-05T10:00+02:00',
    eventStatus: 'https://schema.org/EventScheduled',
  });
});

test('a Termin of which all is known', () => {
  const termin = {
    ende: '2026-05-05T12:00',
    ort: 'Haus der Proben, Probestadt',
    zielgruppe: 'Familien',
    sprachen: ['de', 'de-simple', 'ar'],
    kosten: 'kostenlos',
  };
  const more = {
    description: 'Ein Frühstück für alle.',
    image: 'https://thinka.example/uploads/plakat.png',
    organizers: [
      { name: 'ThINKA Probestadt', url: 'https://thinka.example/standorte/probestadt/' },
    ],
  };
  expect(dataOf(termin, more)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: 'Treff',
    url,
    description: 'Ein Frühstück für alle.',
    image: ['https://thinka.example/uploads/plakat.png'],
    startDate: '2026-05-05T10:00+02:00',
    endDate: '2026-05-05T12:00+02:00',
    eventStatus: 'https://schema.org/EventScheduled',
    location: {
      '@type': 'Place',
      name: 'Haus der Proben, Probestadt',
      address: 'Haus der Proben, Probestadt',
    },
    organizer: [
      {
        '@type': 'Organization',
        name: 'ThINKA Probestadt',
        url: 'https://thinka.example/standorte/probestadt/',
      },
    ],
    inLanguage: ['de', 'de-simple', 'ar'],
    isAccessibleForFree: true,
    audience: { '@type': 'Audience', audienceType: 'Familien' },
  });
});

// prettier-ignore
describe('what became of it', () => {
  test.each<[name: string, fields: object, status: string, start: string, previous: string | undefined]>([
    ['called off', { status: 'abgesagt' }, 'EventCancelled', '2026-05-05T10:00+02:00', undefined],
    ['moved', { status: 'verschoben', verschobenAuf: '2026-11-03T16:00' },
      'EventRescheduled', '2026-11-03T16:00+01:00', '2026-05-05T10:00+02:00'],
    ['moved to a day whose hour is not known', { status: 'verschoben', verschobenAuf: '2026-11-03' },
      'EventRescheduled', '2026-11-03', '2026-05-05T10:00+02:00'],
    ['moved to nobody knows when', { status: 'verschoben' }, 'EventPostponed', '2026-05-05T10:00+02:00', undefined],
    ['full', { status: 'ausgebucht' }, 'EventScheduled', '2026-05-05T10:00+02:00', undefined],
  ])('%s', (_, fields, status, start, previous) => {
    const data = dataOf(fields);
    expect(data['eventStatus']).toBe(`https://schema.org/${status}`);
    expect([data['startDate'], data['previousStartDate']]).toEqual([start, previous]);
  });

  test.each<[string, string | undefined, object]>([
    ['a price that is certain', 'kostenlos', { price: 0, priceCurrency: 'EUR' }],
    ['no price that would have to be guessed', '2 Euro', {}],
    ['no price if none is known', undefined, {}],
  ])('what is full is sold out, with %s', (_, kosten, price) => {
    expect(dataOf({ status: 'ausgebucht', kosten })['offers']).toEqual({
      '@type': 'Offer', availability: 'https://schema.org/SoldOut', ...price,
    });
  });
});

// prettier-ignore
test.each([
  ['kostenlos', true],
  ['Kostenlos, Spenden sind willkommen', true],
  ['Eintritt frei', true],
  ['kostenlos für Kinder, sonst 2 Euro', undefined],
  ['3 €', undefined],
  ['gegen Spende', undefined],
  ['nicht kostenlos', undefined],
])('„%s“ is free: %s', (kosten, isFree) => {
  expect(dataOf({ kosten })['isAccessibleForFree']).toBe(isFree);
});

// prettier-ignore
test.each([
  ['a day', { beginn: '2026-10-25' }, '2026-10-25', undefined],
  ['days', { beginn: '2026-10-24', ende: '2026-10-26' }, '2026-10-24', '2026-10-26'],
  ['hours while the clock is put forward', { beginn: '2026-03-29T01:30', ende: '2026-03-29T03:30' },
    '2026-03-29T01:30+01:00', '2026-03-29T03:30+02:00'],
  ['hours while it is put back', { beginn: '2026-10-25T01:30', ende: '2026-10-25T03:30' },
    '2026-10-25T01:30+02:00', '2026-10-25T03:30+01:00'],
])('%s', (_, fields, start, end) => {
  const { startDate, endDate } = dataOf(fields);
  expect([startDate, endDate]).toEqual([start, end]);
});

describe('a series', () => {
  const wiederholung = {
    rhythmus: 'woechentlich',
    bis: '2026-05-26',
    ohne: ['2026-05-19'],
    abweichungen: [
      { am: '2026-05-12', status: 'verschoben', verschobenAuf: '2026-05-13T11:00', ort: 'Hof' },
      { am: '2026-05-26', status: 'ausgebucht' },
    ],
  };
  const fields = { ende: '2026-05-05T12:00', ort: 'Haus', wiederholung };
  const scheduled = 'https://schema.org/EventScheduled';
  const house = { '@type': 'Place', name: 'Haus', address: 'Haus' };

  test('tells its rule, and the dates that come next as events of their own', () => {
    const tuesday = { '@type': 'Event', name: 'Treff', eventStatus: scheduled, location: house };
    expect(dataOf(fields)).toMatchObject({
      '@type': 'EventSeries',
      eventStatus: scheduled,
      startDate: '2026-05-05T10:00+02:00',
      endDate: '2026-05-26T12:00+02:00',
      eventSchedule: {
        '@type': 'Schedule',
        repeatFrequency: 'P1W',
        startDate: '2026-05-05',
        endDate: '2026-05-26',
        startTime: '10:00',
        endTime: '12:00',
        scheduleTimezone: 'Europe/Berlin',
        exceptDate: ['2026-05-12', '2026-05-19'],
      },
      subEvent: [
        { ...tuesday, startDate: '2026-05-05T10:00+02:00', endDate: '2026-05-05T12:00+02:00' },
        {
          ...tuesday,
          startDate: '2026-05-13T11:00+02:00',
          previousStartDate: '2026-05-12T10:00+02:00',
          eventStatus: 'https://schema.org/EventRescheduled',
          location: { '@type': 'Place', name: 'Hof', address: 'Hof' },
        },
        { ...tuesday, startDate: '2026-05-26T10:00+02:00' },
      ],
    });
  });

  test.each([
    ['2026-05-13', 2],
    ['2026-05-26', 1],
    ['2026-05-27', undefined],
  ])('on %s has %s dates to come', (today, count) => {
    const { subEvent } = dataOf(fields, { today }) as { subEvent?: unknown[] };
    expect(subEvent?.length).toBe(count);
  });

  test('lists no more dates than a page can carry', () => {
    const data = dataOf({ wiederholung: { rhythmus: 'taeglich', anzahl: 300 } });
    expect(data['subEvent']).toHaveLength(6);
  });

  test('that was called off says so for itself and for each date', () => {
    const data = dataOf({ ...fields, status: 'abgesagt' });
    const { subEvent } = data as { subEvent: { eventStatus: string }[] };
    for (const { eventStatus } of [data, ...subEvent]) {
      expect(eventStatus).toBe('https://schema.org/EventCancelled');
    }
  });

  // prettier-ignore
  test.each([
    ['2026-05-12', { rhythmus: 'monatlich-wochentag', abstand: 2, anzahl: 3 }, 'P2M', '2TU'],
    ['2026-05-28', { rhythmus: 'monatlich-letzter', anzahl: 3 }, 'P1M', '-1TH'],
    ['2026-05-28', { rhythmus: 'jaehrlich', anzahl: 3 }, 'P1Y', undefined],
  ])('from %s on with %o repeats each %s', (beginn, rule, repeatFrequency, byDay) => {
    const { eventSchedule } = dataOf({ beginn, wiederholung: rule }) as { eventSchedule: Record<string, unknown> };
    expect(eventSchedule['repeatFrequency']).toBe(repeatFrequency);
    expect(eventSchedule['byDay']).toBe(byDay);
  });
});

test('a deadline is no event', () => {
  expect(render({ art: 'frist', beginn: '2026-05-05' })).toBeUndefined();
});

test('nothing that somebody writes ends the script', () => {
  const titel = 'a</script><script>alert(1)</script><!--';
  expect(render({ titel })).not.toContain('<');
  expect(dataOf({ titel })['name']).toBe(titel);
});
