/**
 * `npm run task -- lighthouse`: the verdict of Lighthouse on the built site and on the demo.
 *
 * Both are served as `deploy/headers` would, on a phone and on a desk. Npm fetches Lighthouse, which is no
 * part of the project: its verdict is for people, and no gate. `-- /termine/ /standorte/` looks at these
 * pages only.
 */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';

import { ensureBrowser } from '../tools/browser.ts';
import { setClock } from '../server/demo-clock.ts';
import { buildDemo, demoDay, demoMoment } from '../server/demo-site.ts';
import { serveAsDeployed } from '../tools/lighthouse/deployed.ts';
import { forms, runLighthouse } from '../tools/lighthouse/run.ts';
import { explainReports, toTable, type PageReport } from '../tools/lighthouse/table.ts';

const asked = process.argv.slice(2);
const dist = path.resolve('dist');

/** A page of every kind that people come for. */
const pages = {
  site: ['/', '/termine/', '/standorte/saalfeld/', '/protokolle/2014-02-06-altenburg/'],
  demo: [
    '/',
    '/termine/',
    `/termine/monat/${demoDay.slice(0, 7)}/`,
    '/termine/2026-03-05-kaffeetreff-beispielstadt/',
    '/standorte/',
    '/standorte/beispielstadt/',
  ],
};

if (!existsSync(path.join(dist, 'index.html'))) {
  console.error('There is no built site: run "npm run build -- --draft" first.');
  process.exit(1);
}
const browser = ensureBrowser();
const demo = await buildDemo(process.cwd());
await setClock(demo.folder, demoMoment);
const reports: PageReport[] = [];
try {
  for (const [name, folder] of [
    ['site', dist],
    ['demo', demo.folder],
  ] as const) {
    reports.push(...(await lookAt(name, folder)));
  }
} finally {
  await demo.remove();
}
console.log(`\n${toTable(reports)}\n\n${explainReports(reports)}`);

async function lookAt(name: keyof typeof pages, folder: string): Promise<PageReport[]> {
  const server = await serveAsDeployed(folder);
  const found: PageReport[] = [];
  try {
    const there = (asked.length > 0 ? asked : pages[name]).filter((page) =>
      existsSync(path.join(folder, page, 'index.html')),
    );
    for (const page of there) {
      for (const form of forms) {
        console.log(`${name} ${page} (${form}) …`);
        const result = await runLighthouse(new URL(page, server.url).href, form, browser);
        found.push({ site: name, page, form, result });
      }
    }
    return found;
  } finally {
    await server.stop();
    await rm(server.folder, { recursive: true, force: true });
  }
}
