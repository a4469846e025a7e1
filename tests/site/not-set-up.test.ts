/** The editor of a site in operation whose forge nobody has named. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { expect, onTestFinished, test, vi } from 'vitest';

import { serve } from '../../server/serve.ts';
import { findBarriers } from '../toolbox/find-barriers.ts';
import { useBrowser } from './browser.ts';

const open = useBrowser();

test('it says who sets it up, and asks for nothing', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'thinka-editor-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await build(folder);
  expect(await readdir(path.join(folder, 'admin'))).toEqual(['index.html']);
  const { url, stop } = await serve({ folder, base: '/', port: 0 });
  onTestFinished(stop);

  const { page } = await open('about:blank');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${url}admin/#/collections/themen/new`, { waitUntil: 'networkidle' });
  expect(asked.filter((name) => name !== '/favicon.svg')).toEqual(['/admin/']);
  expect(await page.getByRole('heading').innerText()).toContain('noch nicht eingerichtet');
  expect(await page.getByRole('main').innerText()).toMatch(
    /wer die Technik betreut: .*THINKA_FORGE/,
  );
  expect(await findBarriers(page)).toEqual([]);
});

/** As the build does after its pages are there. */
async function build(folder: string): Promise<void> {
  vi.stubEnv('THINKA_ZWECK', 'betrieb');
  vi.stubEnv('THINKA_FORGE', '');
  vi.resetModules();
  onTestFinished(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });
  const { default: admin } = await import('../../src/integrations/admin.ts');
  const { hooks } = admin() as {
    hooks: Record<string, ((options: unknown) => unknown) | undefined>;
  };
  const dir = pathToFileURL(`${folder}/`);
  const config = { root: pathToFileURL(`${process.cwd()}/`), outDir: dir, base: '/' };
  await hooks['astro:config:done']?.({ config });
  await hooks['astro:build:done']?.({ dir, logger: { info: () => undefined } });
}
