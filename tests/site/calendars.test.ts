/** Calendars that people subscribe to: what they hold, and that every link to one leads there. */
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

test('the whole calendar has every Termin of the site, once', () => {
  const events = eventsOf('termine/kalender.ics');
  const pagesOf = events.map(({ component }) => {
    const address = String(component.getFirstPropertyValue('url'));
    return new URL(address).pathname;
  });
  expect(pagesOf.sort()).toEqual(termine.map(({ url }) => url).sort());
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
});

test.each(termine.map(({ url }) => url))('%s offers itself as a file', (url) => {
  const page = termine.find((page) => page.url === url);
  const links = page ? selectAll('a[download]', page.tree) : [];
  expect(links.map(({ properties }) => properties['href'])).toEqual([
    `${url.replace(/\/$/, '')}.ics`,
  ]);
  expect(eventsOf(`${url.slice(1, -1)}.ics`)).toHaveLength(1);
});

describe('the page of all calendars', () => {
  const page = pages.find(({ url }) => url === '/termine/abonnieren/');
  const lists = page ? selectAll('.kalender-list > li', page.tree) : [];

  test('has one for everything, for open deadlines, for each Standort and each Thema', () => {
    const standorte = pages.filter(({ url }) => /^\/standorte\/[^/]+\/$/.test(url));
    const themen = pages.filter(({ url }) => /^\/themen\/[^/]+\/$/.test(url));
    const isProfile = ({ url }: { url: string }) => !url.includes('vergleich');
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
