/**
 * For each case the file that people get, and how a calendar reads it: the times on the wall in Thuringia and
 * their moments, worked out by hand. `tests/fixtures/ics` holds the files; check every line of a change there
 * by eye, since half of the calendars cannot be tested.
 */
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';

import { toCalendarEvents } from '#domain/termin/calendar-events.ts';
import { terminSchema } from '#schemas/termin.ts';

import { renderCalendar } from './ics.ts';

/** Tuesdays at ten, if nothing else is said. */
const treff = {
  titel: 'Treff',
  art: 'treff',
  beginn: '2026-05-05T10:00',
  ende: '2026-05-05T12:00',
  ort: 'Nordstraße 1',
  fassung: 1,
};
const weekly = { rhythmus: 'woechentlich', anzahl: 3 };
const sundays = { titel: 'Sonntags', ende: undefined };

interface Case {
  name: string;
  termine: object[];
  /** `when on the wall = which moment`, with the other words that a calendar shows. */
  dates: string[];
}

// prettier-ignore
const cases: Case[] = [
  { name: 'uhr-wird-vorgestellt',
    termine: [
      { beginn: '2026-03-28T23:30', ende: '2026-03-29T01:30' },
      { beginn: '2026-03-29T01:30', ende: '2026-03-29T03:30' },
      { beginn: '2026-03-29T10:00', ende: '2026-03-29T12:00' },
    ],
    dates: [
      'Treff: 2026-03-28T23:30 = 22:30Z bis 2026-03-29T01:30 = 00:30Z',
      'Treff: 2026-03-29T01:30 = 00:30Z bis 2026-03-29T03:30 = 01:30Z',
      'Treff: 2026-03-29T10:00 = 08:00Z bis 2026-03-29T12:00 = 10:00Z',
    ] },
  { name: 'uhr-wird-zurueckgestellt',
    termine: [
      { beginn: '2026-10-24T23:30', ende: '2026-10-25T01:30' },
      { beginn: '2026-10-25T01:30', ende: '2026-10-25T03:30' },
      { beginn: '2026-10-25T10:00', ende: '2026-10-25T12:00' },
    ],
    dates: [
      'Treff: 2026-10-24T23:30 = 21:30Z bis 2026-10-25T01:30 = 23:30Z',
      'Treff: 2026-10-25T01:30 = 23:30Z bis 2026-10-25T03:30 = 02:30Z',
      'Treff: 2026-10-25T10:00 = 09:00Z bis 2026-10-25T12:00 = 11:00Z',
    ] },
  { name: 'ganztaegig',
    termine: [{ beginn: '2026-03-29', ende: undefined, ganztaegig: true }],
    dates: ['Treff: 2026-03-29 bis vor 2026-03-30'] },
  { name: 'uhrzeit-unbekannt',
    termine: [{ beginn: '2026-10-25', ende: undefined }],
    dates: ['Treff: 2026-10-25 bis vor 2026-10-26'] },
  { name: 'ende-unbekannt',
    termine: [{ ende: undefined }],
    dates: ['Treff: 2026-05-05T10:00 = 08:00Z'] },
  { name: 'mehrere-tage',
    termine: [
      { beginn: '2026-12-30', ende: '2027-01-01' },
      { beginn: '2026-10-24T18:00', ende: '2026-10-26T12:00' },
    ],
    dates: [
      'Treff: 2026-12-30 bis vor 2027-01-02',
      'Treff: 2026-10-24T18:00 = 16:00Z bis 2026-10-26T12:00 = 11:00Z',
    ] },
  { name: 'woechentlich-im-fruehjahr',
    termine: [{ ...sundays, beginn: '2026-03-22T10:00', wiederholung: weekly }],
    dates: [
      'Sonntags: 2026-03-22T10:00 = 09:00Z',
      'Sonntags: 2026-03-29T10:00 = 08:00Z',
      'Sonntags: 2026-04-05T10:00 = 08:00Z',
    ] },
  { name: 'woechentlich-im-herbst',
    termine: [{ ...sundays, beginn: '2026-10-18T10:00', wiederholung: weekly }],
    dates: [
      'Sonntags: 2026-10-18T10:00 = 08:00Z',
      'Sonntags: 2026-10-25T10:00 = 09:00Z',
      'Sonntags: 2026-11-01T10:00 = 09:00Z',
    ] },
  { name: 'alle-zwei-wochen',
    termine: [{ wiederholung: { rhythmus: 'woechentlich', abstand: 2, bis: '2026-06-08' } }],
    dates: [
      'Treff: 2026-05-05T10:00 = 08:00Z bis 2026-05-05T12:00 = 10:00Z',
      'Treff: 2026-05-19T10:00 = 08:00Z bis 2026-05-19T12:00 = 10:00Z',
      'Treff: 2026-06-02T10:00 = 08:00Z bis 2026-06-02T12:00 = 10:00Z',
    ] },
  { name: 'monatlich-am-tag',
    termine: [{ beginn: '2026-01-31', ende: undefined, wiederholung: { rhythmus: 'monatlich-tag', anzahl: 3 } }],
    dates: [
      'Treff: 2026-01-31 bis vor 2026-02-01',
      'Treff: 2026-03-31 bis vor 2026-04-01',
      'Treff: 2026-05-31 bis vor 2026-06-01',
    ] },
  { name: 'zweiter-dienstag',
    termine: [{ beginn: '2026-09-08T10:00', ende: undefined, wiederholung: { rhythmus: 'monatlich-wochentag', anzahl: 3 } }],
    dates: [
      'Treff: 2026-09-08T10:00 = 08:00Z',
      'Treff: 2026-10-13T10:00 = 08:00Z',
      'Treff: 2026-11-10T10:00 = 09:00Z',
    ] },
  { name: 'letzter-donnerstag',
    termine: [{ beginn: '2026-02-26T17:00', ende: undefined, wiederholung: { rhythmus: 'monatlich-letzter', anzahl: 3 } }],
    dates: [
      'Treff: 2026-02-26T17:00 = 16:00Z',
      'Treff: 2026-03-26T17:00 = 16:00Z',
      'Treff: 2026-04-30T17:00 = 15:00Z',
    ] },
  { name: 'jaehrlich',
    termine: [{ beginn: '2026-12-06', ende: undefined, ganztaegig: true, wiederholung: { rhythmus: 'jaehrlich', anzahl: 2 } }],
    dates: ['Treff: 2026-12-06 bis vor 2026-12-07', 'Treff: 2027-12-06 bis vor 2027-12-07'] },
  { name: 'taeglich-ohne-einen-tag',
    termine: [{ ende: undefined, wiederholung: { rhythmus: 'taeglich', bis: '2026-05-08', ohne: ['2026-05-06'] } }],
    dates: [
      'Treff: 2026-05-05T10:00 = 08:00Z',
      'Treff: 2026-05-07T10:00 = 08:00Z',
      'Treff: 2026-05-08T10:00 = 08:00Z',
    ] },
  { name: 'ganze-tage-ohne-einen',
    termine: [{ beginn: '2026-05-05', ende: undefined, wiederholung: { rhythmus: 'taeglich', anzahl: 3, ohne: ['2026-05-06'] } }],
    dates: ['Treff: 2026-05-05 bis vor 2026-05-06', 'Treff: 2026-05-07 bis vor 2026-05-08'] },
  { name: 'ein-tag-verschoben',
    termine: [{ wiederholung: { ...weekly, abweichungen: [
      { am: '2026-05-12', status: 'verschoben', verschobenAuf: '2026-05-13T09:00', ort: 'Südstraße 2', hinweis: 'Der Saal wird gestrichen.' },
    ] } }],
    dates: [
      'Treff: 2026-05-05T10:00 = 08:00Z bis 2026-05-05T12:00 = 10:00Z',
      'Treff: 2026-05-13T09:00 = 07:00Z bis 2026-05-13T11:00 = 09:00Z, Südstraße 2',
      'Treff: 2026-05-19T10:00 = 08:00Z bis 2026-05-19T12:00 = 10:00Z',
    ] },
  { name: 'ein-tag-verschoben-ueber-die-umstellung',
    termine: [{ ...sundays, beginn: '2026-10-18T10:00', wiederholung: { ...weekly, anzahl: 2, abweichungen: [
      { am: '2026-10-18', status: 'verschoben', verschobenAuf: '2026-10-26T10:00' },
    ] } }],
    dates: ['Sonntags: 2026-10-26T10:00 = 09:00Z', 'Sonntags: 2026-10-25T10:00 = 09:00Z'] },
  { name: 'ein-tag-faellt-aus',
    termine: [{ ende: undefined, wiederholung: { ...weekly, abweichungen: [{ am: '2026-05-12', status: 'abgesagt', hinweis: 'Das Büro ist zu.' }] } }],
    dates: [
      'Treff: 2026-05-05T10:00 = 08:00Z',
      'Abgesagt: Treff: 2026-05-12T10:00 = 08:00Z, CANCELLED',
      'Treff: 2026-05-19T10:00 = 08:00Z',
    ] },
  { name: 'ganze-tage-einer-faellt-aus',
    termine: [{ beginn: '2026-05-05', ende: undefined, ganztaegig: true, wiederholung: { ...weekly, abweichungen: [{ am: '2026-05-12', status: 'abgesagt' }] } }],
    dates: [
      'Treff: 2026-05-05 bis vor 2026-05-06',
      'Abgesagt: Treff: 2026-05-12 bis vor 2026-05-13, CANCELLED',
      'Treff: 2026-05-19 bis vor 2026-05-20',
    ] },
  { name: 'ein-tag-auf-unbekannt',
    termine: [{ ende: undefined, wiederholung: { ...weekly, anzahl: 2, abweichungen: [{ am: '2026-05-12', status: 'verschoben' }] } }],
    dates: ['Treff: 2026-05-05T10:00 = 08:00Z', 'Verschoben: Treff: 2026-05-12T10:00 = 08:00Z, CANCELLED'] },
  { name: 'reihe-abgesagt',
    termine: [{ status: 'abgesagt', statusHinweis: 'Das Haus ist geschlossen.', ende: undefined, wiederholung: { ...weekly, abweichungen: [
      { am: '2026-05-12', status: 'verschoben', verschobenAuf: '2026-05-13T09:00' },
    ] } }],
    dates: [
      'Abgesagt: Treff: 2026-05-05T10:00 = 08:00Z, CANCELLED',
      'Abgesagt: Treff: 2026-05-13T09:00 = 07:00Z, CANCELLED',
      'Abgesagt: Treff: 2026-05-19T10:00 = 08:00Z, CANCELLED',
    ] },
  { name: 'abgesagt',
    termine: [{ status: 'abgesagt', statusHinweis: 'Zu wenige Anmeldungen.' }],
    dates: ['Abgesagt: Treff: 2026-05-05T10:00 = 08:00Z bis 2026-05-05T12:00 = 10:00Z, CANCELLED'] },
  { name: 'verschoben',
    termine: [{ status: 'verschoben', verschobenAuf: '2026-11-03T16:00', statusHinweis: 'Im Mai war kein Raum frei.' }],
    dates: ['Treff: 2026-11-03T16:00 = 15:00Z bis 2026-11-03T18:00 = 17:00Z'] },
  { name: 'verschoben-auf-unbekannt',
    termine: [{ status: 'verschoben' }],
    dates: ['Verschoben: Treff: 2026-05-05T10:00 = 08:00Z bis 2026-05-05T12:00 = 10:00Z, CANCELLED'] },
  { name: 'ausgebucht',
    termine: [{ status: 'ausgebucht', statusHinweis: 'Es gibt eine Warteliste.' }],
    dates: ['Ausgebucht: Treff: 2026-05-05T10:00 = 08:00Z bis 2026-05-05T12:00 = 10:00Z'] },
  { name: 'zeichen',
    termine: [{
      titel: 'Kaffee, Kuchen; „Größe“ \\ Gespräch – für alle: 50 % 🌱',
      ende: undefined,
      ort: 'Café „Über’m Hof“, Hof 2; Eingang links',
      zielgruppe: 'Nachbarinnen, Nachbarn; ihre Gäste',
      sprachen: ['de', 'de-simple', 'ar'],
      kosten: 'kostenlos',
      anmeldung: 'nicht nötig',
      barrierefreiheit: 'Rampe am Hintereingang; Toilette mit Rollstuhl zugänglich',
      hinweis: 'Erste Zeile\nZweite Zeile\\n ohne Umbruch',
    }],
    dates: ['Kaffee, Kuchen; „Größe“ \\ Gespräch – für alle: 50 % 🌱: 2026-05-05T10:00 = 08:00Z'] },
  { name: 'lange-zeilen',
    termine: [{
      titel: 'ü'.repeat(120), ende: undefined, ort: '🌱'.repeat(90),
      hinweis: `${'Donaudampfschifffahrt'.repeat(15)} ${'ß'.repeat(80)}`,
    }],
    dates: [`${'ü'.repeat(120)}: 2026-05-05T10:00 = 08:00Z`] },
];

describe.each(cases)('$name', ({ name, termine, dates }) => {
  const text = renderCalendar({
    url: 'https://thinka.example/termine/',
    day: '2026-01-02',
    events: termine.flatMap((fields, index) =>
      toCalendarEvents(terminSchema.parse({ ...treff, ...fields }), {
        uid: `termin-${name}-${index + 1}@thinka`,
        url: `https://thinka.example/termine/${name}-${index + 1}/`,
        standorte: ['ThINKA Probestadt'],
        themen: ['Netzwerkarbeit', 'Räume, Feste'],
      }),
    ),
    feed: { name: 'ThINKA: Termine', beschreibung: 'Alle Termine der Projekte.' },
  });

  test('is this file', async () => {
    await expect(text).toMatchFileSnapshot(`../../tests/fixtures/ics/${name}.ics`);
  });

  test('is read at these times', () => {
    expect(readDates(text)).toEqual(dates);
  });

  test('keeps to RFC 5545', () => {
    expect(text.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    // A letter that is cut in two is not there any more.
    expect(text).not.toContain('\ufffd');

    const { vevents, zones } = parse(text);
    const keys = vevents.map((vevent) =>
      ['uid', 'recurrence-id'].map((key) => String(vevent.getFirstPropertyValue(key))).join(' '),
    );
    expect(new Set(keys).size).toBe(vevents.length);
    expect(zones.map((zone) => zone.getFirstPropertyValue('tzid'))).toEqual(['Europe/Berlin']);
    expect(new Set([...text.matchAll(/;TZID=([^:;]*)/g)].map(([, zone]) => zone))).toEqual(
      new Set(text.includes(';TZID=') ? ['Europe/Berlin'] : []),
    );
  });

  test('repeats all fields in each event, or what was there would be gone', () => {
    const needed = ['uid', 'dtstamp', 'sequence', 'dtstart', 'summary', 'description', 'location'];
    for (const vevent of parse(text).vevents) {
      for (const key of [...needed, 'url', 'categories', 'status']) {
        expect(vevent.getAllProperties(key), key).toHaveLength(1);
      }
      // It must have the kind of the beginning of the series, or a calendar takes it for another date.
      const [master] = parse(text).vevents;
      const kind = master?.getFirstProperty('dtstart')?.type;
      for (const key of ['recurrence-id', 'exdate']) {
        for (const property of vevent.getAllProperties(key)) expect(property.type).toBe(kind);
      }
    }
  });
});

function parse(text: string) {
  const root = ICAL.Component.fromString(text);
  return {
    vevents: root.getAllSubcomponents('vevent'),
    zones: root.getAllSubcomponents('vtimezone'),
  };
}

/** The dates as a calendar would list them: each event, and each date of a series with its outcome. */
function readDates(text: string): string[] {
  const events = parse(text).vevents.map((vevent) => new ICAL.Event(vevent));
  return events
    .filter((event) => !event.isRecurrenceException())
    .flatMap((event) => {
      if (!event.isRecurring()) return [tell(event, event.startDate, event.endDate)];
      const dates: string[] = [];
      const expansion = event.iterator();
      // Its types do not say that there is nothing after the last one.
      const next = (): ICAL.Time | undefined => expansion.next();
      for (let date = next(); date; date = next()) {
        const { item, startDate, endDate } = event.getOccurrenceDetails(date);
        dates.push(tell(item, startDate, endDate));
      }
      return dates;
    });
}

function tell(event: ICAL.Event, start: ICAL.Time, end: ICAL.Time): string {
  const isLong = end.compare(start) > 0;
  const status = String(event.component.getFirstPropertyValue('status'));
  const more = [
    event.location === 'Südstraße 2' ? event.location : '',
    status === 'CONFIRMED' ? '' : status,
  ];
  const until = start.isDate ? ` bis vor ${end.toString()}` : isLong ? ` bis ${tellTime(end)}` : '';
  return [`${event.summary}: ${tellTime(start)}${until}`, ...more].filter(Boolean).join(', ');
}

function tellTime(time: ICAL.Time): string {
  if (time.isDate) return time.toString();
  const moment = time.convertToZone(ICAL.Timezone.utcTimezone).toString();
  return `${time.toString().slice(0, 16)} = ${moment.slice(11, 16)}Z`;
}
