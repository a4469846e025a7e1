/** Questions to tick: by their words, without a script, and with a pen on paper. */
import { expect, test } from 'vitest';

import { useBrowser } from './browser.ts';
import { kinds } from './dist.ts';

const open = useBrowser();
const list = kinds['Praxis zum Abhaken'];

test('a question is ticked by its words, and nothing keeps the tick', async () => {
  const { page } = await open(list, { viewport: { width: 360, height: 800 } });
  const box = page.getByRole('checkbox', { name: /^Wohnt der Mensch in unserem Gebiet\?/ });
  await page.getByText('Wohnt der Mensch in unserem Gebiet?').click({ position: { x: 40, y: 9 } });
  expect(await box.isChecked()).toBe(true);

  const url = page.url();
  await page.goto('about:blank');
  await page.goto(url);
  expect(await box.isChecked()).toBe(false);
});

test('each question has its source, and its box can be hit with a thumb', async () => {
  const { page } = await open(list, { viewport: { width: 360, height: 800 } });
  const items = page.locator('.kaestchen');
  expect(await items.count()).toBeGreaterThan(9);
  expect(await items.filter({ hasNot: page.locator('a[href*="/protokolle/"]') }).count()).toBe(0);
  const heights = await items
    .locator('label')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
});

test('on paper the list begins a sheet, and its boxes are black and empty', async () => {
  const { page } = await open(list);
  await page.emulateMedia({ media: 'print' });
  const looks = await page.locator('.kaestchen input').evaluateAll((all) =>
    all.map((one) => {
      const { borderTopColor, backgroundColor } = getComputedStyle(one);
      return `${String(one.checkVisibility())} ${borderTopColor} ${backgroundColor}`;
    }),
  );
  expect(new Set(looks)).toEqual(new Set(['true rgb(0, 0, 0) rgba(0, 0, 0, 0)']));
  const heading = page.getByRole('heading', { name: 'Zum Abhaken' });
  expect(await heading.evaluate((one) => getComputedStyle(one).breakBefore)).toBe('page');
});
