/** The calendars of a built site, expanded by two libraries that know nothing of each other. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import ICAL from 'ical.js';

/** One date as a calendar shows it. */
export interface Shown {
  uid: string;
  summary: string;
  /** A day, or the clock on the wall in Thuringia: `2026-04-18`, `2026-04-02T09:30+02:00`. */
  start: string;
  /** The first moment after, in the same form. */
  end: string | null;
  status: string;
  sequence: number;
}

export interface Reading {
  /** Differences between a VTIMEZONE and the time zone database. */
  zones: string[];
  /** Dates by path of the file; sorted by start. */
  files: Record<string, Shown[]>;
}

/** Days; `to` no longer counts. */
export interface Window {
  from: string;
  to: string;
}

/** @param python a command that has icalendar, see `tools/outside-tools.ts` */
export function readByPython(python: string, folder: string, { from, to }: Window): Reading {
  const script = path.join(import.meta.dirname, 'read-calendars.py');
  const maxBuffer = 64 * 1024 * 1024;
  const output = execFileSync(python, [script, folder, from, to], { encoding: 'utf8', maxBuffer });
  return JSON.parse(output) as Reading;
}

export function readByIcalJs(folder: string, { from, to }: Window): Reading['files'] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names
      .filter((name) => name.endsWith('.ics'))
      .map((name) => {
        const shown = expand(readFileSync(path.join(folder, name), 'utf8'), to)
          .filter(({ start }) => start >= from && start < to)
          .sort((a, b) => compare(a.start, b.start) || compare(a.uid, b.uid));
        return [name.split(path.sep).join('/'), shown];
      }),
  );
}

/** Every date of a calendar, of a series those until a day. */
function expand(text: string, to: string): Shown[] {
  const calendar = ICAL.Component.fromString(text);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(zone);
  }
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const others = events.filter((event) => event.isRecurrenceException());
  return events
    .filter((event) => !event.isRecurrenceException())
    .flatMap((event) => {
      for (const other of others.filter(({ uid }) => uid === event.uid)) {
        event.relateException(other);
      }
      return event.isRecurring() ? expandSeries(event, to) : [toShown(event)];
    });
}

function expandSeries(event: ICAL.Event, to: string): Shown[] {
  const shown: Shown[] = [];
  const dates = event.iterator();
  for (let date = dates.next() as ICAL.Time | null; date; date = dates.next() as ICAL.Time | null) {
    if (date.toString() >= to) break;
    const { item, startDate, endDate } = event.getOccurrenceDetails(date);
    shown.push(toShown(item, startDate, endDate));
  }
  return shown;
}

function toShown(event: ICAL.Event, start = event.startDate, end = event.endDate): Shown {
  const { component, uid, summary } = event;
  // ical.js makes up an end where a calendar says none.
  const hasEnd = component.hasProperty('dtend');
  return {
    uid,
    summary,
    start: toWall(start),
    end: hasEnd ? toWall(end) : null,
    status: String(component.getFirstPropertyValue('status') ?? ''),
    sequence: Number(component.getFirstPropertyValue('sequence') ?? 0),
  };
}

/** Goes by the moment itself, so that a wrong zone shows. */
function toWall(time: ICAL.Time): string {
  if (time.isDate) return time.toString();
  const parts = Object.fromEntries(
    clock.formatToParts(time.toJSDate()).map(({ type, value }) => [type, value]),
  );
  const { year, month, day, hour, minute, timeZoneName } = parts;
  return `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}${timeZoneName?.replace('GMT', '') ?? ''}`;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'longOffset',
});

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
