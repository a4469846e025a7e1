/** Serves the built site and finds a browser, once for all tests of the site. */
import path from 'node:path';

import type { TestProject } from 'vitest/node';

import { ensureBrowser } from '../../tools/browser.ts';
import { ensureTool, java, python } from '../../tools/outside-tools.ts';
import { serveSite } from '../../server/site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The built site that is served at `siteUrl`. */
    siteFolder: string;
    siteUrl: string;
    /** A Python with icalendar; empty if there is none. */
    python: string;
    /** For the Nu HTML checker; empty if there is none. */
    java: string;
  }
}

export default async function setup(project: TestProject) {
  ensureBrowser();
  project.provide('python', ensureTool(python) ?? '');
  project.provide('java', ensureTool(java) ?? '');
  const { url, stop } = await serveSite(process.cwd(), 0);
  project.provide('siteFolder', path.resolve('dist'));
  project.provide('siteUrl', url);
  return stop;
}
