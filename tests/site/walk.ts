/** Many pages in few tabs: what some look finds on each of them. */
import type { Page } from 'playwright-core';

import type { Visit, VisitOptions } from './browser.ts';

/** As many as there are cores on the machines that run our tests. */
const tabs = 2;

/**
 * @param open what `useBrowser` gives
 * @param paths each is opened once, with the device that `options` describe
 * @param look what is wrong with the page, in words
 * @returns what was found, and what the browser complained of, each with its path
 */
export async function walk(
  open: (path: string, options?: VisitOptions) => Promise<Visit>,
  paths: readonly string[],
  options: VisitOptions,
  look: (page: Page) => Promise<string[]>,
): Promise<string[]> {
  const left = paths.toReversed();
  const found: string[] = [];

  const walkOn = async () => {
    const first = left.pop();
    if (first === undefined) return;
    const { page, troubles } = await open(first, options);
    for (let path: string | undefined = first; path !== undefined; path = left.pop()) {
      if (path !== first) await page.goto(new URL(path, page.url()).href);
      // Only these have a script that still fetches something.
      if (path.includes('?')) await page.waitForLoadState('networkidle');
      for (const words of [...(await look(page)), ...troubles.splice(0)]) {
        found.push(`${path}  ${words}`);
      }
    }
    if ((await page.context().cookies()).length > 0) found.push('There are cookies.');
    await page.context().close();
  };

  await Promise.all(Array.from({ length: tabs }, walkOn));
  return found;
}
