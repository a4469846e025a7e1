/** What axe finds on a page as it stands, and what else can be measured there. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules that axe leaves out unless asked: of WCAG 2.2, or still on trial. */
const alsoAsked = [
  'target-size',
  'label-content-name-mismatch',
  'css-orientation-lock',
  'table-fake-caption',
  'td-has-header',
  'focus-order-semantics',
];

export async function findBarriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.evaluate(source);
    // The next page in this tab has it from the start, without its half a megabyte being sent again.
    await page.addInitScript(source);
  }
  const violations = await page.evaluate(async (rules) => {
    const enabled = Object.fromEntries(rules.map((id) => [id, { enabled: true }]));
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    const results = await checker.run({ resultTypes: ['violations'], rules: enabled });
    return results.violations;
  }, alsoAsked);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
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

/** What stays in place while one scrolls and takes more than a quarter of the window. */
export async function findCovers(page: Page): Promise<string[]> {
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((box) => ['fixed', 'sticky'].includes(getComputedStyle(box).position))
      .filter((box) => box.checkVisibility())
      .filter((box) => {
        const { top, bottom } = box.getBoundingClientRect();
        return Math.min(bottom, innerHeight) - Math.max(top, 0) > innerHeight / 4;
      })
      .map((box) => `covers the text: ${box.outerHTML.slice(0, 120)}`),
  );
}

/**
 * What moved by itself while the page came together, by the measure of the Web Vitals: how much of the
 * window moved, times how far (https://web.dev/articles/cls). Open the page with `isSlow`; else scripts
 * may be done before there is anything to move.
 */
export async function findShifts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const shifts: string[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        const moved = entry.sources.map(({ node }) => toWords(node)).join(', ');
        if (entry.value >= 0.001) shifts.push(`shifts by ${entry.value.toFixed(4)}: ${moved}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
    // What has been laid out is told with the frame after the next.
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    return shifts;

    function toWords(node: Node | null): string {
      const element = node instanceof Element ? node : node?.parentElement;
      return element?.outerHTML.slice(0, 80) ?? 'something that has gone';
    }
  });
}

/** Not in TypeScript's own library: https://wicg.github.io/layout-instability/ */
interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: readonly { node: Node | null }[];
}
