/** A browser for a test file, and pages that record their failures. */
import { setTimeout } from 'node:timers/promises';

import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';

import { launchBrowser } from '../../tools/browser.ts';
import { watchPage } from '../toolbox/watch-page.ts';

export interface Visit {
  page: Page;
  /** Console errors, failed requests, and requests to anybody else. */
  troubles: string[];
}

export interface VisitOptions extends BrowserContextOptions {
  /** The time that the clock of the device keeps showing, as in `2026-03-20T10:30:00+01:00`. */
  at?: string;
  /** Scripts come late, after the page has been drawn without them. */
  isSlow?: boolean;
}

/** @returns a function that opens a path of the site in a fresh context, which ends with the test */
export function useBrowser() {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(() => browser.close());

  return async (path: string, { at, isSlow, ...options }: VisitOptions = {}): Promise<Visit> => {
    const context = await browser.newContext({ locale: 'de-DE', ...options });
    contexts.push(context);
    if (at !== undefined) await context.clock.setFixedTime(at);
    if (isSlow) {
      await context.route(/\.js$/, async (route) => {
        await setTimeout(200);
        await route.continue();
      });
    }
    const page = await context.newPage();
    const troubles = watchPage(page, new URL(inject('siteUrl')).origin);
    await page.goto(new URL(path, inject('siteUrl')).href, { waitUntil: 'load' });
    return { page, troubles };
  };
}
