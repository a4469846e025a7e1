/**
 * Termine as iCalendar (RFC 5545), for calendars of people. Escaping, folding and line ends are those
 * of ical.js. All wall-clock times are those of Thuringia.
 */
import ICAL from 'ical.js';

import type { CalendarEvent } from '#domain/termin/calendar-events.ts';

export interface Calendar {
  /** Absolute address of the page that it goes with. */
  url: string;
  /** When it was written, `JJJJ-MM-TT`. */
  day: string;
  events: readonly CalendarEvent[];
  /** For a subscribed calendar only; from a file with a name Outlook makes a calendar of its own. */
  feed?: { name: string; beschreibung: string };
}

/** @returns text with CRLF at the end of each line, none longer than 75 bytes */
export function renderCalendar({ url, day, events, feed }: Calendar): string {
  const root = new ICAL.Component('vcalendar');
  root.addPropertyWithValue('version', '2.0');
  root.addPropertyWithValue('prodid', '-//ThINKA//Termine//DE');
  root.addPropertyWithValue('calscale', 'GREGORIAN');
  if (feed) addFeed(root, feed);
  root.addPropertyWithValue('url', url);
  root.addSubcomponent(ICAL.Component.fromString(berlin));
  for (const event of events) root.addSubcomponent(toEvent(event, day));
  return `${root.toString()}\r\n`;
}

/** Each in the words of RFC 7986, and in the older ones that most calendars still read. */
function addFeed(
  root: ICAL.Component,
  { name, beschreibung }: NonNullable<Calendar['feed']>,
): void {
  for (const key of ['name', 'x-wr-calname']) root.addPropertyWithValue(key, escapeText(name));
  root.addPropertyWithValue('description', beschreibung);
  root.addPropertyWithValue('x-wr-caldesc', escapeText(beschreibung));
  root.addPropertyWithValue('x-wr-timezone', zone);
  root.addPropertyWithValue('refresh-interval', ICAL.Duration.fromString(interval));
  root.addPropertyWithValue('x-published-ttl', interval);
}

/** RFC 5545, 3.3.11: ical.js leaves properties as they are that it does not know. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

/** The time after which calendars ask again: a date called off in the morning is known in the afternoon. */
const interval = 'PT4H';

// Seen in ical.js 2.2.1: it does not count the blank with which a line goes on.
ICAL.foldLength = 74;

const zone = 'Europe/Berlin';

/** A rule for each half of the year: Outlook does not read lists of single changes (RDATE). */
const berlin = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

function toEvent(event: CalendarEvent, day: string): ICAL.Component {
  const { regel, ohne = [], statt, kategorien = [] } = event;
  const component = new ICAL.Component('vevent');
  component.addPropertyWithValue('uid', event.uid);
  component.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${day}T00:00:00Z`));
  component.addPropertyWithValue('sequence', event.fassung ?? 0);
  if (statt) addTime(component, 'recurrence-id', statt);
  addTime(component, 'dtstart', event.beginn);
  const end = toEnd(event);
  if (end) addTime(component, 'dtend', end);
  if (regel) component.addPropertyWithValue('rrule', ICAL.Recur.fromString(regel));
  // Each on a line of its own: some programs read no more than the first of a list.
  for (const time of ohne) addTime(component, 'exdate', time);
  component.addPropertyWithValue('summary', event.titel);
  component.addPropertyWithValue('description', event.beschreibung);
  if (event.ort) component.addPropertyWithValue('location', event.ort);
  component.addPropertyWithValue('url', event.url);
  if (kategorien.length > 0) {
    component.addProperty(new ICAL.Property('categories')).setValues([...kategorien]);
  }
  component.addPropertyWithValue('status', event.isCancelled ? 'CANCELLED' : 'CONFIRMED');
  // A cancelled date makes nobody busy, and one without an hour not all day long.
  const isFree = event.isCancelled || isDay(event.beginn);
  if (isFree) component.addPropertyWithValue('transp', 'TRANSPARENT');
  return component;
}

function addTime(component: ICAL.Component, name: string, time: string): void {
  if (isDay(time)) {
    component.addPropertyWithValue(name, ICAL.Time.fromDateString(time));
    return;
  }
  const property = component.addPropertyWithValue(name, ICAL.Time.fromDateTimeString(`${time}:00`));
  property.setParameter('tzid', zone);
}

/** In a calendar the end is the first moment after, and has the form of the beginning: a day or a time. */
function toEnd({ beginn, ende }: CalendarEvent): string | undefined {
  if (isDay(beginn)) return nextDay((ende ?? beginn).slice(0, 10));
  // RFC 5545, 3.8.2.2: the end is later than the beginning.
  if (!ende || ende === beginn) return undefined;
  return isDay(ende) ? `${nextDay(ende)}T00:00` : ende;
}

function isDay(time: string): boolean {
  return !time.includes('T');
}

function nextDay(day: string): string {
  const time = ICAL.Time.fromDateString(day);
  time.adjust(1, 0, 0, 0);
  return time.toString();
}
