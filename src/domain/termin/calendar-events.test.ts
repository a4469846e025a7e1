import { describe, expect, test } from 'vitest';

import { terminSchema } from '#schemas/termin.ts';

import { isInFeed, toCalendarEvents } from './calendar-events.ts';

const about = {
  uid: 'termin-treff@thinka',
  url: 'https://thinka.example/termine/treff/',
  standorte: [],
  themen: [],
};
const treff = { titel: 'Treff', art: 'treff', beginn: '2026-05-05T10:00', fassung: 3 };
const weekly = { rhythmus: 'woechentlich', anzahl: 3 };
const toTermin = (fields: object) => terminSchema.parse({ ...treff, ...fields });
const toEvents = (fields: object) => toCalendarEvents(toTermin(fields), about);

// prettier-ignore
describe('an event', () => {
  test.each<[name: string, fields: object, titel: string, isCancelled: boolean, words: string]>([
    ['that is planned says what it is', {}, 'Treff', false, 'Art: Treff im Quartier'],
    ['that is called off says so first', { status: 'abgesagt', statusHinweis: 'Das Büro ist zu.' },
      'Abgesagt: Treff', true, 'Abgesagt.|Das Büro ist zu.|Art: Treff im Quartier'],
    ['that is full says so first', { status: 'ausgebucht' },
      'Ausgebucht: Treff', false, 'Ausgebucht.|Art: Treff im Quartier'],
    ['that was moved says from when', { status: 'verschoben', verschobenAuf: '2026-06-02T10:00' },
      'Treff', false, 'Verschoben. Vorher: Dienstag, 5. Mai 2026, 10:00 Uhr.|Art: Treff im Quartier'],
    ['that was moved to nobody knows when says that', { status: 'verschoben' },
      'Verschoben: Treff', true, 'Verschoben. Der neue Tag steht noch nicht fest.|Art: Treff im Quartier'],
    ['without an hour says that it is not known', { beginn: '2026-05-05' },
      'Treff', false, 'Die Uhrzeit ist nicht bekannt.|Art: Treff im Quartier'],
    ['that lasts all day has no hour to miss', { beginn: '2026-05-05', ganztaegig: true },
      'Treff', false, 'Art: Treff im Quartier'],
    ['that is a deadline has none either', { beginn: '2026-05-05', art: 'frist' },
      'Treff', false, 'Art: Frist'],
    ['says what people have to know before they come',
      { zielgruppe: 'Familien', sprachen: ['de', 'ar'], kosten: '2 Euro', anmeldung: 'im Büro', barrierefreiheit: 'Rampe', hinweis: 'Das Jahr ist erschlossen.' },
      'Treff', false, 'Art: Treff im Quartier|Für: Familien|Sprachen: Deutsch, Arabisch|Kosten: 2 Euro|Anmeldung: im Büro|Barrierefreiheit: Rampe|Hinweis: Das Jahr ist erschlossen.'],
  ])('%s', (_, fields, titel, isCancelled, words) => {
    const [event] = toEvents(fields);
    expect(event).toMatchObject({ titel, isCancelled, fassung: 3 });
    expect(event?.beschreibung).toBe([...words.split('|'), about.url].join('\n'));
  });

  test('names who invites, and is filed under its kind and its Themen', () => {
    const [event] = toCalendarEvents(toTermin({}), {
      ...about,
      standorte: ['ThINKA Erfurt', 'ThINKA Weimar'],
      themen: ['Netzwerkarbeit'],
    });
    expect(event?.beschreibung).toContain('\nVon: ThINKA Erfurt, ThINKA Weimar\n');
    expect(event?.kategorien).toEqual(['Treff im Quartier', 'Netzwerkarbeit']);
  });
});

describe('a series', () => {
  test('counts by its rule, what is left out among it', () => {
    const wiederholung = { ...weekly, anzahl: undefined, bis: '2026-05-26', ohne: ['2026-05-12'] };
    expect(toEvents({ wiederholung })).toMatchObject([
      { regel: 'FREQ=WEEKLY;COUNT=4', ohne: ['2026-05-12T10:00'] },
    ]);
  });

  test('is followed by each date that differs, known by when it was to be', () => {
    const abweichungen = [
      { am: '2026-05-19', status: 'abgesagt' },
      { am: '2026-05-12', status: 'verschoben', verschobenAuf: '2026-05-20T11:00', ort: 'Hof' },
    ];
    const events = toEvents({ ort: 'Haus', wiederholung: { ...weekly, abweichungen } });
    expect(events.map(({ uid }) => uid)).toEqual(Array(3).fill(about.uid));
    expect(events).toMatchObject([
      { beginn: '2026-05-05T10:00', ort: 'Haus' },
      { beginn: '2026-05-19T10:00', statt: '2026-05-19T10:00', isCancelled: true, ort: 'Haus' },
      { beginn: '2026-05-20T11:00', statt: '2026-05-12T10:00', isCancelled: false, ort: 'Hof' },
    ]);
  });
});

// prettier-ignore
describe('on 21 November 2026 a feed holds', () => {
  test.each<[name: string, fields: object, isHeld: boolean]>([
    ['what is to come', { beginn: '2027-05-05' }, true],
    ['what was a year ago', { beginn: '2025-11-21' }, true],
    ['what was before', { beginn: '2025-11-20T10:00' }, false],
    ['what began before and ended after', { beginn: '2025-11-20', ende: '2025-11-22' }, true],
    ['what was called off for a day to come', { beginn: '2027-05-05', status: 'abgesagt' }, true],
    ['what was moved from long ago', { beginn: '2024-05-05', status: 'verschoben', verschobenAuf: '2027-01-01' }, true],
    ['a series whose last date was a year ago', { beginn: '2025-11-07', wiederholung: weekly }, true],
    ['a series that was over before', { beginn: '2025-11-06', wiederholung: weekly }, false],
  ])('%s: %s', (_, fields, isHeld) => {
    expect(isInFeed(toTermin(fields), '2026-11-21')).toBe(isHeld);
  });
});
