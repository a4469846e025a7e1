/** A browser for a test file, and pages that remember what went wrong on them. */
import { setTimeout } from 'node:timers/promises';

import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

import { browserArguments } from '../../tools/browser.ts';

export interface Visit {
  page: Page;
  /** Console errors, failed requests, and requests to anybody else. */
  troubles: string[];
}

export interface VisitOptions extends BrowserContextOptions {
  /** What the clock of the device shows and keeps showing, as in `2026-03-20T10:30:00+01:00`. */
  at?: string;
  /** Scripts come late, after the page has been drawn without them. */
  isSlow?: boolean;
}

/** @returns a function that opens a path of the site in a fresh context */
export function useBrowser() {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: inject('browserPath'),
      args: browserArguments,
    });
  });
  afterAll(() => browser.close());

  return async (path: string, { at, isSlow, ...options }: VisitOptions = {}): Promise<Visit> => {
    const context = await browser.newContext({ locale: 'de-DE', ...options });
    if (at !== undefined) await context.clock.setFixedTime(at);
    if (isSlow) {
      await context.route(/\.js$/, async (route) => {
        await setTimeout(200);
        await route.continue();
      });
    }
    const page = await context.newPage();
    const troubles = watch(page);
    await page.goto(new URL(path, inject('siteUrl')).href, { waitUntil: 'load' });
    return { page, troubles };
  };
}

function watch(page: Page): string[] {
  const troubles: string[] = [];
  const { origin } = new URL(inject('siteUrl'));
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // A busy machine shows the text late, and the browser asks what the font was fetched for.
    const isLate = message.text().includes('was preloaded');
    if (['error', 'warning'].includes(message.type()) && !isLate) {
      troubles.push(`console: ${message.text()}`);
    }
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) troubles.push(`foreign: ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  return troubles;
}
