/** The page of the design system is for colleagues: the internal edition has it, the public one not. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { buildIntern, type BuiltSite } from '../../server/demo-site.ts';
import { serve, type SiteServer } from '../../server/serve.ts';
import { findBarriers } from '../toolbox/find-barriers.ts';
import { findSidewaysScroll } from './barriers.ts';
import { useBrowser } from './browser.ts';
import { dist, readPages, readReadablePages } from './dist.ts';

const address = 'werkstatt/gestaltung/';

describe('the public edition', () => {
  test('has neither the page nor a link to it', () => {
    const pages = readPages();
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.filter(({ url }) => url.includes('/werkstatt/'))).toEqual([]);
    const linking = pages.filter(({ html }) => html.includes(address));
    expect(linking.map(({ url }) => url)).toEqual([]);
  });

  test('asks nobody to load its styles', () => {
    const loaded = new Set(
      readReadablePages().flatMap(({ tree }) =>
        selectAll('link[rel=stylesheet]', tree).map(({ properties }) => String(properties['href'])),
      ),
    );
    const holding = [...loaded].filter((href) =>
      readFileSync(path.join(dist, href), 'utf8').includes('.bauteil'),
    );
    expect(holding).toEqual([]);
  });
});

describe('the internal edition', () => {
  const open = useBrowser();
  let site: BuiltSite;
  let server: SiteServer;

  beforeAll(async () => {
    site = await buildIntern(process.cwd());
    server = await serve({ folder: site.folder, base: '/', port: 0 });
  }, 300_000);
  afterAll(async () => {
    await server.stop();
    await site.remove();
  });

  test('has the page, with every colour, and marks what is an example', () => {
    const tree = fromHtml(readFileSync(path.join(site.folder, address, 'index.html'), 'utf8'));
    expect(selectAll('.colours tbody tr', tree).length).toBeGreaterThan(20);
    expect(selectAll('.colours td small', tree).map(toString)).not.toContain('∞ : 1');
    const examples = selectAll('.bauteil', tree);
    expect(examples.length).toBeGreaterThan(30);
    expect(
      examples.filter((one) => !select('.bauteil__beispiel[aria-label^=Beispiel]', one)),
    ).toEqual([]);
  });

  test('has no link on it that leads nowhere, and no id twice', () => {
    const tree = fromHtml(readFileSync(path.join(site.folder, address, 'index.html'), 'utf8'));
    const ids = selectAll('[id]', tree).map(({ properties }) => String(properties['id']));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const targets = selectAll('main a[href^="#"]', tree).map(({ properties }) =>
      String(properties['href']).slice(1),
    );
    expect(targets.length).toBeGreaterThan(50);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test.each([
    ['on a small phone', { viewport: { width: 320, height: 640 } }],
    ['on a screen at night', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
    [
      'in colours of the reader',
      { viewport: { width: 1280, height: 800 }, forcedColors: 'active' },
    ],
  ] as const)('has no barrier on it that axe finds %s', async (_device, options) => {
    const { page } = await open(server.url + address, options);
    expect([...(await findBarriers(page)), ...(await findSidewaysScroll(page))]).toEqual([]);
  });
});
