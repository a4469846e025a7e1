/** Meldungen: their order, their pictures with credit, and where they stand beside their own page. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { beforeAll, expect, test } from 'vitest';

import { useBrowser } from '../site/browser.ts';
import { dist, readPages } from '../site/dist.ts';
import { openSearch, searchFor } from '../site/search-source.ts';

const open = useBrowser();
const pages = new Map(readPages().map(({ url, tree }) => [url, tree]));
const treeOf = (url: string) => pages.get(url) ?? { type: 'root' as const, children: [] };
const list = '/aktuelles/';
const repair = '/aktuelles/2026-03-14-repair-cafe-beispielstadt/';
const cinema = '/aktuelles/2026-02-12-winterkino-musterau/';
const common = '/aktuelles/2025-12-05-gemeinsamer-jahresrueckblick/';

const linksOf = (url: string, selector: string) =>
  selectAll(selector, treeOf(url)).map(({ properties }) => String(properties['href']));

const feeds = new Map<string, string[] | undefined>();
beforeAll(async () => {
  const { page } = await open('/404.html');
  const places = [
    '',
    ...['beispielstadt', 'musterau', 'probehausen'].map((id) => `standort/${id}/`),
  ];
  for (const place of places) {
    const xml = readFileSync(path.join(dist, 'aktuelles', place, 'feed.xml'), 'utf8');
    feeds.set(place, await page.evaluate(readFeed, xml));
  }
});

/** Runs in the browser. @returns the paths of its entries; nothing if it is not well-formed */
function readFeed(xml: string): string[] | undefined {
  const feed = new DOMParser().parseFromString(xml, 'application/xml');
  if (feed.querySelector('parsererror')) return undefined;
  return [...feed.querySelectorAll('entry > link')].map(
    (link) => new URL(link.getAttribute('href') ?? '').pathname,
  );
}

test('the list has all of them, the latest first', () => {
  expect(linksOf(list, '.card a')).toEqual([repair, cinema, common]);
});

test('each picture says what is to be seen and whose it is, and keeps its place', () => {
  const figures = selectAll('figure', treeOf(repair)).map((figure) => {
    const { width, height, alt } = select('picture > img', figure)?.properties ?? {};
    return [
      width,
      height,
      String(alt).slice(0, 20),
      toString(select('figcaption', figure) ?? figure),
    ];
  });
  expect(figures).toEqual([
    [1200, 800, 'Gezeichnet, ein Werk', 'Bild: ThINKA Beispielstadt'],
    [800, 1000, 'Gezeichnet, ein Aush', 'Bild: Werkgruppe im Bürgerhaus Beispielstadt'],
  ]);
});

test('a Meldung leads to its Standort, its Termin and its Themen', () => {
  expect(linksOf(repair, '.fact-list a')).toEqual([
    '/standorte/beispielstadt/',
    '/termine/2026-03-14-repair-cafe-beispielstadt/',
    '/themen/sozialraumarbeit/',
    '/themen/netzwerkarbeit/',
  ]);
});

test('its Termin leads back to it', () => {
  expect(linksOf('/termine/2026-03-14-repair-cafe-beispielstadt/', '.fact-list a')).toContain(
    repair,
  );
});

test('the contents of a Standort name the section only where it is', () => {
  const has = (id: string) =>
    linksOf(`/standorte/${id}/`, '.on-this-page a').includes('#aktuelles');
  expect([has('musterau'), has('probehausen')]).toEqual([true, false]);
});

test('search finds a Meldung by a word of its text, and tells no credit of a picture', async () => {
  const { urls, pages } = await searchFor(await openSearch(dist), 'Nähmaschinen');
  expect(urls).toEqual([repair]);
  expect(pages[0]?.content).not.toContain('Bild:');
});

test.each([
  ['/', [repair, cinema, common]],
  ['/standorte/beispielstadt/', [repair]],
  ['/standorte/musterau/', [cinema]],
  ['/standorte/probehausen/', []],
])('%s shows what belongs there', (url, expected) => {
  expect(linksOf(url, 'section:has(> #aktuelles) .card a')).toEqual(expected);
});

test.each([
  ['', [repair, cinema, common]],
  ['standort/beispielstadt/', [repair]],
  ['standort/musterau/', [cinema]],
  ['standort/probehausen/', []],
])('the feed of „%s“ tells the same, and a page names it in its head', (place, expected) => {
  expect(feeds.get(place)).toEqual(expected);
  const url = place ? place.replace('standort/', '/standorte/') : list;
  expect(linksOf(url, 'head > link[rel=alternate]')).toContain(`/aktuelles/${place}feed.xml`);
});
