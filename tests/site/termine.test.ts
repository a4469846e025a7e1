/** Termine of a site without future dates: past ones can be found, and emptiness looks meant. */
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';

import { dayInThuringia, formatDate, monthOf } from '#domain/time/dates.ts';
import { nextMonth } from '#domain/termin/month-grid.ts';

import { useBrowser } from './browser.ts';
import { readPages } from './dist.ts';

const open = useBrowser();
const pages = readPages();
const list = '/termine/';
const termine = pages.filter(({ tree }) => select('main[data-search=termin]', tree));
const linksOn = (url: string, selector = 'a') => {
  const page = pages.find((page) => page.url === url);
  return (page ? selectAll(selector, page.tree) : []).map(({ properties }) =>
    String(properties['href']),
  );
};

describe('every Termin', () => {
  test('stands in the archive of its year, with its day in the name of the link', () => {
    const archive = pages
      .filter(({ url }) => url.startsWith('/termine/archiv/'))
      .flatMap(({ url, tree }) =>
        selectAll('.termin-list a', tree).map((link) => ({
          year: url.split('/')[3] ?? '',
          href: String(link.properties['href']),
          name: toString(link),
        })),
      );
    expect(archive.map(({ href }) => href).sort()).toEqual(termine.map(({ url }) => url).sort());
    expect(
      archive.filter(({ year, name }) => !new RegExp(`\\w, \\d+\\. .* ${year}`).test(name)),
    ).toEqual([]);
  });

  test('stands in its month, in the table and below it', () => {
    const missing = termine.filter(({ url }) => {
      const month = `/termine/monat/${url.slice('/termine/'.length, '/termine/2019-04'.length)}/`;
      const places = ['td a', '.termin-list a'].map((selector) => linksOn(month, selector));
      return !places.every((links) => links.includes(url));
    });
    expect(missing.map(({ url }) => url)).toEqual([]);
  });
});

test('every year of the archive is linked from the list', () => {
  const years = pages.filter(({ url }) => url.startsWith('/termine/archiv/')).map(({ url }) => url);
  expect(years.length).toBeGreaterThan(1);
  expect(linksOn(list)).toEqual(expect.arrayContaining(years));
});

test('the present month and the next have a page, though nothing is in them', async () => {
  const { page } = await open(list);
  await page.getByRole('link', { name: 'Als Monat ansehen' }).click();
  const current = monthOf(dayInThuringia(new Date()));
  expect(await page.locator('h1').innerText()).toBe(`Termine im ${formatDate(current)}`);
  expect(await page.locator('td[aria-current=date]').count()).toBe(1);
  await page.locator('[rel=next]').click();
  expect(await page.locator('h1').innerText()).toBe(`Termine im ${formatDate(nextMonth(current))}`);
  expect(await page.locator('.empty-state').isVisible()).toBe(true);
});

test('where nothing is to come, nothing is offered to choose, and a way is shown', async () => {
  const { page } = await open(list);
  expect(await page.locator('.empty-state').innerText()).toContain('kein Termin angekündigt');
  expect(await page.locator('termin-filter').count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Termine abonnieren' }).isVisible()).toBe(true);
});

test('the page of a Termin long ago says that it is over', async () => {
  const { page } = await open('/termine/2019-04-03-erfahrungsaustausch-erfurt/');
  expect(await page.locator('[data-part=next]').innerText()).toBe('vorbei Mittwoch, 3. April 2019');
});
