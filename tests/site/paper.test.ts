/** Pages on paper: printed as documents, without parts that only a screen can use. */
import { expect, test } from 'vitest';

import { useBrowser } from './browser.ts';
import { kinds } from './dist.ts';
import { printSheets } from './print.ts';

const open = useBrowser();
const openPrinted = async (path: string) => {
  const { page } = await open(path, { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  return page;
};

test('a sheet says of which document it is, where that stands, and of what day it is', async () => {
  const page = await openPrinted(kinds.Protokoll);
  const margins = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return ['--titel', '--adresse'].map((name) => style.getPropertyValue(name));
  });
  expect(margins[0]).toContain(await page.title());
  expect(margins[1]).toMatch(/\/protokolle\/2014-02-06-altenburg\/ · Stand: \d+\. \p{L}+ \d{4}/u);
});

test('the first sheet begins with the name of the programme, as a letter does', async () => {
  const page = await openPrinted(kinds.Praxis);
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect((await page.locator('body').innerText()).trim()).toMatch(/^ThINKA\s+Best Practice/);
});

test('a link to another place has its address behind it, one within the site has not', async () => {
  const page = await openPrinted(kinds.Barrierefreiheit);
  const behind = await page
    .locator('main a')
    .evaluateAll((links) =>
      links.map((link) => [link.getAttribute('href'), getComputedStyle(link, '::after').content]),
    );
  const isOutside = ([href]: (string | null)[]) => /^https?:/.test(href ?? '');
  expect(behind.filter(isOutside).length).toBeGreaterThan(0);
  for (const [href, content] of behind.filter(isOutside))
    expect(content).toBe(`" (${href ?? ''})"`);
  const inside = behind.filter((link) => !isOutside(link));
  expect(new Set(inside.map(([, content]) => content))).toEqual(new Set(['none']));
});

test('ink is black, also for who reads in the dark', async () => {
  const page = await openPrinted(kinds.Praxis);
  const colours = await page
    .locator('h1, .prose p, .prose a')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).color));
  expect(new Set(colours)).toEqual(new Set(['rgb(0, 0, 0)']));
});

test('what is folded on the screen stands on paper', async () => {
  const page = await openPrinted(kinds.Protokoll);
  const agenda = page.locator('details', { hasText: 'Tagesordnung' }).locator('ol');
  expect(await agenda.evaluate((one) => one.getBoundingClientRect().height)).toBeGreaterThan(50);
});

test.each([
  [kinds.Termin, 1],
  ['/handbuch/online-gehen/', 1],
  [kinds.Praxis, 5],
  [kinds.Protokoll, 18],
])('%s takes no more than %i sheets', async (path, most) => {
  const { page } = await open(path);
  expect((await printSheets(page)).length).toBeLessThanOrEqual(most);
});
