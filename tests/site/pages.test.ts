/** Every kind of page in a real browser: reads well for everyone, and asks nobody for anything. */
import { describe, expect, test } from 'vitest';

import { findBarriers } from './barriers.ts';
import { useBrowser } from './browser.ts';
import { kinds } from './dist.ts';

const open = useBrowser();

describe.each(Object.entries(kinds))('%s', (_name, path) => {
  test.each([
    ['a phone by day', 360, 'light'],
    ['a screen at night', 1280, 'dark'],
  ] as const)('has no barrier that axe finds on %s', async (_device, width, colorScheme) => {
    const { page, troubles } = await open(path, { colorScheme, viewport: { width, height: 800 } });
    await page.waitForLoadState('networkidle');
    expect(await findBarriers(page)).toEqual([]);
    expect(troubles).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });

  test('does not scroll sideways at 320 pixels', async () => {
    const { page } = await open(path, { viewport: { width: 320, height: 640 } });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    await page.context().close();
  });
});

test('the skip link is the first stop of the keyboard and leads to the content', async () => {
  const { page } = await open('/protokolle/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe(
    'Zum Inhalt springen',
  );
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#inhalt');
  await page.context().close();
});

test('the navigation of the screen is not printed', async () => {
  const { page } = await open(kinds.Praxis);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.site-header').isVisible()).toBe(false);
  expect(await page.locator('h1').isVisible()).toBe(true);
  await page.context().close();
});
