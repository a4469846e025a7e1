/** The map and „Hilfe in Ihrer Nähe“ with Standorte of every state; the real ones are all of one. */
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';

import { useBrowser } from '../site/browser.ts';
import { readPages } from '../site/dist.ts';

const open = useBrowser();
const pages = readPages();
const naehe = '/standorte/in-der-naehe/';

function read(url: string) {
  const page = pages.find((one) => one.url === url);
  if (!page) throw new Error(`There is no ${url}`);
  return page.tree;
}

test('a former Standort has a mark of another shape, and the legend tells all three', () => {
  const map = read('/standorte/');
  const toShape = (id: string) =>
    select(`.karte a[data-standort=${id}] .marke > *`, map)?.tagName ?? 'none';
  expect(['beispielstadt', 'weimar', 'probehausen'].map(toShape)).toEqual([
    'circle',
    'circle',
    'path',
  ]);
  const legend = selectAll('.karte__legende li', map).map((item) => toString(item).trim());
  expect(legend).toEqual([
    'Arbeitet heute',
    'Heutiger Stand nicht bestätigt',
    'Ehemaliger Standort',
  ]);
  const former = select('.karte a[data-standort=probehausen]', map);
  expect(former?.properties['ariaLabel']).toBe('ThINKA Probehausen: Ehemaliger Standort');
});

test('nobody is sent to a former Standort, be it ever so near', async () => {
  const { page } = await open(`${naehe}?ort=Mühlhausen`);
  await page.locator('[data-answer]:not([hidden])').waitFor();
  expect(await page.locator('[data-list]').innerText()).not.toContain('Probehausen');
  expect(await page.locator('.karte [data-standort=probehausen].is-near').count()).toBe(0);

  const lists = pages.filter(({ url }) => url.startsWith(naehe));
  const found = lists.flatMap(({ url, tree }) =>
    selectAll('.kreis-orte a, .nahe-listen a', tree)
      .filter((link) => toString(link).includes('Probehausen'))
      .map(() => url),
  );
  expect(lists.length).toBeGreaterThan(20);
  expect(found).toEqual([]);
});

test('the nearest comes with its address, its telephone and its hours, now as well', async () => {
  const { page } = await open(`${naehe}?ort=99947`);
  await page.locator('[data-answer]:not([hidden])').waitFor();
  const first = page.locator('[data-list] > li').first();
  expect(await first.locator('h3').innerText()).toBe('ThINKA Beispielstadt');
  const text = await first.innerText();
  expect(text).toContain('Beispielweg 1');
  expect(text).toMatch(/\b9:00–12:00\sUhr/);
  expect(await first.locator('.opening-hours__now').first().innerText()).toMatch(/^(Jetzt|Heute)/);
  expect(await first.locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
});
