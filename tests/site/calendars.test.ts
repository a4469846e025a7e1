/** Calendars that people subscribe to: their content, and that every link to one leads there. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { selectAll } from 'hast-util-select';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';

import { dist, readPages } from './dist.ts';

const pages = readPages();
const termine = pages.filter(({ url }) => /^\/termine\/\d/.test(url));
const read = (file: string) => readFileSync(path.join(dist, file), 'utf8');
const eventsOf = (file: string) =>
  ICAL.Component.fromString(read(file))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

test('the whole calendar has every Termin that was over less than a year ago, once', () => {
  const events = eventsOf('termine/kalender.ics').filter((event) => !event.isRecurrenceException());
  const pagesOf = events.map(({ component }) => {
    const address = String(component.getFirstPropertyValue('url'));
    return new URL(address).pathname;
  });
  const recent = termine.filter(({ url }) => {
    const [event] = eventsOf(`${url.slice(1, -1)}.ics`);
    return event && isRecent(event);
  });
  expect(pagesOf.sort()).toEqual(recent.map(({ url }) => url).sort());
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
});

test.each(termine.map(({ url }) => url))(
  '%s has a file of its own, and offers it until it is over',
  (url) => {
    const [event, ...others] = eventsOf(`${url.slice(1, -1)}.ics`);
    const page = termine.find((page) => page.url === url);
    const links = page ? selectAll('a[download]', page.tree) : [];
    expect(links.map(({ properties }) => properties['href'])).toEqual(
      event && isToCome(event) ? [`${url.replace(/\/$/, '')}.ics`] : [],
    );
    expect(others).toEqual([]);
  },
);

describe('the page of all calendars', () => {
  const page = pages.find(({ url }) => url === '/termine/abonnieren/');
  const lists = page ? selectAll('.kalender-list > li', page.tree) : [];

  test('has one for everything, for open deadlines, for each Standort and each Thema', () => {
    const standorte = pages.filter(({ url }) => /^\/standorte\/[^/]+\/$/.test(url));
    const themen = pages.filter(({ url }) => /^\/themen\/[^/]+\/$/.test(url));
    const isProfile = ({ url }: { url: string }) => !/\/(vergleich|in-der-naehe)\/$/.test(url);
    expect(lists).toHaveLength(2 + standorte.filter(isProfile).length + themen.length);
  });

  test('offers each as subscription, file and code of the same address', () => {
    for (const item of lists) {
      const [webcal, file] = selectAll('a', item).map(({ properties }) => properties['href']);
      const [code] = selectAll('img', item).map(({ properties }) => properties['src']);
      expect(String(webcal)).toMatch(/^webcal:/);
      expect(new URL(String(webcal)).pathname).toBe(file);
      expect(read(String(file))).toMatch(/^BEGIN:VCALENDAR\r\n/);
      expect(read(String(code))).toMatch(/^<svg /);
    }
  });
});

/** Counted from the day on which the file was written. */
function isRecent(event: ICAL.Event): boolean {
  const yearAgo = writtenAt(event);
  yearAgo.year -= 1;
  return lastEnd(event).compare(yearAgo) > 0;
}

/** A date that ended today was still to come when the day began. */
function isToCome(event: ICAL.Event): boolean {
  const today = writtenAt(event);
  today.hour = today.minute = today.second = 0;
  return lastEnd(event).compare(today) > 0;
}

function writtenAt(event: ICAL.Event): ICAL.Time {
  const written = event.component.getFirstPropertyValue('dtstamp');
  if (!(written instanceof ICAL.Time))
    throw new Error('The file does not say when it was written.');
  return written.clone();
}

function lastEnd(event: ICAL.Event): ICAL.Time {
  if (!event.isRecurring()) return event.endDate;
  const dates = event.iterator();
  let end = event.endDate;
  // Its types do not say that there is nothing after the last one.
  const next = (): ICAL.Time | undefined => dates.next();
  for (let date = next(); date; date = next()) {
    const { endDate } = event.getOccurrenceDetails(date);
    if (endDate.compare(end) > 0) end = endDate;
  }
  return end;
}
