/** The content of the built site: every point, every link's target, a light weight. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import type { Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';

import { pathOf, toFundstelleRef } from '#domain/entry/address.ts';
import { readRecords } from '#checks/record-files.ts';
import { collectionNames, type CollectionName } from '#schemas/collections.ts';

import { dist, readPages } from './dist.ts';

const pages = readPages();
/** The pages for readers; the editor is a program, with tests of its own. */
const readable = pages.filter(({ url }) => url !== '/admin/');
const byUrl = new Map(pages.map((page) => [page.url, page]));
const records = await readRecords(process.cwd());
const recorded = [...records].flatMap(([protokoll, words]) =>
  [...words.keys()].map((id) => toFundstelleRef(protokoll, id)),
);

describe('the points of the Protokolle', () => {
  test('all stand on the site under their address, with words', () => {
    const missing = recorded.filter((ref) => {
      const [protokoll, id] = ref.split('#');
      const page = byUrl.get(`/protokolle/${protokoll ?? ''}/`);
      const point = page && select(`li[id="${id ?? ''}"] > p`, page.tree);
      return !point || toString(point).trim().length < 10;
    });
    expect(missing).toEqual([]);
  });

  test('have no others among them', () => {
    const shown = pages
      .filter(({ url }) => /^\/protokolle\/.+/.test(url))
      .flatMap(({ url, tree }) =>
        selectAll('.point-group > li', tree).map(
          ({ properties }) => `${url.split('/')[2] ?? ''}#${String(properties.id)}`,
        ),
      );
    expect(shown).toHaveLength(404);
    expect(shown.sort()).toEqual(recorded.sort());
  });

  test('say which entry of the guide cites them, and that entry links back', () => {
    const [page] = pages.filter(({ url }) => url === '/protokolle/2013-07-17-weimar/');
    const point = page && select('#t3-g9', page.tree);
    const link = point && select('a[href^="/best-practice/"]', point);
    const entry = byUrl.get(String(link?.properties['href']));
    expect(entry && select('a[href$="/2013-07-17-weimar/#t3-g9"]', entry.tree)).toBeTruthy();
  });
});

test('editors of code are told the collection of each entry', () => {
  const { entries } = JSON.parse(readFileSync('.astro/collections/collections.json', 'utf8')) as {
    entries: Record<string, string>;
  };
  const shown = Object.keys(entries).map((url) => url.replace(/^.*\/src\/content\//, ''));
  const files = readdirSync('src/content', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(mdx|yaml)$/.test(file))
    .map((file) => file.split(path.sep).join('/').toLowerCase());
  expect(files.filter((file) => !shown.includes(file))).toEqual([]);
});

test('the handbook names the folder of each kind of entry', () => {
  const page = byUrl.get('/handbuch/dateien/');
  const words = page ? selectAll('p code', page.tree).map((code) => toString(code)) : [];
  expect(words).toEqual(expect.arrayContaining([...collectionNames]));
});

test('the guide has at least 24 entries, two per Thema, each with Belege', () => {
  const index = byUrl.get('/best-practice/');
  const sections = index ? selectAll('section:has(.card)', index.tree) : [];
  expect(sections).toHaveLength(9);
  expect(sections.filter((section) => selectAll('.card', section).length < 2)).toEqual([]);

  const entries = pages.filter(({ tree }) => select('main[data-search=praxis]', tree));
  expect(entries.length).toBeGreaterThanOrEqual(24);
  const bare = entries.filter(({ tree }) => !select('.ledger a', tree));
  expect(bare.map(({ url }) => url)).toEqual([]);
});

test('all links and anchors within the site lead somewhere', () => {
  const dead = pages.flatMap(({ url, tree }) =>
    selectAll('a[href], link[href], script[src], img[src]', tree).flatMap(({ properties }) => {
      const target = String(properties['href'] ?? properties['src']);
      if (/^(https?|mailto|tel|webcal):/.test(target)) return [];
      const { pathname, hash } = new URL(target, `http://site${url}`);
      return leadsSomewhere(pathname, decodeURIComponent(hash.slice(1)))
        ? []
        : [`${url} → ${target}`];
    }),
  );
  expect(dead).toEqual([]);
});

function leadsSomewhere(pathname: string, id: string): boolean {
  if (pathname === '/admin/' && id !== '') return leadsIntoEditor(id);
  const page = byUrl.get(pathname);
  if (page) return id === '' || page.ids.has(id);
  try {
    return readFileSync(path.join(dist, pathname)).length > 0;
  } catch {
    return false;
  }
}

/** The editor has its own routes; tests/redaktion goes there. */
function leadsIntoEditor(route: string): boolean {
  const [, collection = '', id] =
    /^\/collections\/([\w-]+)\/(?:new|entries\/([\w-]+))(?:\?|$)/.exec(route) ?? [];
  return collection in pathOf && (!id || byUrl.has(pathOf[collection as CollectionName](id)));
}

test('every page has one h1, a title of its own, a language and no id twice', () => {
  const titles = pages.map(({ tree }) =>
    toString(select('title', tree) ?? { type: 'root', children: [] }),
  );
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);

  const odd = pages.filter(({ tree, ids }) => {
    const hasOneHeading = selectAll('h1', tree).length === 1;
    const language = select('html', tree)?.properties['lang'];
    return !hasOneHeading || language !== 'de' || selectAll('[id]', tree).length !== ids.size;
  });
  expect(odd.map(({ url }) => url)).toEqual([]);
});

/** Pages on which a script makes things easier, and the tests that read them without one. */
const scripted = [
  // Contents, terms, Fundstellen, sharing: lesen.test.ts
  /^\/(?:protokolle|best-practice|standorte|termine|entwicklung|indikatoren|handbuch)\/(?:[\w-]+\/){0,3}$/,
  /^\/(?:erfahrungen|themen|vereinbarungen|werkstatt)\/(?:[\w-]+\/)*$/,
  /^\/(?:barrierefreiheit|datenschutz|impressum|ueber-thinka|weitere-orte)\/$/,
  /^\/offline\/$/, // offline.test.ts
  /^\/best-practice\/$/, // filter.test.ts
  /^\/standorte\/in-der-naehe\/$/, // karte.test.ts
  /^\/standorte\/[^/]+\/steckbrief\/$/, // standort.test.ts
  /^\/standorte\/vergleich\/$/, // vergleich.test.ts
  /^\/suche\/$/, // search.test.ts
  // Wherever a day may go by between the build and the reader: termine.test.ts, here and in tests/demo.
  /^\/(?:standorte\/[^/]+\/|termine\/(?:[\w-]+\/){0,3})?$/,
];

/** The keys that lead to the search are one small file of every page. */
const searchKeys = toSources(byUrl.get('/404.html')?.tree).join();

/** Linked data lies in a script element, but is no script. */
const script = `script:not([type="application/ld+json"],[src="${searchKeys}"])`;

test('no page needs a script to be read, and only these have more than the keys', () => {
  expect(weigh(searchKeys, constants.BROTLI_MAX_QUALITY)).toBeLessThan(400);
  const found = readable.filter(({ tree }) => select(script, tree)).map(({ url }) => url);
  expect(found.filter((url) => !scripted.some((page) => page.test(url)))).toEqual([]);
  expect(scripted.filter((page) => !found.some((url) => page.test(url)))).toEqual([]);
});

test('scripts are files, so that a strict Content-Security-Policy lets them run', () => {
  const inline = readable.filter(({ tree }) => select(`${script}:not([src])`, tree));
  expect(inline.map(({ url }) => url)).toEqual([]);
});

/** The size of the first round trip of a connection: 10 packets of 1460 bytes, less headers. */
const budget = 14 * 1024;

test('HTML and CSS of every page together fit into 14 KB, compressed', () => {
  const pages = readable.map(({ url, file, tree }) => {
    // A sheet for paper is fetched after everything else.
    const sheets = selectAll('link[rel=stylesheet]:not([media=print])', tree);
    return { url, files: [file, ...sheets.map(({ properties }) => String(properties['href']))] };
  });
  expect(findHeavy(pages, budget)).toEqual([]);
});

/** For an old and slow phone: a script has to be parsed before it helps. The keys come once for all pages. */
const scriptBudget = 6 * 1024;

test('the scripts of every page, with all that they import, fit into 6 KB, compressed', () => {
  const pages = readable.map(({ url, tree }) => {
    const sources = toSources(tree).filter((source) => source !== searchKeys);
    return { url, files: [...new Set(sources.flatMap(withImports))] };
  });
  expect(findHeavy(pages, scriptBudget)).toEqual([]);
});

/** Files light enough after quick compression need not be compressed as well as can be. */
function findHeavy(pages: readonly { url: string; files: string[] }[], most: number): string[] {
  const isHeavy = (files: readonly string[], quality: number) =>
    files.reduce((sum, file) => sum + weigh(file, quality), 0) > most;
  return pages
    .filter(({ files }) => isHeavy(files, 5) && isHeavy(files, constants.BROTLI_MAX_QUALITY))
    .map(({ url }) => url);
}

function weigh(file: string, quality: number): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  const text = readFileSync(path.join(dist, file), 'utf8').replace(saysDraft, '');
  return brotliCompressSync(text, { params }).length;
}

/** What only a draft has to say; what people load is a site in operation. */
const saysDraft = /<meta name="robots" content="noindex">|<p class="muted">Entwurf: [^<]*<\/p>/g;

function toSources(tree: Root | undefined): string[] {
  const scripts = tree ? selectAll('script[src]', tree) : [];
  return scripts.map(({ properties }) => String(properties['src']));
}

/** A module and those it names, as they lie beside each other. */
function withImports(file: string): string[] {
  const text = readFileSync(path.join(dist, file), 'utf8');
  const imports = [...text.matchAll(/\bfrom\s*["'`](\.\/[^"'`]+)["'`]/g)].flatMap(([, name = '']) =>
    withImports(path.posix.join(path.posix.dirname(file), name)),
  );
  return [file, ...imports];
}

test('nothing of an entry can run: no handler, no script address, no frame', () => {
  const risky = pages.flatMap(({ url, tree }) =>
    selectAll('*', tree).flatMap(({ tagName, properties }) =>
      ['iframe', 'object', 'embed', 'base'].includes(tagName) ||
      Object.entries(properties).some(
        ([name, value]) =>
          /^on[A-Z]/.test(name) || /^\s*(javascript|vbscript|data):/i.test(String(value)),
      )
        ? [`${url}: ${tagName}`]
        : [],
    ),
  );
  expect(risky).toEqual([]);
});

test('every page says who pays for the programme, beside the European emblem', () => {
  const emblem = readFileSync(path.join(dist, 'eu-emblem.svg'), 'utf8');
  expect(/d="(M270[^"]+)"/.exec(emblem)?.[1]?.match(/[Ml]/g)).toHaveLength(12 * 10);

  const silent = readable.filter(({ tree }) => {
    const note = select('.site-footer__funding', tree);
    const flag = note && select('img[src$="/eu-emblem.svg"][alt*="Europäischen Union"]', note);
    return !flag || !toString(note).includes('Europäischen Sozialfonds');
  });
  expect(silent.map(({ url }) => url)).toEqual([]);
});

test('nothing tells from which folder it was built: two machines publish the same', () => {
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  const texts = names.filter((name) => /\.(html|js|css|json|xml|txt|svg)$/.test(name));
  const telling = texts.filter((name) =>
    readFileSync(path.join(dist, name), 'utf8').includes(process.cwd()),
  );
  expect(telling).toEqual([]);
  expect(texts.length).toBeGreaterThan(100);
});
