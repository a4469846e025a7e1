/** The site by keyboard alone. The guide's filters, the map and the month have tests beside their own. */
import type { Page } from 'playwright-core';
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

describe('the search', () => {
  const focused = (page: Page) =>
    page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name);

  test.each([
    ['/', kinds.Protokoll],
    ['Control+k', kinds.Protokoll],
    ['Meta+k', kinds.Protokoll],
    ['/', '/'],
    ['/', '/suche/'],
  ])('is one key away: %s on %s', async (key, path) => {
    const { page, troubles } = await open(path);
    await page.keyboard.press(key);
    expect(await focused(page)).toBe('q');
    await page.keyboard.type('a/b');
    const field = page.locator('input[name=q]');
    expect(await field.inputValue()).toBe('a/b');
    expect(await field.getAttribute('aria-keyshortcuts')).toBe('/ Control+K Meta+K');
    expect(troubles).toEqual([]);
  });

  test('leaves signs to who types, and other keys to the browser', async () => {
    const { page } = await open('/standorte/in-der-naehe/');
    await page.locator('main input').first().focus();
    for (const key of ['/', 'Alt+/', 'Control+/', 'Control+Alt+k']) await page.keyboard.press(key);
    expect(await focused(page)).not.toBe('q');
    await page.keyboard.press('Control+k');
    expect(await focused(page)).toBe('q');
  });

  test('is let alone by / once that is switched off, which is all that is stored', async () => {
    const { page } = await open('/suche/');
    const stored = () => page.evaluate(() => Object.entries(localStorage));
    const box = page.getByRole('checkbox', { name: '/ führt zur Suche' });
    expect(await stored()).toEqual([]);
    await box.uncheck();
    expect(await stored()).toEqual([['ohne-schraegstrich', '1']]);
    await page.goto(new URL(kinds.Protokoll, page.url()).href);
    await page.keyboard.press('/');
    expect(await focused(page)).not.toBe('q');
    expect(await page.locator('#site-search').getAttribute('aria-keyshortcuts')).toBe(
      'Control+K Meta+K',
    );
    await page.keyboard.press('Control+k');
    expect(await focused(page)).toBe('q');
    await page.goto(new URL('/suche/', page.url()).href);
    expect(await box.isChecked()).toBe(false);
    await box.check();
    expect(await stored()).toEqual([]);
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
  // „Suche läuft …“ stands there while the old list is still shown.
  const status = page.locator('[data-status]');
  await expect.poll(() => status.innerText()).toMatch(/^(?!Suche läuft)/);
  expect(await status.innerText()).not.toBe(before);
  // The list is made anew; the keyboard stays at its box.
  expect(
    await page.locator('form input:checked').evaluate((box) => box === document.activeElement),
  ).toBe(true);

  const first = await page.locator('[data-results] a').first().innerText();
  await tabTo(page, `a ${first}`);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/suche/'));
});
