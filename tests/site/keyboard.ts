/** Walking through a page with the Tab key, as people do who cannot use a mouse. */
import type { Page } from 'playwright-core';

/** An element at which the keyboard stops. */
export interface Stop {
  /** The element and its words: `a Protokolle`, `input Suchbegriff`. */
  name: string;
  /** The reason why one does not see where one is; empty if there is none. */
  fault: string;
}

/** The next stop; nothing once the page is left towards the browser. */
export async function tab(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Stop | undefined> {
  await page.keyboard.press(key);
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    const words = element.ariaLabel ?? (label ?? element).textContent;
    const name = `${element.tagName.toLowerCase()} ${words.replace(/\s+/g, ' ').trim()}`;
    return { name, fault: findFault(element) };

    function findFault(element: Element): string {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      // The map draws a mark of its own around a dot; `karte.test.ts` looks at it.
      if (element.closest('svg')) return '';
      if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return 'has no outline';

      const { left, right, top, bottom } = element.getClientRects()[0] ?? new DOMRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return 'is out of sight';
      const seen = document.elementFromPoint(x, y);
      const isSeen = seen && (element.contains(seen) || seen.contains(element));
      return isSeen ? '' : `lies under <${seen?.tagName.toLowerCase() ?? ''}>`;
    }
  });
}

/**
 * Presses Tab until the page is left.
 *
 * @throws if it is not left after so many stops that it must be a trap
 */
export async function walkThrough(page: Page, most = 2000): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < most) {
    const stop = await tab(page);
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error(`The keyboard does not get out of ${page.url()}`);
}

/** Presses Tab until a stop begins with these words. */
export async function tabTo(page: Page, start: string, most = 200): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if ((await tab(page))?.name.startsWith(start)) return;
  }
  throw new Error(`The keyboard does not reach „${start}“`);
}
