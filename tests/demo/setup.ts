/** Builds the demo and serves it, once for all tests that look at its invented examples. */
import type { TestProject } from 'vitest/node';

import { ensureBrowser } from '../../tools/browser.ts';
import { buildDemo } from '../../server/demo-site.ts';
import { ensureTool, java, python } from '../../tools/outside-tools.ts';
import { serve } from '../../server/serve.ts';

export default async function setup(project: TestProject) {
  ensureBrowser();
  project.provide('python', ensureTool(python) ?? '');
  project.provide('java', ensureTool(java) ?? '');
  const demo = await buildDemo(process.cwd());
  const { url, stop } = await serve({ folder: demo.folder, base: '/', port: 0 });
  project.provide('siteFolder', demo.folder);
  project.provide('siteUrl', url);
  return async () => {
    await stop();
    await demo.remove();
  };
}
