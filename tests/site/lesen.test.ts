/** The script that makes reading easier, and that nothing is missing without it. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { findBarriers } from '../toolbox/find-barriers.ts';
import { useBrowser } from './browser.ts';

const open = useBrowser();
const protokoll = '/protokolle/2014-02-06-altenburg/';
const praxis = '/best-practice/auf-mundpropaganda-setzen-und-wege-klaeren/';
const phone = { viewport: { width: 360, height: 800 }, hasTouch: true };
const desk = { viewport: { width: 1280, height: 800 } };

const present = (page: Page) => page.locator('.on-this-page [aria-current]').allInnerTexts();
const note = (page: Page) => page.getByRole('dialog');

/** Records what the page hands to the system, and gives the system's answer. */
async function withShare(page: Page, answer: 'shared' | 'AbortError' | 'NotAllowedError') {
  await page.addInitScript((name) => {
    Object.defineProperty(navigator, 'share', {
      value: (data: ShareData) => {
        Object.assign(globalThis, { shared: data });
        return name === 'shared' ? Promise.resolve() : Promise.reject(new DOMException('', name));
      },
    });
  }, answer);
  await page.reload();
}

describe('the contents of a long page', () => {
  test('mark the section that is being read, and the last one at the end', async () => {
    const { page, troubles } = await open(protokoll, desk);
    expect(await present(page)).toEqual([]);

    const links = page.locator('.on-this-page a');
    await links.nth(2).click();
    await expect.poll(() => present(page)).toEqual([await links.nth(2).innerText()]);

    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(() => present(page)).toEqual([await links.last().innerText()]);
    expect(troubles).toEqual([]);
  });

  test('stand open beside the text, with or without script', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await open(protokoll, { ...desk, javaScriptEnabled });
      expect(await page.locator('.on-this-page a').first().isVisible()).toBe(true);
    }
  });

  test('are folded on a phone, and unfold without script as well', async () => {
    const { page } = await open(protokoll, { ...phone, javaScriptEnabled: false });
    const first = page.locator('.on-this-page a').first();
    expect(await first.isVisible()).toBe(false);
    await page.locator('.on-this-page summary').tap();
    expect(await first.isVisible()).toBe(true);
  });
});

describe('the number of a point', () => {
  test('opens its citation by keyboard, copies it and says so', async () => {
    const { page, troubles } = await open(protokoll, desk);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('#t1-g3 > a').focus();
    await page.keyboard.press('Enter');
    expect(await note(page).getAttribute('aria-label')).toBe('Fundstelle T1-G3');

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => note(page).getByRole('status').innerText()).toBe('Kopiert.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.replace(/https?:\/\/[^/]+/, '')).toBe(
      'Protokoll „Zweiter Erfahrungsaustausch in Altenburg“, 6. Februar 2014, T1-G3, /protokolle/2014-02-06-altenburg/#t1-g3',
    );

    await page.keyboard.press('Escape');
    expect(await note(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('T1-G3');
    expect(troubles).toEqual([]);
  });

  test('shows what is to be copied where the browser does not let a script copy', async () => {
    const { page } = await open(protokoll, desk);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await page.locator('#t1-g3 > a').click();
    await note(page).getByRole('button', { name: 'Kopieren' }).click();
    await expect.poll(() => note(page).getByRole('status').innerText()).toContain('#t1-g3');
  });

  test('is a link to the point without script', async () => {
    const { page } = await open(protokoll, { ...phone, javaScriptEnabled: false });
    await page.locator('#t1-g3 > a').tap();
    expect(new URL(page.url()).hash).toBe('#t1-g3');
  });
});

describe('a term', () => {
  test('is explained where it stands, by a tap, within the width of a phone', async () => {
    const { page, troubles } = await open(protokoll, phone);
    const term = page.locator('a.begriff').first();
    const list = page.locator((await term.getAttribute('href')) ?? '');
    await term.tap();

    const text = await list.locator('dd').innerText();
    expect(await note(page).innerText()).toContain(text);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(new URL(page.url()).hash).toBe('');
    await note(page).getByRole('button', { name: 'Schließen' }).tap();
    expect(await note(page).count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test('leads to the list at the foot of the page without script', async () => {
    const { page } = await open(protokoll, { ...phone, javaScriptEnabled: false });
    const term = page.locator('a.begriff').first();
    await term.tap();
    expect(new URL(page.url()).hash).toBe(await term.getAttribute('href'));
  });
});

describe('sharing', () => {
  const shared = (page: Page) =>
    page.evaluate(() => (globalThis as unknown as { shared: ShareData }).shared);
  const status = (page: Page) => page.locator('.page-actions [role=status]').innerText();

  test.each([
    protokoll,
    praxis,
    '/standorte/weimar/',
    '/termine/2019-04-03-erfahrungsaustausch-erfurt/',
  ])('is offered on %s, by the dialogue of the system', async (path) => {
    const { page } = await open(path, phone);
    await withShare(page, 'shared');
    await page.getByRole('button', { name: 'Teilen' }).tap();
    const { title, url } = await shared(page);
    expect([title, new URL(url ?? '').pathname]).toEqual([
      await page.locator('h1').innerText(),
      path,
    ]);
    expect(await status(page)).toBe('');
  });

  test('says nothing when somebody thinks better of it', async () => {
    const { page } = await open(praxis, phone);
    await withShare(page, 'AbortError');
    await page.getByRole('button', { name: 'Teilen' }).tap();
    expect(await status(page)).toBe('');
  });

  test('copies the address where the system refuses', async () => {
    const { page } = await open(praxis, desk);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await withShare(page, 'NotAllowedError');
    await page.getByRole('button', { name: 'Teilen' }).click();
    await expect.poll(() => status(page)).toBe('Kopiert.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(praxis);
  });

  test('moves nothing when it comes, and is not printed', async () => {
    const { page } = await open(praxis, desk);
    const foot = async () => (await page.locator('.site-footer').boundingBox())?.y;
    const before = await foot();
    await page.locator('.page-actions').evaluate((row) => row.remove());
    expect(await foot()).toBe(before);

    await page.reload();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.page-actions').isVisible()).toBe(false);
  });
});

test('every part can be hit with a finger and read by everybody', async () => {
  const { page } = await open(protokoll, phone);
  await page.locator('#t1-g3 > a').tap();
  for (const button of await note(page).getByRole('button').all()) {
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(24);
  }
  expect(await findBarriers(page)).toEqual([]);
});

test('an entry of the guide leads to its neighbours and says when it was changed', async () => {
  const { page } = await open(praxis, { ...phone, javaScriptEnabled: false });
  const neighbours = page.locator('.previous-next a');
  expect(await neighbours.count()).toBeGreaterThan(0);
  expect(await page.locator('.fact-list').last().innerText()).toMatch(/Zuletzt geändert\s+\d+\. /);
});
