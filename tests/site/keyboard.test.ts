/** The site by keyboard alone. The guide's filters, the map and the month have tests beside their own. */
import { describe, expect, test } from 'vitest';

import { navigation } from '#site.config';

import { useBrowser } from './browser.ts';
import { kinds } from './dist.ts';
import { tab, tabTo, walkThrough } from './keyboard.ts';

const open = useBrowser();

describe('the keyboard', () => {
  test('comes to the skip link first, then to name, search and navigation, and sees each', async () => {
    const { page } = await open('/protokolle/');
    const stops = [];
    const header = 4 + navigation.length;
    for (let count = 0; count < header; count++) stops.push(await tab(page));
    expect(stops.map((stop) => stop?.name)).toEqual([
      'a Zum Inhalt springen',
      'a ThINKA',
      'input Suchbegriff',
      'button Suchen',
      ...navigation.map(({ label }) => `a ${label}`),
    ]);
    expect(stops.filter((stop) => stop?.fault !== '')).toEqual([]);
  });

  test('leaps over them by the skip link', async () => {
    const { page } = await open('/protokolle/');
    await tab(page);
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#inhalt');
    await tab(page);
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test.each([
    ['Start', 320],
    ['Protokoll', 320],
    ['Protokoll', 1280],
    ['Praxis', 1280],
    ['Best Practice', 1280],
    ['Standorte', 1280],
    ['Hilfe in der Nähe', 320],
    ['Monat', 1280],
    ['Zahlenblatt', 320],
    ['Suche', 1280],
  ] as const)('sees where it is and gets out again: %s, %i pixels wide', async (kind, width) => {
    const { page } = await open(kinds[kind], { viewport: { width, height: 700 } });
    await page.waitForLoadState('networkidle');
    const stops = await walkThrough(page);
    expect(stops.length).toBeGreaterThan(10);
    expect(stops.filter(({ fault }) => fault !== '')).toEqual([]);
  });

  test('goes back as it came', async () => {
    const { page } = await open(kinds.Praxis);
    const forth = (await walkThrough(page)).map(({ name }) => name);
    const back: string[] = [];
    while (back.length < forth.length) back.push((await tab(page, 'Shift+Tab'))?.name ?? '');
    expect(back).toEqual(forth.toReversed());
  });
});

test('a search is asked, narrowed and followed by keyboard alone', async () => {
  const { page } = await open('/suche/');
  await tabTo(page, 'input Suchbegriff');
  await page.keyboard.type('Beratung');
  await page.keyboard.press('Enter');
  await page.locator('[data-results] a').first().waitFor();
  const before = await page.locator('[data-status]').innerText();

  await tabTo(page, 'summary Art des Punkts');
  await page.keyboard.press('Enter');
  await tabTo(page, 'input Gute Erfahrung');
  await page.keyboard.press('Space');
  await page.waitForURL('**/suche/?*punktart=gut*');
  await expect.poll(() => page.locator('[data-status]').innerText()).not.toBe(before);
  // The list is made anew; the keyboard stays at its box.
  expect(
    await page.locator('input:checked').evaluate((box) => box === document.activeElement),
  ).toBe(true);

  const first = await page.locator('[data-results] a').first().innerText();
  await tabTo(page, `a ${first}`);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/suche/'));
});
