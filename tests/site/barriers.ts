/** Barriers that keep people from reading a page, beside those axe finds on it as it stands. */
import type { Page } from 'playwright-core';

import { findBarriers } from '../toolbox/find-barriers.ts';

/** Both go over a page that axe has seen by day: nothing but its colours is another. */
export function findBarriersAtNight(page: Page): Promise<string[]> {
  return withMedia(page, { colorScheme: 'dark' }, findFaintColours);
}

export function findBarriersInColoursOfReader(page: Page): Promise<string[]> {
  return withMedia(page, { forcedColors: 'active' }, findFaintColours);
}

function findFaintColours(page: Page): Promise<string[]> {
  return findBarriers(page, { only: ['color-contrast', 'link-in-text-block'] });
}

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

async function withMedia(
  page: Page,
  media: Media,
  look: (page: Page) => Promise<string[]>,
): Promise<string[]> {
  await page.emulateMedia(media);
  const found = await look(page);
  await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null });
  return found;
}

/** A page that is wider than its window: who has enlarged it must not have to scroll in two directions. */
export async function findSidewaysScroll(page: Page): Promise<string[]> {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    innerWidth,
  ]);
  return content > window ? [`is ${content} pixels wide in a window of ${window}`] : [];
}

/**
 * Sets the text as wide as WCAG 1.4.12 wants it to be bearable, and looks for words that are cut off.
 * https://www.w3.org/TR/WCAG22/#text-spacing
 */
export async function findLossBySpacing(page: Page): Promise<string[]> {
  await page.addStyleTag({
    content: `
      * {
        line-height: 1.5 !important;
        letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important;
      }
      p { margin-block-end: 2em !important; }`,
  });
  const lost = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll<HTMLElement>('body, body *:not(svg *, script)')];
    return boxes
      .filter((box) => isCut(box))
      .map((box) => `cuts off: ${box.outerHTML.slice(0, 120)}`);

    function isCut(box: HTMLElement): boolean {
      if (!box.checkVisibility() || box.clientWidth === 0) {
        return false;
      }
      const { overflowX, overflowY, clipPath } = getComputedStyle(box);
      // Meant for those who listen.
      if (clipPath !== 'none') return false;
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      // A pixel is lost to rounding.
      return (
        (hides(overflowX) && box.scrollWidth > box.clientWidth + 1) ||
        (hides(overflowY) && box.scrollHeight > box.clientHeight + 1)
      );
    }
  });
  return [...lost, ...(await findSidewaysScroll(page))];
}

/**
 * On a screen of 1280 by 1024 pixels at 400 %: elements that go over the edge, and those that stay in place
 * while one scrolls and take more than a quarter of the window.
 */
export async function findCovers(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 256 });
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
  const covers = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((box) => ['fixed', 'sticky'].includes(getComputedStyle(box).position))
      .filter((box) => box.checkVisibility())
      .filter((box) => {
        const { top, bottom } = box.getBoundingClientRect();
        return Math.min(bottom, innerHeight) - Math.max(top, 0) > innerHeight / 4;
      })
      .map((box) => `covers the text: ${box.outerHTML.slice(0, 120)}`),
  );
  const found = [...covers, ...(await findSidewaysScroll(page))];
  if (before) await page.setViewportSize(before);
  return found;
}

/** Printed elements that one could only click. */
export function findUselessOnPaper(page: Page): Promise<string[]> {
  return withMedia(page, { media: 'print' }, () =>
    page
      .locator('nav, form, button, select, input:not(.kaestchen *), .skip-link, .no-print')
      .evaluateAll((all) =>
        all.filter((one) => one.checkVisibility()).map(({ outerHTML }) => outerHTML.slice(0, 80)),
      ),
  );
}

/**
 * Elements that moved by themselves while the page was loading, by the measure of the Web Vitals: how much of
 * the window moved, times how far (https://web.dev/articles/cls). Open the page with `isSlow`; otherwise
 * scripts may be done before there is anything to move.
 */
export async function findShifts(page: Page): Promise<string[]> {
  // Parts asked for by the address come with the script.
  if (page.url().includes('?')) return [];
  return page.evaluate(async () => {
    const shifts: string[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        const moved = entry.sources.map(({ node }) => toWords(node)).join(', ');
        if (entry.value >= 0.001) shifts.push(`shifts by ${entry.value.toFixed(4)}: ${moved}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
    // A new layout is reported with the frame after the next.
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    return shifts;

    function toWords(node: Node | null): string {
      const element = node instanceof Element ? node : node?.parentElement;
      return element?.outerHTML.slice(0, 80) ?? 'something that has gone';
    }
  });
}

/** TypeScript's own library does not have it: https://wicg.github.io/layout-instability/ */
interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: readonly { node: Node | null }[];
}
