/** Serves the built site and finds a browser, once for all tests of the site. */
import path from 'node:path';

import type { TestProject } from 'vitest/node';

import { ensureBrowser } from '../../scripts/browser.ts';
import { ensurePython } from '../../scripts/python.ts';
import { serveSite } from '../../scripts/site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The built site that is served at `siteUrl`. */
    siteFolder: string;
    siteUrl: string;
    browserPath: string;
    /** A Python with icalendar; empty if there is none. */
    python: string;
  }
}

export default async function setup(project: TestProject) {
  project.provide('browserPath', ensureBrowser());
  project.provide('python', ensurePython() ?? '');
  const { url, stop } = await serveSite(process.cwd(), 0);
  project.provide('siteFolder', path.resolve('dist'));
  project.provide('siteUrl', url);
  return stop;
}
