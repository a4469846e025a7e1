import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { expect, onTestFinished, test, vi } from 'vitest';

const origin = 'https://thinka.example/thinka/';

/** Pages by their path, each with its canonical path and the day of its last change. */
const pages: Record<string, [canonical: string, changed?: string]> = {
  '': [''],
  'best-practice/a/': ['best-practice/a/', '2026-03-04'],
  'best-practice/nach/status/gilt/': ['best-practice/'],
};

async function build(settings: Record<string, string>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'thinka-site-map-'));
  // Other tests of this process build sites, which leaves settings behind.
  const none = { THINKA_ZWECK: '', THINKA_AUSGABE: '', THINKA_VORSCHAU: '' };
  for (const [name, value] of Object.entries({ ...none, ...settings })) vi.stubEnv(name, value);
  vi.resetModules();
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
  for (const [name, [canonical, changed]] of Object.entries(pages)) {
    mkdirSync(path.join(folder, name), { recursive: true });
    const day = changed ? `<meta property="article:modified_time" content="${changed}">` : '';
    const head = `<link rel="canonical" href="${origin}${canonical}">${day}`;
    writeFileSync(path.join(folder, name, 'index.html'), head);
  }
  writeFileSync(path.join(folder, 'robots.txt'), 'User-agent: *\n');

  const { default: siteMap } = await import('./site-map.ts');
  const { hooks } = siteMap() as {
    hooks: Record<string, ((options: unknown) => unknown) | undefined>;
  };
  const config = { site: new URL(origin).origin, base: '/thinka/', build: {} };
  await hooks['astro:config:done']?.({ config });
  await hooks['astro:routes:resolved']?.({ routes: [] });
  await hooks['astro:build:done']?.({
    dir: pathToFileURL(`${folder}/`),
    pages: [...Object.keys(pages), '404/'].map((pathname) => ({ pathname })),
    logger: { info: () => undefined, warn: console.warn, error: console.error },
  });
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  return { read, names: readdirSync(folder) };
}

test('the site map has the pages that are to be found, with the day of their last change', async () => {
  const { read } = await build({ THINKA_URL: origin });

  // As https://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd has it.
  const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  expect(read('sitemap-index.xml')).toBe(
    `<?xml version="1.0" encoding="UTF-8"?><sitemapindex xmlns="${schema}">` +
      `<sitemap><loc>${origin}sitemap-0.xml</loc><lastmod>2026-03-04T00:00:00.000Z</lastmod></sitemap></sitemapindex>`,
  );
  expect(read('sitemap-0.xml').trim()).toBe(
    `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="${schema}">` +
      `<url><loc>${origin}</loc></url>` +
      `<url><loc>${origin}best-practice/a/</loc><lastmod>2026-03-04T00:00:00.000Z</lastmod></url></urlset>`,
  );
  expect(read('robots.txt')).toBe(`User-agent: *\nSitemap: ${origin}sitemap-index.xml\n`);
});

test.each([
  { THINKA_URL: origin, THINKA_ZWECK: 'entwurf' },
  { THINKA_URL: origin, THINKA_AUSGABE: 'intern' },
  { THINKA_URL: '' },
])('there is none with %j', async (settings) => {
  const { names, read } = await build(settings);
  expect(names.filter((name) => name.startsWith('sitemap'))).toEqual([]);
  expect(read('robots.txt')).toBe('User-agent: *\n');
});
