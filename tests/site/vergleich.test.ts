/** Two Standorte side by side. */
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';

import { useBrowser } from './browser.ts';
import { readPages } from './dist.ts';

const open = useBrowser();
const index = '/standorte/vergleich/';
const pages = readPages();
const pairs = pages.filter(({ url }) => url.startsWith(index) && url !== index);

test('every pair is linked from both of its Standorte, and there is no other', () => {
  const overview = pages.find(({ url }) => url === index);
  const links = (overview ? selectAll('dl a', overview.tree) : []).map(({ properties }) =>
    String(properties['href']),
  );
  const expected = pairs.flatMap(({ url }) => [url, url]).sort();
  expect(pairs.length).toBeGreaterThan(10);
  expect(links.sort()).toEqual(expected);
});

test('a pair says of every Thema what each has told, or that it has told nothing', () => {
  const themen = pages.filter(({ url }) => /^\/themen\/.+/.test(url));
  for (const { url, tree, ids } of pairs) {
    const missing = themen.filter(({ url }) => !ids.has(url.split('/')[2] ?? ''));
    expect(missing.map((thema) => `${url} lacks ${thema.url}`)).toEqual([]);

    const sides = selectAll('.vergleich-pair > div', tree);
    const empty = sides.filter((side) => !select('li', side));
    expect(sides.length % 2).toBe(0);
    expect(empty.every((side) => toString(side).includes('Nichts berichtet'))).toBe(true);
  }
});

test('the numbers on top are those of the lists below', () => {
  for (const { url, tree } of pairs) {
    const rows = selectAll('.vergleich-counts tbody tr', tree);
    const [good, bad] = rows.map((row) =>
      selectAll('td', row).reduce((sum, cell) => sum + Number(toString(cell)), 0),
    );
    expect([url, good]).toEqual([url, selectAll('.told-list [data-art=gut]', tree).length]);
    expect([url, bad]).toEqual([url, selectAll('.told-list [data-art=schlecht]', tree).length]);
  }
});

test('failures stand there like successes, with their words and their source', async () => {
  const { page } = await open(`${index}saalfeld-und-weimar/`);
  const failure = page.locator('.told-list [data-art=schlecht]').first();
  expect(await failure.locator('strong').innerText()).toMatch(
    /nicht gelungen|erschwert|Schlechte Erfahrung/,
  );
  expect((await failure.locator('p').innerText()).length).toBeGreaterThan(20);
  expect(await failure.locator('a').getAttribute('href')).toMatch(/^\/(protokolle|erfahrungen)\//);
});

test('who chooses two Standorte and a Thema comes to that very place', async () => {
  const { page, troubles } = await open(index);
  await page.locator('select[name=a]').selectOption('weimar');
  expect(await page.locator('select[name=b] option[value=weimar]').isDisabled()).toBe(true);
  await page.locator('select[name=b]').selectOption('erfurt');
  await page.locator('select[name=thema]').selectOption('ansprache');
  await page.getByRole('button', { name: 'Vergleichen' }).click();
  await page.waitForURL(`**${index}erfurt-und-weimar/#ansprache`);
  expect(await page.locator(':target').innerText()).toContain('Ansprache');
  expect(troubles).toEqual([]);
});

test('side by side on a screen, one below the other on a phone', async () => {
  const tops = async (width: number) => {
    const { page } = await open(`${index}saalfeld-und-weimar/`, {
      viewport: { width, height: 800 },
    });
    const sides = page.locator('.vergleich-pair').first().locator('> div');
    const places = await sides.evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().top),
    );
    return new Set(places).size;
  };
  expect(await tops(1280)).toBe(1);
  expect(await tops(360)).toBe(2);
});

test('without script all pairs are links, and nothing is offered that would not work', async () => {
  const { page } = await open(index, { javaScriptEnabled: false });
  expect(await page.locator('select').first().isVisible()).toBe(false);
  await page.locator('dl a', { hasText: 'Weimar' }).first().click();
  await page.waitForURL(/-und-weimar\/$/);
});
