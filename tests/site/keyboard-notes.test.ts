/** Everything opened by keyboard closes by keyboard, and leaves the reader at the same place. */
import type { Element } from 'hast';
import type { Page } from 'playwright-core';
import { visitParents } from 'unist-util-visit-parents';
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

test('whatever is folded opens by Enter and closes by Space, wherever it stands', async () => {
  const folded = new Map<string, string>();
  // The filters of the search come with an answer; keyboard.test.ts opens them.
  for (const { url, tree } of readReadablePages().filter(({ url }) => url !== '/suche/')) {
    visitParents(tree, { tagName: 'details' }, (_, ancestors) => {
      const { tagName, properties } = ancestors.at(-1) as Element;
      folded.set([tagName, ...(properties.className ?? [])].join('.'), url);
    });
  }
  expect(folded.size).toBeGreaterThan(7);

  const { page } = await open('/', { viewport: { width: 360, height: 700 } });
  for (const [around, path] of folded) {
    await page.goto(new URL(path, page.url()).href);
    const summary = page.locator(`${around} > details > summary`).first();
    const isOpen = () => summary.evaluate((one) => one.closest('details')?.open);
    await summary.evaluate((one) => {
      // Facets are folded within another fold on a phone.
      for (let outer = one.closest('details'); outer;) {
        outer = outer.parentElement?.closest('details') ?? null;
        outer?.setAttribute('open', '');
      }
    });
    const before = await isOpen();
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await isOpen(), `${around} on ${path}`).toBe(!before);
    await page.keyboard.press('Space');
    expect(await isOpen(), `${around} on ${path}`).toBe(before);
    expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true);
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
    // ArrowDown skips the Standort that the other field has.
    await page.keyboard.press('ArrowDown');
    await tab(page);
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/vergleich\/[a-z-]+-und-[a-z-]+\/#\w+/);
});
