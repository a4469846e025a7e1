/** The start page: who pays, where help is, what is on, and what is new. */
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';

import { practiceRule } from '#domain/praxis/practice-of-month.ts';

import { useBrowser } from './browser.ts';
import { readPages } from './dist.ts';

const open = useBrowser();
const pages = readPages();
const start = pages.find(({ url }) => url === '/');

test.each([
  ['a small phone', 360, 640],
  ['a screen', 1280, 720],
])('who pays is seen without scrolling on %s', async (_device, width, height) => {
  const { page } = await open('/', { viewport: { width, height } });
  const note = page.locator('.hero__funding');
  for (const part of [note.getByRole('img', { name: /Europäischen Union/ }), note]) {
    const box = await part.boundingBox();
    expect((box?.y ?? height) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
  }
  expect(await note.innerText()).toContain('Europäischen Sozialfonds');
});

test('help comes before all else, and finds its way without a script', async () => {
  const { page } = await open('/', { javaScriptEnabled: false });
  const headings = await page.locator('main h2').allInnerTexts();
  expect(headings[0]).toBe('Hilfe in Ihrer Nähe');
  await page.getByLabel('Ort oder Postleitzahl').fill('99423');
  await page.getByRole('button', { name: 'Projekte zeigen' }).click();
  await page.waitForURL('**/standorte/in-der-naehe/?ort=99423');
});

test('the list beside the map has every Standort of the map', () => {
  const onMap = start ? selectAll('.karte a[data-standort]', start.tree) : [];
  const listed = start ? selectAll('.find-help ul[aria-label=Standorte] a', start.tree) : [];
  const hrefs = new Set(listed.map(({ properties }) => properties['href']));
  expect(onMap.length).toBeGreaterThan(0);
  expect(onMap.filter(({ properties }) => !hrefs.has(properties['href']))).toEqual([]);
});

test('there are dates to come, or words that say there are none', () => {
  const section = start && select('.next-dates', start.tree);
  const dates = section ? selectAll('.termin-list > li', section) : [];
  const words = section ? toString(section) : '';
  expect(words.includes('Zurzeit ist kein Termin angekündigt')).toBe(dates.length === 0);
  expect(section && select('a[href="/termine/abonnieren/"]', section)).toBeTruthy();
});

test('told lately are Protokolle, Erfahrungen and Ausgaben, the latest first', () => {
  const notes = start ? selectAll('.note-list > li', start.tree) : [];
  const paths = notes.map((note) => String(select('a', note)?.properties['href']).split('/')[1]);
  expect(new Set(paths)).toEqual(new Set(['erfahrungen', 'best-practice', 'protokolle']));
  const years = notes.map((note) => Number(/\d{4}(?!.*\d{4})/.exec(toString(note))?.[0]));
  expect(years).toEqual(years.toSorted((a, b) => b - a));
});

test('the Praxis des Monats holds, has evidence, and says by what rule it came', () => {
  const section =
    start &&
    selectAll('main section', start.tree).find((one) => {
      const heading = select('h2', one);
      return heading && toString(heading) === 'Praxis des Monats';
    });
  const card = section && select('.card', section);
  expect(card && toString(card)).not.toContain('In Diskussion');
  expect(card && select('.evidence-badge:not([href$="#stufe-0"])', card)).toBeTruthy();
  expect(section && toString(section)).toContain(practiceRule);
});
