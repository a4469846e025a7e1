/** What other programs read in the head of a page: search engines, messengers, browsers. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import sharp from 'sharp';
import { expect, test } from 'vitest';

import { iconFiles } from '#site/web-manifest.ts';

import { useBrowser } from './browser.ts';
import { dist, readReadablePages, type BuiltPage } from './dist.ts';

const open = useBrowser();
const pages = readReadablePages();
const origin = 'http://localhost:4321';

const canonicalOf = ({ tree }: BuiltPage) =>
  select('link[rel=canonical]', tree)?.properties['href'];

/** Selections, views and prints of a page, by the start of their address. */
const parts: [pattern: RegExp, whole: string][] = [
  [/^\/best-practice\/nach\//, '/best-practice/'],
  [/^\/termine\/(?:nach|monat)\//, '/termine/'],
  [/^(\/standorte\/[\w-]+\/)steckbrief\/$/, '$1'],
];

test('every page says where it is to be found, and what has a part of another page says which', () => {
  for (const [pattern] of parts) expect(pages.some(({ url }) => pattern.test(url))).toBe(true);
  const wrong = pages.filter((page) => {
    const [pattern, whole] = parts.find(([one]) => one.test(page.url)) ?? [/$^/, ''];
    const address = page.url.replace(new RegExp(`${pattern.source}.*`), whole);
    return canonicalOf(page) !== (page.url === '/404.html' ? undefined : origin + address);
  });
  expect(wrong.map((page) => [page.url, canonicalOf(page)])).toEqual([]);
});

const meta = ({ tree }: BuiltPage, name: string) =>
  select(`meta[property="og:${name}"]`, tree)?.properties['content'];

const found = pages.filter(({ url }) => url !== '/404.html');

test('every page that is to be found has a preview in its own words', () => {
  const wrong = found.filter((page) => {
    const title = toString(select('title', page.tree) ?? { type: 'root', children: [] });
    return (
      title.replace(/ – ThINKA$/, '') !== meta(page, 'title') ||
      meta(page, 'description') !==
        select('meta[name=description]', page.tree)?.properties['content'] ||
      meta(page, 'url') !== canonicalOf(page) ||
      meta(page, 'image:alt') !== meta(page, 'title') ||
      meta(page, 'locale') !== 'de_DE' ||
      meta(page, 'site_name') !== 'ThINKA'
    );
  });
  expect(wrong.map(({ url }) => url)).toEqual([]);
  const others = pages.filter(({ url }) => url === '/404.html');
  expect(others.map((page) => meta(page, 'title'))).toEqual([undefined]);
});

test('each picture of a preview is there, in the size that messengers ask for, and small', async () => {
  const pictures = new Set(found.map((page) => String(meta(page, 'image'))));
  expect(pictures.size).toBeGreaterThan(70);
  for (const address of pictures) {
    const file = path.join(dist, new URL(address).pathname);
    const { format, width, height } = await sharp(file).metadata();
    expect([address, format, width, height]).toEqual([address, 'png', 1200, 630]);
    expect(statSync(file).size).toBeLessThan(40 * 1024);
  }
});

test('the icons are there in their sizes, and nothing of those without corners is left open', async () => {
  for (const { name, size, hasCorners } of iconFiles) {
    const { width, height } = await sharp(path.join(dist, name)).metadata();
    const { isOpaque } = await sharp(path.join(dist, name)).stats();
    expect([name, width, height, isOpaque]).toEqual([name, size, size, !hasCorners]);
  }
  const ico = readFileSync(path.join(dist, 'favicon.ico'));
  expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
  const png = ico.subarray(ico.readUInt32LE(18));
  expect(png).toHaveLength(ico.readUInt32LE(14));
  expect((await sharp(png).metadata()).width).toBe(32);
});

test('the address bar of a browser learns from the start page how to search here', async () => {
  const { page } = await open('/');
  const link = page.locator('link[rel=search][type="application/opensearchdescription+xml"]');
  const found = await page.evaluate(
    async (address) => {
      const xml = await (await fetch(address)).text();
      const document = new DOMParser().parseFromString(xml, 'application/xml');
      const { namespaceURI, localName } = document.documentElement;
      const url = document.querySelector('Url[type="text/html"]')?.getAttribute('template');
      return [localName, namespaceURI, document.querySelector('ShortName')?.textContent, url];
    },
    (await link.getAttribute('href')) ?? '',
  );
  expect(found).toEqual([
    'OpenSearchDescription',
    'http://a9.com/-/spec/opensearch/1.1/',
    'ThINKA',
    `${origin}/suche/?q={searchTerms}`,
  ]);
});

interface Thing {
  '@type': string;
  [property: string]: unknown;
}

/** Linked data of a page, its graphs taken apart. */
function readThings({ tree }: BuiltPage): Thing[] {
  return selectAll('script[type="application/ld+json"]', tree).flatMap((script) => {
    const { '@context': context, ...thing } = JSON.parse(toString(script)) as Thing;
    expect(context).toBe('https://schema.org');
    return '@graph' in thing ? (thing['@graph'] as Thing[]) : [thing];
  });
}

/** What Google asks of each, and we can always say. */
const required: Record<string, string[]> = {
  BreadcrumbList: ['itemListElement'],
  Article: ['headline', 'image', 'author', 'publisher'],
  Event: ['name', 'startDate', 'location'],
  Project: ['name', 'url', 'areaServed'],
  WebSite: ['name', 'url'],
};

test('linked data has what its kind asks for, and each kind is there', () => {
  const things = pages.flatMap((page) =>
    readThings(page).map((thing) => ({ url: page.url, thing })),
  );
  const lacking = things.flatMap(({ url, thing }) =>
    (required[thing['@type']] ?? ['a kind that is known'])
      .filter((name) => !thing[name])
      .map((name) => `${url}: ${thing['@type']} without ${name}`),
  );
  expect(lacking).toEqual([]);
  expect(new Set(things.map(({ thing }) => thing['@type']))).toEqual(
    new Set(Object.keys(required)),
  );
});

test('the way to a page is that of its breadcrumb, and ends with the page', () => {
  const ways = pages.flatMap((page) =>
    readThings(page)
      .filter((thing) => thing['@type'] === 'BreadcrumbList')
      .map((thing) => ({ page, items: thing['itemListElement'] as Record<string, unknown>[] })),
  );
  expect(ways.length).toBeGreaterThan(100);
  expect(ways.filter(({ page }) => canonicalOf(page) !== origin + page.url)).toEqual([]);
  for (const { page, items } of ways) {
    const links = selectAll('.breadcrumb a', page.tree).map(({ properties }) => properties['href']);
    const addresses = [...links.map((link) => origin + String(link)), canonicalOf(page)];
    expect(items.map(({ item }) => item)).toEqual(addresses);
    expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
    expect(items.at(-1)?.['name']).toBe(meta(page, 'title'));
  }
});
