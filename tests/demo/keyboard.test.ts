/** Termine are chosen by keyboard alone. The month has its own test in `termine.test.ts`. */
import { expect, test } from 'vitest';

import { demoMoment } from '../../server/demo-site.ts';
import { useBrowser } from '../site/browser.ts';
import { tab, tabTo, walkThrough } from '../site/keyboard.ts';

const open = useBrowser();

test('a choice of Termine is opened, made and taken back by keyboard alone', async () => {
  const viewport = { width: 360, height: 700 };
  const { page } = await open('/termine/', { viewport, at: demoMoment });
  await tabTo(page, 'summary Nach Standort');
  await page.keyboard.press('Enter');
  const first = await tab(page);
  expect(first).toMatchObject({ name: expect.stringMatching(/^select /) as string, fault: '' });
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => new URL(page.url()).search).not.toBe('');
  expect(await page.locator('[data-status]').innerText()).not.toBe('');

  await tabTo(page, 'button Alle zeigen');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).search).toBe('');
  // The button is gone; the keyboard is back at the first choice.
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
});

test.each(['/termine/', '/standorte/beispielstadt/', '/standorte/in-der-naehe/?ort=Weimar'])(
  'on %s the keyboard sees where it is and gets out again',
  async (path) => {
    const { page } = await open(path, { at: demoMoment });
    await page.waitForLoadState('networkidle');
    const stops = await walkThrough(page);
    expect(stops.filter(({ fault }) => fault !== '')).toEqual([]);
  },
);
