/** The guide's filters as people use them, and the same facets where no script runs. */
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { findBarriers } from '../toolbox/find-barriers.ts';
import { useBrowser } from './browser.ts';
import { readPages } from './dist.ts';

const open = useBrowser();
const guide = '/best-practice/';
const phone = { viewport: { width: 360, height: 800 } };

const status = (page: Page) => page.locator('[data-status]').innerText();
const search = (page: Page) => page.evaluate(() => location.search);
const cards = (page: Page) => page.locator('[data-entry]:visible');
const box = (page: Page, facet: string, value: string) =>
  page.locator(`input[name="${facet}"][value="${value}"]`);
const unfold = (page: Page) =>
  page.locator('[data-facet]').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });

describe('with script', () => {
  test('a choice leaves the entries that have it, and says how many', async () => {
    const { page, troubles } = await open(guide);
    const all = await cards(page).count();
    expect(await status(page)).toBe(`${all} Einträge`);

    await box(page, 'thema', 'steuerungsgruppe').check();
    const left = await cards(page).count();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(all);
    expect(await status(page)).toBe(`${left} von ${all} Einträgen`);
    expect(await page.locator('[data-choice]').innerText()).toBe('Thema: Steuerungsgruppe');
    expect(troubles).toEqual([]);
  });

  test('facets narrow one another, values of one facet widen it', async () => {
    const { page } = await open(guide);
    await unfold(page);
    const choose = async (facet: string, value: string) => {
      await box(page, facet, value).check();
      return cards(page).evaluateAll((all) => all.map((card) => card.dataset['entry'] ?? ''));
    };
    const bad = await choose('erfahrung', 'schlecht');
    const badIn2019 = await choose('jahr', '2019');
    const badIn2019or2013 = await choose('jahr', '2013');

    expect(badIn2019.every((entry) => /erfahrung=schlecht.*jahr=2019/.test(entry))).toBe(true);
    expect(badIn2019.length).toBeLessThan(bad.length);
    expect(badIn2019or2013.length).toBeGreaterThan(badIn2019.length);
    expect(badIn2019or2013.length).toBeLessThanOrEqual(bad.length);
  });

  test('the count beside a value is what choosing it leaves', async () => {
    const { page } = await open(`${guide}?erfahrung=schlecht&standort=saalfeld`);
    await unfold(page);
    const themen = page.locator('[data-facet=thema] li');
    const counts = new Set<number>();
    for (const row of await themen.all()) {
      const count = Number(await row.locator('span').innerText());
      await row.locator('input').check();
      expect(await cards(page).count()).toBe(count);
      await row.locator('input').uncheck();
      counts.add(count);
    }
    expect(counts.size).toBeGreaterThan(1);
  });

  test('Themen without an entry disappear', async () => {
    const { page } = await open(`${guide}?standort=weimar`);
    const headings = page.locator('leitfaden-filter section:visible');
    expect(await headings.count()).toBeLessThan(9);
    expect(await headings.count()).toBe(await headings.filter({ has: cards(page) }).count());
  });

  test('the address keeps the choice: to reload, to share, to go back', async () => {
    const { page } = await open(guide);
    await box(page, 'erfahrung', 'schlecht').check();
    const one = await status(page);
    await box(page, 'thema', 'ansprache').check();
    const two = await status(page);
    expect(await search(page)).toBe('?thema=ansprache&erfahrung=schlecht');

    await page.reload();
    expect(await status(page)).toBe(two);
    expect(await box(page, 'thema', 'ansprache').isChecked()).toBe(true);

    await page.goBack();
    expect(await status(page)).toBe(one);
    expect(await box(page, 'thema', 'ansprache').isChecked()).toBe(false);
    await page.goForward();
    expect(await status(page)).toBe(two);

    const shared = await open(`${guide}?erfahrung=schlecht&quatsch=1&thema=ansprache&thema=nie`);
    expect(await status(shared.page)).toBe(two);
  });

  test('a shared choice stands open, also in facets that are folded otherwise', async () => {
    const { page } = await open(`${guide}?standort=erfurt`);
    expect(await box(page, 'standort', 'erfurt').isVisible()).toBe(true);
    expect(await box(page, 'jahr', '2019').isVisible()).toBe(false);
  });

  test('„Filter zurücksetzen“ brings all back and keeps the place of the keyboard', async () => {
    const { page } = await open(`${guide}?standort=erfurt&jahr=2019`);
    const reset = page.locator('[data-reset]');
    await reset.focus();
    await page.keyboard.press('Enter');
    expect(await status(page)).toMatch(/^\d+ Einträge$/);
    expect(await search(page)).toBe('');
    expect(await page.locator('input:checked').count()).toBe(0);
    expect(await reset.isVisible()).toBe(false);
    expect(await focused(page)).toMatch(/^\d+ Einträge$/);
  });

  test('an empty result is told, with ways out that keep what they promise', async () => {
    const { page } = await open(`${guide}?thema=netzwerkarbeit&erfahrung=keine&standort=arnstadt`);
    expect(await cards(page).count()).toBe(0);
    expect(await status(page)).toMatch(/^Keiner von \d+ Einträgen$/);

    const way = page.locator('[data-ways] button').first();
    const promised = Number(/(\d+) Eintr/.exec(await way.innerText())?.[1]);
    await way.click();
    expect(promised).toBeGreaterThan(0);
    expect(await cards(page).count()).toBe(promised);
    expect(await page.locator('[data-empty]').isVisible()).toBe(false);
  });

  test('it works by keyboard alone', async () => {
    const { page } = await open(guide);
    await tabTo(page, 'Thema');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    const chosen = page.locator('input:checked');
    expect(await chosen.inputValue()).toBe('ansprache');
    expect(await chosen.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await chosen.evaluate((input) => getComputedStyle(input).outlineStyle)).toBe('solid');

    await tabTo(page, 'Jahr');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await search(page)).toBe('?thema=ansprache&jahr=2019');
  });

  test('on a phone the filters are folded, and lead to the entries', async () => {
    const { page } = await open(guide, phone);
    expect(await box(page, 'thema', 'ansprache').isVisible()).toBe(false);
    const top = await cards(page)
      .first()
      .evaluate((card) => card.getBoundingClientRect().top);
    expect(top).toBeLessThan(800);

    await page.locator('.facet-nav > details > summary').click();
    await box(page, 'thema', 'ansprache').check();
    const show = page.getByRole('button', { name: /^\d+ Einträge zeigen$/ });
    expect(await show.innerText()).toBe(`${await cards(page).count()} Einträge zeigen`);
    await show.click();
    expect(await box(page, 'thema', 'ansprache').isVisible()).toBe(false);
    expect(await focused(page)).toBe(await status(page));
  });

  test('few entries stay in sight of whoever chooses far down', async () => {
    const viewport = { width: 1280, height: 700 };
    const { page } = await open(`${guide}?standort=arnstadt`, { viewport });
    await unfold(page);
    const last = page.locator('[data-facet] li:not([data-none]) input').last();
    await last.scrollIntoViewIfNeeded();
    await last.check();
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200);
    expect(await cards(page).first().evaluate(isInSight)).toBe(true);
    expect(await page.locator('[data-status]').evaluate(isInSight)).toBe(true);
  });

  test.each([
    ['a phone', 360],
    ['a screen', 1280],
  ])('nothing moves on %s when links become boxes', async (_device, width) => {
    const [before, after] = await Promise.all(
      [false, true].map(async (javaScriptEnabled) => {
        const { page } = await open(guide, { javaScriptEnabled, viewport: { width, height: 800 } });
        const rows = page.locator('.facet-nav li, .facet-nav summary, [data-status], main h2');
        const places = await Promise.all((await rows.all()).map((row) => row.boundingBox()));
        return places;
      }),
    );
    expect(after?.length).toBeGreaterThan(40);
    expect(after).toEqual(before);
  });

  test.each([
    ['a phone by day', 360, 'light'],
    ['a screen at night', 1280, 'dark'],
  ] as const)('all unfolded, it has no barrier on %s', async (_device, width, colorScheme) => {
    const viewport = { width, height: 800 };
    for (const query of ['?thema=ansprache&jahr=2013', '?thema=steuerungsgruppe&erfahrung=keine']) {
      const { page } = await open(guide + query, { colorScheme, viewport });
      await page
        .locator('.facet-nav > details')
        .evaluate((panel) => panel.setAttribute('open', ''));
      await unfold(page);
      expect(await findBarriers(page)).toEqual([]);
    }
  });

  test('it runs under the policy that a server should send', async () => {
    const { page, troubles } = await open(guide);
    await page.route(`**${guide}`, async (route) => {
      const response = await route.fetch();
      const policy = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";
      const headers = { ...response.headers(), 'content-security-policy': policy };
      await route.fulfill({ response, headers });
    });
    await page.reload();
    await box(page, 'thema', 'ansprache').check();
    expect(await status(page)).toMatch(/^\d+ von \d+ Einträgen$/);
    expect(troubles).toEqual([]);
  });
});

describe('without script', () => {
  const pages = new Map(readPages().map((page) => [page.url, page]));
  const index = pages.get(guide);
  const values = (index ? selectAll('.facet-nav li a', index.tree) : []).map((link) => ({
    href: String(link.properties['href']),
    count: Number(toString(select('span', link) ?? link)),
  }));

  test('the guide shows all entries, and its facets as links', async () => {
    const { page } = await open(guide, { javaScriptEnabled: false });
    expect(await status(page)).toBe(`${await cards(page).count()} Einträge`);
    expect(await page.locator('input[type=checkbox], [data-reset]:visible').count()).toBe(0);
    await page.locator('.facet-nav a', { hasText: 'Schlechte Erfahrungen' }).click();
    await page.waitForURL(`**${guide}nach/erfahrung/schlecht/`);
    const current = page.locator('.facet-nav a[aria-current=page]');
    expect(await current.innerText()).toContain('Schlechte Erfahrungen');
    await page.locator('a', { hasText: 'Alle Einträge' }).click();
    await page.waitForURL(`**${guide}`);
  });

  test('on a phone the facets unfold as well', async () => {
    const { page } = await open(guide, { ...phone, javaScriptEnabled: false });
    await page.locator('.facet-nav > details > summary').click();
    await page.locator('summary', { hasText: 'Jahr' }).click();
    await page.locator('.facet-nav a', { hasText: '2014' }).click();
    await page.waitForURL(`**${guide}nach/jahr/2014/`);
  });

  test('each value has a page with as many entries as its count says', () => {
    expect(values.length).toBeGreaterThan(25);
    const wrong = values.filter(({ href, count }) => {
      const page = pages.get(href);
      return !page || count === 0 || selectAll('main .card', page.tree).length !== count;
    });
    expect(wrong).toEqual([]);
  });

  test('the page of a value leads to all other values and back', () => {
    const page = pages.get(`${guide}nach/jahr/2014/`);
    const links = (page ? selectAll('main a', page.tree) : []).map(
      ({ properties }) => properties['href'],
    );
    expect(links).toEqual(expect.arrayContaining([guide, ...values.map(({ href }) => href)]));
  });
});

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
}

function isInSight(element: HTMLElement | SVGElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

/** Presses Tab until the summary of a facet has the focus. */
async function tabTo(page: Page, facet: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).startsWith(facet)) return;
  }
  throw new Error(`the keyboard does not reach ${facet}`);
}
