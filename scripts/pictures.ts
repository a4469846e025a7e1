/**
 * `npm run task -- pictures`: pictures of every kind of page, beside the last accepted ones.
 *
 * The built site (`npm run build -- --draft` comes first) and the demo are taken in every mode and
 * width of `tools/pictures/views.ts` into `.bilder/`, and `.bilder/index.html` shows what has changed. It is
 * for people to look at, and no gate: fonts differ from machine to machine, so nothing of it is kept
 * in Git. `Praxis Termin` takes kinds of these names only, `--accept` accepts what was taken.
 */
import { existsSync } from 'node:fs';
import { cp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { comparePictures } from '../tools/pictures/compare.ts';
import { renderReport } from '../tools/pictures/report.ts';
import { takePictures, type Picture } from '../tools/pictures/take.ts';
import { buildDemo, demoMoment } from '../server/demo-site.ts';
import { demoKinds, kinds } from '../tools/page-kinds.ts';
import { serve } from '../server/serve.ts';
import { serveSite } from '../server/site.ts';

const root = process.cwd();
const folder = path.join(root, '.bilder');
const [taken, accepted, changed] = ['neu', 'angenommen', 'unterschied'].map((name) =>
  path.join(folder, name),
) as [string, string, string];

const { values, positionals } = parseArgs({
  options: { accept: { type: 'boolean', default: false } },
  allowPositionals: true,
});

if (values.accept) await accept();
else if (!existsSync(path.join(root, 'dist/index.html'))) {
  fail('There is no built site to take pictures of: run "npm run build -- --draft" first.');
} else await takeAndCompare();

async function accept(): Promise<void> {
  if (!existsSync(taken)) {
    fail('There are no pictures to accept: run "npm run task -- pictures" first.');
    return;
  }
  await cp(taken, accepted, { recursive: true });
  console.log('Accepted. The next "npm run task -- pictures" compares with these.');
}

async function takeAndCompare(): Promise<void> {
  const started = Date.now();
  await Promise.all([taken, changed].map((old) => rm(old, { recursive: true, force: true })));
  const pictures = await takeAll();
  const compared = await comparePictures(pictures, { taken, accepted, changed });
  const report = path.join(folder, 'index.html');
  await writeFile(report, renderReport(compared));
  const different = compared.filter(({ share }) => share !== 0).length;
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`${pictures.length} pictures in ${seconds} s, ${different} of them new or changed.`);
  console.log(`Look at ${path.relative(root, report)}`);
}

async function takeAll(): Promise<Picture[]> {
  const demo = await buildDemo(root);
  const [site, example] = [
    await serveSite(root, 0),
    await serve({ folder: demo.folder, base: '/', port: 0 }),
  ];
  try {
    const pages = [
      ...list('Seite', kinds, site.url),
      ...list('Vorführung', demoKinds, example.url).map((page) => ({ ...page, at: demoMoment })),
    ];
    return await takePictures(pages, taken);
  } finally {
    await site.stop();
    await example.stop();
    await demo.remove();
  }
}

function list(place: string, all: Record<string, string>, url: string) {
  return Object.entries(all)
    .filter(([name]) => positionals.length === 0 || positionals.includes(name))
    .map(([name, address]) => ({
      name: `${place}: ${name}`,
      url: new URL(`.${address}`, url).href,
    }));
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
