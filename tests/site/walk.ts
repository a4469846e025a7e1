/** Many pages in few tabs: each is loaded once, and then all looks are taken. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';

import type { useBrowser, VisitOptions } from './browser.ts';

/** The faults of a page in words; all but the last look leave the page as it was. */
export type Look = (page: Page) => Promise<string[]>;

/** One more than there are cores: a page that waits for its scripts leaves one to the others. */
const tabs = 3;
const complaints = 'makes the browser complain';

/**
 * Makes a test of each look, which goes over all the pages.
 *
 * @param title the pages and the device; the names of the looks go on from there
 * @param open the result of `useBrowser`
 * @param paths each is opened once, with the device that `options` describe
 */
export function testPages(
  title: string,
  open: ReturnType<typeof useBrowser>,
  paths: readonly string[],
  options: VisitOptions,
  looks: Readonly<Record<string, Look>>,
): void {
  describe(title, () => {
    const found = new Map(
      [...Object.keys(looks), complaints].map((name) => [name, [] as string[]]),
    );

    beforeAll(async () => {
      const left = paths.toReversed();
      await Promise.all(Array.from({ length: tabs }, () => walkOn(left)));
    }, 600_000);

    test.each([...found.keys()])('%s', (name) => {
      expect(found.get(name)).toEqual([]);
    });

    async function walkOn(left: string[]): Promise<void> {
      const { page, troubles } = await open('about:blank', options);
      for (let path = left.pop(); path !== undefined; path = left.pop()) {
        const report = (name: string, faults: readonly string[]) =>
          found.get(name)?.push(...faults.map((words) => `${path}  ${words}`));
        await page.goto(new URL(path, inject('siteUrl')).href);
        // Only these have a script that still fetches something.
        if (path.includes('?')) await page.waitForLoadState('networkidle');
        for (const [name, look] of Object.entries(looks)) report(name, await look(page));
        const cookies = await page.context().cookies();
        report(complaints, [...troubles.splice(0), ...cookies.map(({ name }) => `cookie ${name}`)]);
      }
      await page.context().close();
    }
  });
}
