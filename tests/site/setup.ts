/** Serves the built site and finds a browser, once for all tests of the site. */
import type { TestProject } from 'vitest/node';

import { ensureBrowser } from '../../scripts/browser.ts';
import { serveSite } from '../../scripts/site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    siteUrl: string;
    browserPath: string;
  }
}

export default async function setup(project: TestProject) {
  project.provide('browserPath', ensureBrowser());
  const { url, stop } = await serveSite(process.cwd(), 0);
  project.provide('siteUrl', url);
  return stop;
}
