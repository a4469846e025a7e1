/** Opens pages in a browser, touches everything on them, and records everything that happens. */
import {
  type Browser,
  type BrowserContext,
  type Page,
  type Request,
  type Route,
} from 'playwright-core';

import type { HostilePage } from './pages.ts';

const origin = 'http://probe.invalid';

export interface Trouble {
  name: string;
  /** `dialog: 1`, `asks: https://…`, `leaves: …`, `console: …`, `ran: 1`, `twice: id`. */
  what: string;
}

/** @returns everything that happened on each page besides being shown; nothing, if all is well */
export async function openPages(
  browser: Browser,
  pages: readonly HostilePage[],
): Promise<Trouble[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const queue = [...pages];
  const troubles: Trouble[] = [];
  const work = async () => {
    let found = new Set<string>();
    const visit = await createVisitor(context, (what) => void found.add(what.slice(0, 200)));
    for (let next = queue.shift(); next; next = queue.shift()) {
      found = new Set();
      await visit(next.html);
      for (const what of found) troubles.push({ name: next.name, what });
    }
  };
  await Promise.all(Array.from({ length: 3 }, work));
  await context.close();
  return troubles;
}

/** One page for all visits, since a new one takes longer than the visit. */
async function createVisitor(
  context: BrowserContext,
  report: (what: string) => void,
): Promise<(html: string) => Promise<void>> {
  const page = await context.newPage();
  const address = `${origin}/seite/`;
  let shown = '';
  watch(page, report);
  await page.route('**/*', (route) => answer(route, address, shown, report));

  return async (html) => {
    shown = html;
    await page.goto(address, { waitUntil: 'load' });
    const faults = await touch(page).catch((error: unknown) => [`leaves: ${String(error)}`]);
    faults.forEach(report);
    if (page.url().split('#')[0] !== address) report(`leaves: ${page.url()}`);
  };
}

function watch(page: Page, report: (what: string) => void): void {
  page.on('pageerror', ({ message }) => report(`error: ${message}`));
  page.on('console', (message) => {
    // A busy machine shows the text late, and the browser asks what the font was fetched for.
    if (!message.text().includes('was preloaded')) report(`console: ${message.text()}`);
  });
  page.on('popup', (popup) => report(`opens: ${popup.url()}`));
  page.on('download', (download) => report(`loads: ${download.url()}`));
  page.on('websocket', (socket) => report(`asks: ${socket.url()}`));
  page.on('dialog', (dialog) => {
    report(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}

/** No request leaves the machine: this answers for the page and for all it may ask for. */
async function answer(
  route: Route,
  address: string,
  html: string,
  report: (what: string) => void,
): Promise<void> {
  const request = route.request();
  if (request.url() === address && request.isNavigationRequest()) {
    return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
  }
  const contentType = isOurs(request) ? toType(request) : undefined;
  if (contentType) return route.fulfill({ body: '', contentType });
  report(`${request.isNavigationRequest() ? 'leaves' : 'asks'}: ${request.url()}`);
  return route.abort();
}

/** Files that a page of the site brings along; a frame or a request by a script is none of them. */
function isOurs(request: Request): boolean {
  return request.url().startsWith(`${origin}/`);
}

function toType(request: Request): string | undefined {
  return request.url().endsWith('/favicon.svg') ? 'image/svg+xml' : types[request.resourceType()];
}

const types: Readonly<Record<string, string>> = {
  stylesheet: 'text/css',
  script: 'text/javascript',
  image: 'image/png',
  font: 'font/woff2',
  manifest: 'application/manifest+json',
};

/** Hovers, focuses and clicks every element; links to pages are stopped, all others may do their worst. */
export async function touch(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    addEventListener('submit', (event) => event.preventDefault());
    addEventListener('click', (event) => {
      const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
      if (link && ['http:', 'https:', 'mailto:', 'tel:', 'webcal:'].includes(link.protocol)) {
        event.preventDefault();
      }
    });
    for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
      for (const type of ['pointerover', 'mouseover', 'mouseenter', 'mousemove', 'keydown']) {
        element.dispatchEvent(new Event(type, { bubbles: true }));
      }
      if (element.matches('a, button, input, select, textarea, summary, [tabindex]')) {
        element.focus();
        element.click();
      }
    }
    // Wait for the next turn, and for a picture that fails.
    await new Promise((resolve) => setTimeout(resolve, 30));
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
    return [
      ...('ran' in window ? [`ran: ${String(window.ran)}`] : []),
      ...[...twice].map((id) => `twice: ${id}`),
    ];
  });
}
