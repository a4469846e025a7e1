import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';

import type { CalendarEvent } from '#domain/termin/calendar-events.ts';

import { renderCalendar } from './ics.ts';

const event: CalendarEvent = {
  uid: 'termin-a@thinka',
  titel: 'Frühstück',
  beginn: '2026-03-29',
  beschreibung: 'Für alle.',
  url: 'https://thinka.example/termine/a/',
  isCancelled: false,
};
const calendar = { url: 'https://thinka.example/termine/', day: '2026-11-21' };
const render = (...events: Partial<CalendarEvent>[]) =>
  renderCalendar({ ...calendar, events: events.map((more) => ({ ...event, ...more })) });
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('when it is', () => {
  test.each<[name: string, event: Partial<CalendarEvent>, start: string, end: string | undefined]>([
    ['one day', {}, 'DTSTART;VALUE=DATE:20260329', 'DTEND;VALUE=DATE:20260330'],
    [
      'some days',
      { ende: '2026-03-31' },
      'DTSTART;VALUE=DATE:20260329',
      'DTEND;VALUE=DATE:20260401',
    ],
    [
      'the last day of a year',
      { beginn: '2026-12-31' },
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
    ],
    [
      'a day whose last hour is known',
      { ende: '2026-03-29T16:00' },
      'DTSTART;VALUE=DATE:20260329',
      'DTEND;VALUE=DATE:20260330',
    ],
    [
      'a time, its end unknown',
      { beginn: '2026-03-29T09:30' },
      'DTSTART;TZID=Europe/Berlin:20260329T093000',
      undefined,
    ],
    [
      'from time to time',
      { beginn: '2026-03-29T09:30', ende: '2026-03-29T12:00' },
      'DTSTART;TZID=Europe/Berlin:20260329T093000',
      'DTEND;TZID=Europe/Berlin:20260329T120000',
    ],
    [
      'a time that is the end as well, which RFC 5545 forbids',
      { beginn: '2026-03-29T09:30', ende: '2026-03-29T09:30' },
      'DTSTART;TZID=Europe/Berlin:20260329T093000',
      undefined,
    ],
    [
      'from a time to the end of a day',
      { beginn: '2026-03-28T22:00', ende: '2026-03-29' },
      'DTSTART;TZID=Europe/Berlin:20260328T220000',
      'DTEND;TZID=Europe/Berlin:20260330T000000',
    ],
  ])('%s', (_name, more, start, end) => {
    const lines = linesOf(render(more));
    expect(lines).toContain(start);
    expect(lines.filter((line) => line.startsWith('DTEND'))).toEqual(end ? [end] : []);
  });
});

describe('read by a calendar on both sides of both changes of the clock', () => {
  test.each([
    ['2026-03-28T23:30', '2026-03-28T22:30:00Z'],
    ['2026-03-29T01:30', '2026-03-29T00:30:00Z'],
    ['2026-03-29T03:30', '2026-03-29T01:30:00Z'],
    ['2026-10-25T01:30', '2026-10-24T23:30:00Z'],
    ['2026-10-25T03:30', '2026-10-25T02:30:00Z'],
    ['2050-07-01T10:00', '2050-07-01T08:00:00Z'],
  ])('%s in Thuringia is %s', (beginn, moment) => {
    const root = ICAL.Component.fromString(render({ beginn }));
    const zone = root.getFirstSubcomponent('vtimezone');
    const vevent = root.getFirstSubcomponent('vevent');
    if (!zone || !vevent) throw new Error('no event');
    const start = new ICAL.Event(vevent).startDate;
    start.zone = new ICAL.Timezone(zone);
    expect(start.convertToZone(ICAL.Timezone.utcTimezone).toString()).toBe(moment);
  });
});

test('what was called off stays in the calendar and says so', () => {
  expect(linesOf(render({ isCancelled: true }))).toContain('STATUS:CANCELLED');
  expect(linesOf(render({}))).toContain('STATUS:CONFIRMED');
});

test('signs of its own are escaped, and lines folded', () => {
  const titel = `Reden; zuhören, \\ und\n${'ü'.repeat(100)}`;
  const text = render({ titel });
  expect(linesOf(text)).toContain(`SUMMARY:Reden\\; zuhören\\, \\\\ und\\n${'ü'.repeat(100)}`);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('a calendar without events is one all the same', () => {
  const root = ICAL.Component.fromString(render());
  expect(root.getAllSubcomponents('vevent')).toEqual([]);
  expect(root.getAllSubcomponents('vtimezone')).toHaveLength(1);
});

describe('what it is called and how often it is asked for', () => {
  const names = /^(?:NAME|X-WR-CALNAME|REFRESH-INTERVAL;VALUE=DURATION|X-PUBLISHED-TTL):.*$/gm;

  test('stands in what people subscribe to, for old programs and new ones', () => {
    const feed = { name: 'Termine', beschreibung: 'Alle Termine.' };
    const text = renderCalendar({ ...calendar, events: [], feed });
    expect(text.match(names)?.map((line) => line.trim())).toEqual([
      'NAME:Termine',
      'X-WR-CALNAME:Termine',
      'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
      'X-PUBLISHED-TTL:PT4H',
    ]);
  });

  test('is a text on one line, whatever signs are in it', () => {
    const name = 'Termine; Ort, Haus\\Hof\r\nBEGIN:VCALENDAR\nEND:VCALENDAR';
    const lines = linesOf(
      renderCalendar({ ...calendar, events: [], feed: { name, beschreibung: name } }),
    );
    const written = 'Termine\\; Ort\\, Haus\\\\Hof\\nBEGIN:VCALENDAR\\nEND:VCALENDAR';
    for (const key of ['NAME', 'X-WR-CALNAME', 'X-WR-CALDESC']) {
      expect(lines).toContain(`${key}:${written}`);
    }
    expect(lines.filter((line) => line === 'BEGIN:VCALENDAR')).toHaveLength(1);
  });

  test('does not stand in a file for one event, which would become a calendar of its own', () => {
    expect(render({})).not.toMatch(names);
  });
});

test('nobody is busy with what is called off, nor all day with what has no hour', () => {
  const beginn = '2026-03-29T10:00';
  const isFree = (more: Partial<CalendarEvent>) =>
    linesOf(render(more)).includes('TRANSP:TRANSPARENT');
  expect([isFree({ beginn }), isFree({ beginn, isCancelled: true }), isFree({})]).toEqual([
    false,
    true,
    true,
  ]);
});
