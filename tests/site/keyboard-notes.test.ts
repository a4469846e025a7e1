/** What opens by keyboard closes by keyboard, and leaves the reader where he or she was. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { useBrowser } from './browser.ts';
import { kinds, readReadablePages } from './dist.ts';
import { tab, tabTo } from './keyboard.ts';

const open = useBrowser();
const note = (page: Page) => page.getByRole('dialog');
const focusedWords = (page: Page) =>
  page.evaluate(() => document.activeElement?.textContent.replace(/\s+/g, ' ').trim());

describe.each([
  ['the citation of a point', '#t1-g3 > a', 'Kopieren'],
  ['the explanation of a term', 'a.begriff', 'Schließen'],
] as const)('%s', (_name, selector, firstButton) => {
  test('opens by Enter, and gives the focus back on Escape and by its button', async () => {
    const { page, troubles } = await open(kinds.Protokoll);
    const word = page.locator(selector).first();
    const words = await word.innerText();
    await word.focus();
    for (const close of ['Escape', 'Schließen'] as const) {
      await page.keyboard.press('Enter');
      expect(await note(page).evaluate((one) => one === document.activeElement)).toBe(true);
      const first = await tab(page);
      expect(first).toEqual({ name: `button ${firstButton}`, fault: '' });
      if (close === 'Escape') await page.keyboard.press('Escape');
      else {
        if (firstButton !== close) await tabTo(page, `button ${close}`);
        await page.keyboard.press('Enter');
      }
      await expect.poll(() => note(page).count()).toBe(0);
      expect(await focusedWords(page), close).toBe(words);
    }
    expect(troubles).toEqual([]);
  });

  test('goes when the keyboard passes on into the text, so that it covers nothing', async () => {
    const { page } = await open(kinds.Protokoll);
    await page.locator(selector).first().focus();
    await page.keyboard.press('Enter');
    await tabTo(page, 'button Schließen', 4);
    const next = await tab(page);
    expect(next).toMatchObject({ fault: '' });
    const isInText = await page.evaluate(
      () => document.activeElement?.closest('main, [popover]')?.tagName,
    );
    expect(isInText).toBe('MAIN');
    expect(await note(page).count()).toBe(0);
  });
});

test('an address is copied by keyboard, which stays at its button', async () => {
  const { page } = await open(kinds.Praxis);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('.page__content a').last().focus();
  await tabTo(page, 'button Adresse kopieren', 20);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.page-actions [role=status]').innerText()).toBe('Kopiert.');
  expect(await focusedWords(page)).toBe('Adresse kopieren');
});

test('what is folded opens by Enter and closes by Space, on every page that has such', async () => {
  const folding = readReadablePages().filter(({ html }) => html.includes('<details'));
  const paths = new Set(Object.values(kinds).filter((path) => isAmong(path)));
  expect(paths.size).toBeGreaterThan(10);

  const { page } = await open('/', { viewport: { width: 360, height: 700 } });
  for (const path of paths) {
    await page.goto(new URL(path, page.url()).href);
    // Of many alike the first ones will do.
    for (const summary of (await page.locator('summary:visible').all()).slice(0, 4)) {
      const isOpen = () => summary.evaluate((one) => one.closest('details')?.open);
      const before = await isOpen();
      await summary.focus();
      await page.keyboard.press('Enter');
      expect(await isOpen(), `${path}: ${await summary.innerText()}`).toBe(!before);
      await page.keyboard.press('Space');
      expect(await isOpen()).toBe(before);
      expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true);
    }
  }

  function isAmong(path: string): boolean {
    return folding.some(({ url }) => url === path);
  }
});

test('offline reading is switched on and off by keyboard, which stays at its button', async () => {
  const { page } = await open(kinds['Offline lesen']);
  const status = page.locator('[data-status]');
  await page.getByRole('button', { name: 'Seiten zum Offline-Lesen aufbewahren' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => status.innerText()).toContain('Eingeschaltet');
  await expect.poll(() => focusedWords(page)).toBe('Alles löschen und ausschalten');
  await page.keyboard.press('Enter');
  await expect.poll(() => status.innerText()).toContain('gelöscht');
  await expect.poll(() => focusedWords(page)).toBe('Seiten zum Offline-Lesen aufbewahren');
});

test('two Standorte are compared by keyboard alone', async () => {
  const { page } = await open(kinds.Vergleich);
  await tabTo(page, 'select', 40);
  for (const name of ['a', 'b', 'thema']) {
    const focused = () => page.evaluate(() => (document.activeElement as HTMLSelectElement).name);
    expect(await focused()).toBe(name);
    // What the other one has is passed over.
    await page.keyboard.press('ArrowDown');
    await tab(page);
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/vergleich\/[a-z-]+-und-[a-z-]+\/#\w+/);
});
