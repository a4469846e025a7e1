/** Every page in a real browser: reads well for everyone, and asks nobody for anything. */
import { describe, expect, test } from 'vitest';

import {
  findBarriers,
  findCovers,
  findLossBySpacing,
  findShifts,
  findSidewaysScroll,
} from './barriers.ts';
import { useBrowser } from './browser.ts';
import { kinds, readReadablePages } from './dist.ts';
import { walk } from './walk.ts';

const open = useBrowser();
const ofEachKind = Object.values(kinds);
/** With the answers that a script gives, which are no pages of their own. */
const all = [...new Set([...readReadablePages().map(({ url }) => url), ...ofEachKind])];
const smallPhone = { width: 320, height: 640 };
const screen = { width: 1280, height: 800 };
// Each of them goes over many pages.
const timeout = 600_000;

test(
  'no page has a barrier that axe finds on a small phone, or scrolls sideways',
  { timeout },
  async () => {
    const found = await walk(open, all, { viewport: smallPhone }, async (page) => [
      ...(await findSidewaysScroll(page)),
      ...(await findBarriers(page)),
    ]);
    expect(found).toEqual([]);
  },
);

describe('no kind of page has a barrier that axe finds', () => {
  test.each([
    ['on a screen at night', { viewport: screen, colorScheme: 'dark' }],
    ['in colours of the reader', { viewport: screen, forcedColors: 'active' }],
  ] as const)('%s', { timeout }, async (_device, options) => {
    expect(await walk(open, ofEachKind, options, findBarriers)).toEqual([]);
  });
});

describe('no kind of page has a barrier or moves by itself', () => {
  test.each([
    ['on a screen by day', { viewport: screen, colorScheme: 'light' }],
    ['on a phone at night', { viewport: smallPhone, colorScheme: 'dark' }],
  ] as const)('%s', { timeout }, async (_device, options) => {
    const found = await walk(open, ofEachKind, { ...options, isSlow: true }, async (page) => [
      // What somebody asked for by the address comes with the script.
      ...(page.url().includes('?') ? [] : await findShifts(page)),
      ...(await findBarriers(page)),
    ]);
    expect(found).toEqual([]);
  });
});

test('no kind of page loses words when its text is set wide', { timeout }, async () => {
  for (const viewport of [smallPhone, screen]) {
    expect(await walk(open, ofEachKind, { viewport }, findLossBySpacing)).toEqual([]);
  }
});

test(
  'enlarged four times, nothing sticks before the text of any kind of page',
  { timeout },
  async () => {
    // A screen of 1280 by 1024 pixels at 400 %.
    const viewport = { width: 320, height: 256 };
    const found = await walk(open, ofEachKind, { viewport }, async (page) => [
      ...(await findSidewaysScroll(page)),
      ...(await findCovers(page)),
    ]);
    expect(found).toEqual([]);
  },
);

test('the navigation of the screen is not printed', async () => {
  const { page } = await open(kinds.Praxis);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.site-header__nav').isVisible()).toBe(false);
  expect(await page.locator('h1').isVisible()).toBe(true);
  await page.context().close();
});
