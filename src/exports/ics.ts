/**
 * Termine as iCalendar (RFC 5545), for calendars of people. Escaping, folding and line ends are those
 * of ical.js. All wall-clock times are those of Thuringia.
 */
import ICAL from 'ical.js';

export interface CalendarEvent {
  /** Lasting and unique: by it a calendar knows an event that has changed. */
  uid: string;
  titel: string;
  /** A day, or a day with the time of day: `2019-04-03`, `2019-04-03T11:00`. */
  beginn: string;
  /** The last day, or when it is over. */
  ende?: string | undefined;
  ort?: string | undefined;
  /** Plain text. */
  beschreibung: string;
  /** Absolute. */
  url: string;
  isCancelled: boolean;
}

export interface Calendar {
  name: string;
  beschreibung: string;
  /** Absolute address of the page that it goes with. */
  url: string;
  /** When it was written, `JJJJ-MM-TT`. */
  day: string;
  events: readonly CalendarEvent[];
}

/** @returns text with CRLF at the end of each line, none longer than 75 bytes */
export function renderCalendar(calendar: Calendar): string {
  const root = new ICAL.Component('vcalendar');
  root.addPropertyWithValue('version', '2.0');
  root.addPropertyWithValue('prodid', '-//ThINKA//Termine//DE');
  root.addPropertyWithValue('calscale', 'GREGORIAN');
  // The newer names and those that most calendars still read.
  for (const name of ['name', 'x-wr-calname']) root.addPropertyWithValue(name, calendar.name);
  for (const name of ['description', 'x-wr-caldesc']) {
    root.addPropertyWithValue(name, calendar.beschreibung);
  }
  root.addPropertyWithValue('url', calendar.url);
  root.addPropertyWithValue('x-wr-timezone', zone);
  root.addSubcomponent(ICAL.Component.fromString(berlin));
  for (const event of calendar.events) root.addSubcomponent(toEvent(event, calendar.day));
  return `${root.toString()}\r\n`;
}

const zone = 'Europe/Berlin';

/** With a rule for each half of the year: Outlook does not read lists of single changes (RDATE). */
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
  const component = new ICAL.Component('vevent');
  component.addPropertyWithValue('uid', event.uid);
  component.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${day}T00:00:00Z`));
  addTime(component, 'dtstart', event.beginn);
  const end = toEnd(event);
  if (end) addTime(component, 'dtend', end);
  component.addPropertyWithValue('summary', event.titel);
  component.addPropertyWithValue('description', event.beschreibung);
  if (event.ort) component.addPropertyWithValue('location', event.ort);
  component.addPropertyWithValue('url', event.url);
  component.addPropertyWithValue('status', event.isCancelled ? 'CANCELLED' : 'CONFIRMED');
  // A whole day would otherwise tell everybody who shares the calendar that one is busy.
  if (isDay(event.beginn)) component.addPropertyWithValue('transp', 'TRANSPARENT');
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

/** In a calendar the end is the first moment after, and a day or a time just as the beginning is. */
function toEnd({ beginn, ende }: CalendarEvent): string | undefined {
  if (isDay(beginn)) return nextDay((ende ?? beginn).slice(0, 10));
  if (!ende) return undefined;
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
