/**
 * `npm run task -- handbook-pictures`: takes the handbook's pictures anew, whenever the editor has changed.
 *
 * The built site (`npm run build -- --draft` comes first) is served with a Werkstatt in a folder of its own, and a
 * browser does what the handbook describes. The entries it writes are for tests and go with the folder.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { base } from '#site.config';

import { launchBrowser } from '../tools/browser.ts';
import { startForge } from '../server/forge-process.ts';
import { createCamera, type Camera } from '../tools/handbook-pictures/camera.ts';
import { photographDesk } from '../tools/handbook-pictures/desk.ts';
import { photographErfahrung } from '../tools/handbook-pictures/erfahrung.ts';
import { photographPhone } from '../tools/handbook-pictures/phone.ts';
import { serveSite } from '../server/site.ts';

const root = process.cwd();
const target = path.join(root, 'src/components/handbuch/bilder');

if (!existsSync(path.join(root, 'dist/admin/index.html'))) {
  console.error(
    'There is no built editor to take pictures of: run "npm run build -- --draft" first.',
  );
  process.exitCode = 1;
} else {
  await takeAll(createCamera(target));
}

async function takeAll(camera: Camera): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'thinka-handbook-'));
  const prefix = `${base}werkstatt/`;
  const forge = await startForge({ root, folder, prefix, onMerged: () => undefined });
  const site = await serveSite(root, 0, () => forge.port());
  const browser = await launchBrowser();
  try {
    await photographErfahrung(browser, site.url, camera);
    await photographPhone(browser, site.url, camera);
    await photographDesk(browser, site.url, camera);
  } finally {
    await browser.close();
    await site.stop();
    await forge.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
