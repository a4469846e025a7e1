/** Records failures on a page while a test uses it. */
import type { Page } from 'playwright-core';

/** An upper bound, no measure: a wait ends as soon as its condition holds, however slow the machine is. */
export const longestWait = 240_000;

/**
 * @param origin every request to another origin is trouble
 * @param isFine messages that are normal for this kind of page
 * @returns the list, which grows: `error: …`, `console: … (url)`, `foreign: url`, `404: GET url`
 */
export function watchPage(
  page: Page,
  origin: string,
  isFine: (trouble: string) => boolean = () => false,
): string[] {
  const troubles: string[] = [];
  const note = (trouble: string) => {
    if (!isFine(trouble)) troubles.push(trouble);
  };
  page.on('pageerror', (error) => note(`error: ${error.message}`));
  page.on('console', (message) => {
    // A busy machine shows the text late, and the browser asks what the font was fetched for.
    const isLate = message.text().includes('was preloaded');
    if (['error', 'warning'].includes(message.type()) && !isLate) {
      note(`console: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:data|blob|about):/.test(url)) note(`foreign: ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() < 400) return;
    note(`${response.status()}: ${response.request().method()} ${response.url()}`);
  });
  return troubles;
}
