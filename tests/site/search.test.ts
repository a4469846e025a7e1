/** The search as people use it. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { useBrowser } from './browser.ts';

const open = useBrowser();

async function search(query: string) {
  const visit = await open(`/suche/?${query}`);
  await visit.page.locator('[data-status]', { hasText: 'Treffer' }).waitFor();
  return visit;
}

const status = (page: Page) => page.locator('[data-status]').innerText();

// The matches of words are tested without a browser, in search-table.test.ts.
test('a compound is found by its part, as far down as one reads', async () => {
  const { page, troubles } = await search('q=Fallarbeit');
  const hits = page.locator('[data-results] li');
  const more = page.locator('[data-more]');
  await hits.first().waitFor();
  while (await more.isVisible()) {
    const before = await hits.count();
    await more.click();
    await hits.nth(before).waitFor();
  }
  expect(await hits.count()).toBe(Number.parseInt(await status(page), 10));
  expect(await page.locator('mark', { hasText: 'Einzelfallarbeit' }).count()).toBeGreaterThan(0);
  expect(troubles).toEqual([]);
});

test('a typo finds the word that was meant, and says so', async () => {
  const { page } = await search('q=Steurungsgruppe');
  expect(await status(page)).toContain('„Steuerungsgruppe“');
  expect(await page.locator('mark', { hasText: 'Steuerungsgruppe' }).count()).toBeGreaterThan(0);
});

test('a hit leads to the very point', async () => {
  const { page } = await search('q=Klientenklaue');
  await page.locator('[data-results] a[href$="#t1-s1"]').click();
  await page.waitForURL('**/protokolle/2013-07-17-weimar/#t1-s1');
  const target = page.locator(':target');
  expect(await target.innerText()).toContain('Klientenklaue');
  expect(
    await target.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }),
  ).toBe(true);
});

test('filters narrow the result, stay in the address and show their counts', async () => {
  const { page } = await search('q=Flyer&punktart=schlecht');
  expect(await page.locator('input[value=schlecht]').isChecked()).toBe(true);
  const kinds = await page.locator('[data-results] li p:first-child').allInnerTexts();
  expect(kinds.length).toBeGreaterThan(0);
  expect(new Set(kinds)).toEqual(new Set(['Schlechte Erfahrung']));

  const before = await status(page);
  await page.locator('summary', { hasText: 'Jahr' }).click();
  await page.locator('input[value="2019"]').check();
  await page.locator('[data-status]', { hasNotText: before }).waitFor();
  expect(page.url()).toContain('jahr=2019');
  await page.goBack();
  await page.locator('[data-status]', { hasText: before }).waitFor();

  await page.locator('input[value=gut]').check();
  await expect
    .poll(async () => Number.parseInt(await status(page), 10))
    .toBeGreaterThan(Number.parseInt(before, 10));
});

test('an empty result says so and offers the Themen', async () => {
  const { page } = await search('q=Fahrradreparatur');
  expect(await status(page)).toContain('Keine Treffer');
  await page.locator('[data-empty] a', { hasText: 'Einzelfallarbeit' }).click();
  await page.waitForURL('**/themen/einzelfallarbeit/');
});

test('it works by keyboard from the header of any page', async () => {
  const { page } = await open('/standorte/');
  await page.locator('#site-search').focus();
  await page.keyboard.type('Stadtteilzeitung');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/suche/?q=Stadtteilzeitung');
  const first = page.locator('[data-results] a').first();
  await first.waitFor();
  await first.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/suche/'));
});

test('without script the page offers the ways by Thema and year', async () => {
  const { page } = await open('/suche/', { javaScriptEnabled: false });
  expect(await page.locator('noscript + div a[href*="/themen/"]').count()).toBe(9);
  expect(await page.locator('noscript + div a[href*="/protokolle/"]').count()).toBe(4);
  expect(await page.locator('search-page').isVisible()).toBe(false);
});
