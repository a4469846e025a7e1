/** The map of the Standorte, and „Hilfe in Ihrer Nähe“, as people use them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { useBrowser } from './browser.ts';
import { dist, readPages } from './dist.ts';

const open = useBrowser();
const pages = readPages();
const index = '/standorte/';
const naehe = '/standorte/in-der-naehe/';

function find(url: string) {
  const page = pages.find((one) => one.url === url);
  if (!page) throw new Error(`There is no ${url}`);
  return page;
}

const hrefs = (url: string, selector: string) =>
  selectAll(selector, find(url).tree).map(({ properties }) => String(properties['href']));

/** A word in the address counts as if somebody typed it. */
async function ask(ort: string) {
  const visit = await open(`${naehe}?${new URLSearchParams({ ort })}`);
  await visit.page.locator('[data-answer]:not([hidden])').waitFor();
  return visit;
}

const heading = (page: Page) => page.locator('[data-heading]').innerText();
const status = (page: Page) => page.locator('[data-status]').innerText();
const shown = (page: Page) => page.locator('[data-list] > li:visible h3').allInnerTexts();

describe('the map', () => {
  test.each([index, naehe])('of %s says the same as the list beside it, in its order', (url) => {
    const onMap = hrefs(url, '.karte a[data-standort]');
    expect(onMap.length).toBeGreaterThanOrEqual(8);
    expect(hrefs(url, '.karte-and-list h3 a')).toEqual(onMap);
    const names = selectAll('.karte a[data-standort]', find(url).tree).map(toString);
    expect(names.filter((name) => name.trim() === '')).toEqual([]);
  });

  test('fits into 4 KB', () => {
    const [figure = ''] = /<figure class="karte">.*?<\/figure>/s.exec(find(index).html) ?? [];
    expect(brotliCompressSync(figure).length).toBeLessThan(4096);
    expect(figure).toContain('<path');
  });

  test('tells its sources and leads to their licences', () => {
    const caption = select('.karte figcaption', find(index).tree);
    expect(caption && toString(caption)).toMatch(/© GeoBasis-DE \/ BKG 2017 \(Daten\s+verändert\)/);
    expect(hrefs(index, '.karte figcaption a')).toEqual([`${naehe}#quellen`]);
    expect(find(naehe).ids.has('quellen')).toBe(true);
  });

  test.each([360, 1280])('has every mark within Thuringia, at %d pixels', async (width) => {
    const { page } = await open(index, { viewport: { width, height: 800 } });
    const outside = await page.locator('.karte').evaluate((karte) => {
      const land = karte.querySelector<SVGPathElement>('.karte__land');
      return [...karte.querySelectorAll<SVGGElement>('a[data-standort] > g')]
        .filter((mark) => {
          const { e, f } = mark.transform.baseVal.consolidate()?.matrix ?? new DOMMatrix();
          return !land?.isPointInFill(new DOMPoint(e, f));
        })
        .map((mark) => mark.textContent);
    });
    expect(outside).toEqual([]);
  });

  test.each([320, 360, 1280])(
    'can be hit by a finger, and no name hides another, at %d',
    async (width) => {
      const { page } = await open(index, { viewport: { width, height: 800 } });
      const targets = await boxes(page, '.karte__ziel');
      expect(targets.filter((box) => box.width < 24)).toEqual([]);
      const names = await boxes(page, '.karte a text');
      const clashes = names.flatMap((one, at) =>
        names
          .slice(at + 1)
          .filter((other) => overlap(one, other))
          .map((other) => [one.text, other.text]),
      );
      expect(clashes).toEqual([]);
      const cut = names.filter((name) => name.x < 0 || name.x + name.width > width);
      expect(cut.map(({ text }) => text)).toEqual([]);
      expect(names.length).toBe(targets.length);
    },
  );

  test('is worked through by keyboard: each Standort in turn, seen, and opened by Enter', async () => {
    const { page } = await open(index);
    const order = hrefs(index, '.karte a[data-standort]');
    await page.locator('.karte a[data-standort]').first().focus();
    const met: string[] = [];
    while (met.length < order.length) {
      const focused = page.locator('.karte a:focus-visible');
      met.push((await focused.getAttribute('href')) ?? '');
      expect(await focused.getAttribute('aria-label')).toMatch(/^ThINKA .+: /);
      const ring = focused.locator('.karte__ziel');
      expect(await ring.evaluate((circle) => getComputedStyle(circle).strokeWidth)).toBe('3px');
      await page.keyboard.press('Tab');
    }
    expect(met).toEqual(order);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${order.at(-2) ?? ''}`);
  });
});

describe('help nearby', () => {
  test('from the Standorte, by place and Enter', async () => {
    const { page, troubles } = await open(index);
    await page.getByLabel('Ort oder Postleitzahl').fill('bad langensalza');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${naehe}?ort=bad+langensalza`);
    await page.locator('[data-answer]:not([hidden])').waitFor();
    expect(await heading(page)).toBe(
      'Wir kennen kein Projekt in der Nähe von Bad Langensalza, Unstrut-Hainich-Kreis',
    );
    expect(await status(page)).toMatch(
      /^Am nächsten ist ThINKA .+, rund \d+ km entfernt \(Luftlinie\)\. .+ seinen Stadtteil da\.$/,
    );
    expect(await page.locator('[data-far] li:visible').count()).toBe(3);
    expect(await shown(page)).toHaveLength(3);
    expect(await page.locator('.karte .is-near').count()).toBe(0);
    expect(await page.locator('.karte__ort').count()).toBe(1);
    expect(troubles).toEqual([]);
  });

  test('marks on the map what is near, and no more', async () => {
    const { page } = await ask('Weimar');
    expect(await status(page)).toContain('Am nächsten ist ThINKA Weimar, am selben Ort.');
    expect(await page.getByText('Bitte fragen Sie vorher nach:').isVisible()).toBe(true);
    expect(await page.locator('.karte .is-near').count()).toBe(1);
    expect(await page.locator('[data-far]').isVisible()).toBe(false);
  });

  test.each([
    [
      '99423',
      'In der Nähe von 99423 Weimar',
      ['ThINKA Weimar', 'ThINKA Erfurt', 'ThINKA Arnstadt'],
    ],
    ['Gorndorf', 'In der Nähe von Gorndorf, Landkreis Saalfeld-Rudolstadt', ['ThINKA Saalfeld']],
    ['Saalfedl', 'In der Nähe von Saalfeld, Landkreis Saalfeld-Rudolstadt', ['ThINKA Saalfeld']],
    [
      'Suhl',
      'Wir kennen kein Projekt in der Nähe von Suhl, Stadt Suhl',
      ['ThINKA Ilmenau', 'ThINKA Schmalkalden'],
    ],
  ])('„%s“ finds the nearest first', async (typed, words, nearest) => {
    const { page } = await ask(typed);
    expect(await heading(page)).toBe(words);
    expect((await shown(page)).slice(0, nearest.length)).toEqual(nearest);
    const distances = await page
      .locator('[data-list] > li:visible [data-distance]')
      .allInnerTexts();
    const kilometres = distances.map((text) => Number(/\d+/.exec(text)?.[0] ?? 0));
    expect(kilometres).toEqual([...kilometres].sort((a, b) => a - b));
  });

  test('after a search, the keyboard stands at the answer, and a screen reader is told it', async () => {
    const { page } = await open(naehe);
    await page.getByLabel('Ort oder Postleitzahl').fill('Gera');
    await page.getByRole('button', { name: 'Projekte zeigen' }).click();
    await page.locator('[data-heading]:focus').waitFor();
    expect(await page.locator('[role=status]').innerText()).toContain('Am nächsten ist');
    await page.getByRole('button', { name: 'Alle Projekte zeigen' }).click();
    expect((await shown(page)).length).toBe(hrefs(naehe, '[data-list] h3 a').length);
    expect(await page.evaluate(() => document.activeElement?.closest('[data-list]') !== null)).toBe(
      true,
    );
    await page.goBack();
    await page.locator('[data-answer]').waitFor({ state: 'hidden' });
    expect(await page.locator('.karte .is-near').count()).toBe(0);
  });

  test('a name that several places have leads to a choice, and the choice to one of them', async () => {
    const { page } = await ask('Rohrbach');
    expect(await heading(page)).toBe('Welchen Ort meinen Sie?');
    await page.locator('[data-choices] a', { hasText: 'Weimarer Land' }).click();
    await page.locator('[data-heading]:focus').waitFor();
    expect(await heading(page)).toMatch(/ in der Nähe von Rohrbach, Landkreis Weimarer Land$/i);
    expect(page.url()).toContain('Weimarer+Land');
    expect(await page.locator('[data-choices] a').count()).toBe(0);
  });

  test.each([
    ['Xyzzyburg', '„Xyzzyburg“ haben wir nicht gefunden'],
    ['Leipzig', 'Leipzig liegt nicht in Thüringen'],
    ['10115', '10115 liegt nicht in Thüringen'],
  ])('„%s“ gets a clear word and a way on', async (typed, words) => {
    const { page } = await ask(typed);
    expect(await heading(page)).toBe(words);
    expect(await page.locator('[data-help] a:visible').count()).toBe(3);
    expect((await shown(page)).length).toBeGreaterThanOrEqual(8);
  });

  test('a Kreis leads to the list of its places', async () => {
    const { page } = await ask('Wartburgkreis');
    await page.locator('[data-choices] a').click();
    await page.waitForURL(`**${naehe}wartburgkreis/`);
  });

  test('where nothing is typed, nothing happens', async () => {
    const { page } = await open(naehe);
    await page.getByRole('button', { name: 'Projekte zeigen' }).click();
    expect(await page.locator('[data-answer]').isVisible()).toBe(false);
    expect(page.url()).not.toContain('?');
  });

  test('when the data does not come, the lists are named as the way', async () => {
    const { page } = await open(naehe);
    await page.route('**/orte.json', (route) => route.abort());
    await page.getByLabel('Ort oder Postleitzahl').fill('Weimar');
    await page.keyboard.press('Enter');
    await page.locator('[data-answer]:not([hidden])').waitFor();
    expect(await heading(page)).toContain('gerade nicht zu erreichen');
    expect(await page.locator('[data-help] a:visible').count()).toBe(3);
  });
});

describe('without script', () => {
  test('the search says so and leads to the lists', async () => {
    const { page } = await open(`${naehe}?ort=Weimar`, { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Landkreis', exact: true }).click();
    expect(page.url()).toMatch(/#kreise$/);
    await page.getByRole('link', { name: 'Landkreis Gotha' }).click();
    await page.waitForURL(`**${naehe}gotha/`);
    const [first] = await page.locator('.kreis-orte').allInnerTexts();
    expect(first).toMatch(/^Am nächsten: ThINKA Bad Tabarz/);
    const far = await page.locator('.kreis-orte').last().innerText();
    expect(far).toMatch(/^Kein Projekt in der Nähe/);
    expect(far).toMatch(/Gotha\s+ThINKA Bad Tabarz, rund 1\d km/);
  });

  test('every place and every postcode stands in a list, with its nearest Standort', () => {
    const file = JSON.parse(readFileSync(path.join(dist, 'standorte/orte.json'), 'utf8')) as {
      kreise: { href: string }[];
      orte: [string, number][];
      postleitzahlen: [string][];
    };
    const listed = new Set(
      file.kreise.flatMap(({ href }, index) =>
        selectAll('.kreis-orte li', find(href).tree).map((item) => {
          const [name] = item.children;
          return `${index} ${name ? toString(name).trim() : ''}`;
        }),
      ),
    );
    const quarters = 10;
    const missing = file.orte.filter(([name, kreis]) => !listed.has(`${kreis} ${name}`));
    expect(missing.length).toBeLessThan(quarters);
    expect(listed.size).toBeGreaterThan(950);

    const codes = toString(
      select('.nahe-listen', find(naehe).tree) ?? { type: 'root', children: [] },
    );
    expect(file.postleitzahlen.filter(([plz]) => !codes.includes(plz))).toEqual([]);
  });

  test('nobody is sent to a former Standort, and what is not confirmed is said', () => {
    const states = selectAll('[data-list] .stand', find(naehe).tree).map((one) =>
      toString(one).trim(),
    );
    expect(states.length).toBe(selectAll('[data-list] > li', find(naehe).tree).length);
    expect(states).not.toContain('Ehemaliger Standort');
    expect(states).toContain('Heutiger Stand nicht bestätigt');
    expect(find(naehe).html).toContain('Bitte fragen Sie vorher nach');
  });
});

interface Box {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

function boxes(page: Page, selector: string): Promise<Box[]> {
  return page.locator(selector).evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { text: one.textContent.trim(), x, y, width, height };
    }),
  );
}

/** Lines of text have air above and below, which may touch. */
function overlap(one: Box, other: Box): boolean {
  const air = 0.15;
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y + one.height * air < other.y + other.height * (1 - air) &&
    other.y + other.height * air < one.y + one.height * (1 - air)
  );
}
