/** Starts the deployment and finds a browser, once for all of its tests. */
import { existsSync } from 'node:fs';
import path from 'node:path';

import type { TestProject } from 'vitest/node';

import { ensureBrowser } from '../../tools/browser.ts';
import { buildIntern } from '../../server/demo-site.ts';
import { apache, caddy, ensureTool } from '../../tools/outside-tools.ts';
import { noDeployment, startDeployment, type Deployment } from './deployment.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    deployment: Deployment;
  }
}

export default async function setup(project: TestProject) {
  const tools = { caddy: ensureTool(caddy) ?? '', apache: ensureTool(apache) ?? '' };
  ensureBrowser();
  if (tools.caddy === '' || tools.apache === '') {
    project.provide('deployment', noDeployment);
    return undefined;
  }
  const intern = await findIntern();
  try {
    const { deployment, stop } = await startDeployment(
      { public: path.resolve('dist'), intern: intern.folder },
      tools,
    );
    project.provide('deployment', deployment);
    return stop;
  } finally {
    await intern.remove();
  }
}

/** The one that has been built beside `dist/`, or one that is built now. */
async function findIntern() {
  const folder = path.resolve('dist-intern');
  if (existsSync(folder)) return { folder, remove: () => Promise.resolve() };
  return buildIntern(process.cwd());
}
