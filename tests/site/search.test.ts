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

async function readAll(page: Page): Promise<string[]> {
  const more = page.locator('[data-more]');
  await page.locator('[data-results] li').first().waitFor();
  while (await more.isVisible()) {
    const before = await page.locator('[data-results] li').count();
    await more.click();
    await page.locator('[data-results] li').nth(before).waitFor();
  }
  return page.locator('[data-results] li').allInnerTexts();
}

test.each([
  ['Beratung', 'Schuldnerberatung'],
  ['Fallarbeit', 'Einzelfallarbeit'],
  ['Arbeit', 'Einzelfallarbeit'],
  ['Wohnung', 'Wohnungsunternehmen'],
])('„%s“ finds the compound %s', async (query, compound) => {
  const { page, troubles } = await search(`q=${query}`);
  const hits = await readAll(page);
  expect(hits.some((text) => text.includes(compound))).toBe(true);
  expect(await page.locator('mark', { hasText: compound }).count()).toBeGreaterThan(0);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test.each(['Öffentlichkeitsarbeit', 'Oeffentlichkeitsarbeit', 'Offentlichkeitsarbeit'])(
  '„%s“ finds what is about Öffentlichkeitsarbeit',
  async (query) => {
    const { page } = await search(`q=${query}`);
    expect(await status(page)).toMatch(/^\d{2,} Treffer/);
    expect(await page.locator('mark').first().innerText()).toBe('Öffentlichkeitsarbeit');
    await page.context().close();
  },
);

test.each([
  ['Mundpropagnda', 'Mundpropaganda'],
  ['Steurungsgruppe', 'Steuerungsgruppe'],
  ['Schuldnerberatng', 'Schuldnerberatung'],
])('the typo „%s“ finds %s, and says so', async (typo, word) => {
  const { page } = await search(`q=${typo}`);
  expect(await status(page)).toContain(`„${word}“`);
  expect(await page.locator('mark', { hasText: word }).count()).toBeGreaterThan(0);
  await page.context().close();
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
  await page.context().close();
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
  await page.context().close();
});

test('two values of one filter widen it', async () => {
  const count = async (query: string) => {
    const { page } = await search(query);
    const number = Number.parseInt(await status(page), 10);
    await page.context().close();
    return number;
  };
  const good = await count('punktart=gut');
  const bad = await count('punktart=schlecht');
  expect(await count('punktart=gut&punktart=schlecht')).toBe(good + bad);
});

test('an empty result says so and offers the Themen', async () => {
  const { page } = await search('q=Fahrradreparatur');
  expect(await status(page)).toContain('Keine Treffer');
  await page.locator('[data-empty] a', { hasText: 'Einzelfallarbeit' }).click();
  await page.waitForURL('**/themen/einzelfallarbeit/');
  await page.context().close();
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
  await page.context().close();
});

test('without script the page offers the ways by Thema and year', async () => {
  const { page } = await open('/suche/', { javaScriptEnabled: false });
  expect(await page.locator('noscript + div a[href*="/themen/"]').count()).toBe(9);
  expect(await page.locator('noscript + div a[href*="/protokolle/"]').count()).toBe(4);
  expect(await page.locator('search-page').isVisible()).toBe(false);
  await page.context().close();
});
