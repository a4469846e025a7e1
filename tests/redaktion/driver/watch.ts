/** Remembers what went wrong on a page while somebody used it. */
import type { Page } from 'playwright-core';

/** Asked about something that may or may not be there, a forge says 404, and the browser notes it. */
const isQuestion = (url: string) =>
  /\/werkstatt\/api\/repos\/.*\/(branches|git\/refs|contents|git\/trees)\//.test(url);

/** @param origin of the site; whatever is asked of anybody else is trouble */
export function watch(page: Page, origin: string): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    const { url } = message.location();
    if (message.text().startsWith('Failed to load resource') && isQuestion(url)) return;
    troubles.push(`console: ${message.text()} (${url})`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob|about):/.test(url))
      troubles.push(`foreign: ${url}`);
  });
  page.on('response', (response) => {
    const isAnswer = response.status() === 404 && isQuestion(response.url());
    if (response.status() >= 400 && !isAnswer) {
      troubles.push(`${response.status()}: ${response.request().method()} ${response.url()}`);
    }
  });
  page.on('dialog', (dialog) => {
    // Decap asks by confirm before something is left or thrown away; nothing of ours uses alert.
    if (dialog.type() === 'alert') troubles.push(`dialog: ${dialog.message()}`);
    void dialog.accept();
  });
  return troubles;
}
