/** The feeds, read as XML by the browser, which stops at the first thing that is not well-formed. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { selectAll } from 'hast-util-select';
import { beforeAll, describe, expect, test } from 'vitest';

import { toChanges, type Change } from '#domain/praxis/editions.ts';
import { feeds as common } from '#site.config';

import { useBrowser } from './browser.ts';
import { readPublicContent } from './content.ts';
import { dist, readPages } from './dist.ts';

interface ReadFeed {
  problem: string | undefined;
  /** Elements that RFC 4287 asks for and that are not there or empty. */
  missing: string[];
  self: string;
  entries: { id: string; link: string; updated: string; terms: string[] }[];
}

const open = useBrowser();
const pages = new Map(readPages().map((page) => [page.url, page]));
const { entries, praxis, erfahrungen } = await readPublicContent();
const themen = entries.filter(({ collection }) => collection === 'themen').map(({ id }) => id);
const whole = '/best-practice/feed.xml';
const ofGuide = [whole, ...themen.map((id) => `/themen/${id}/feed.xml`)];
const paths = globSync('**/feed.xml', { cwd: dist }).map((file) => `/${file}`);
const everywhere = common.map(({ path }) => path);

const feeds = new Map<string, ReadFeed>();
beforeAll(async () => {
  const { page } = await open('/404.html');
  for (const feedPath of paths) {
    const xml = readFileSync(path.join(dist, feedPath), 'utf8');
    feeds.set(feedPath, await page.evaluate(readFeed, xml));
  }
});

/** Runs in the browser. */
function readFeed(xml: string): ReadFeed {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const root = document.documentElement;
  const text = (parent: Element, name: string) =>
    [...parent.children].find(
      ({ localName, namespaceURI }) =>
        localName === name && namespaceURI === 'http://www.w3.org/2005/Atom',
    )?.textContent ?? '';
  const link = (parent: Element, rel: string) =>
    parent.querySelector(`:scope > link[rel=${rel}]`)?.getAttribute('href') ?? '';

  const entries = [...root.children].filter(({ localName }) => localName === 'entry');
  return {
    problem: document.querySelector('parsererror')?.textContent,
    missing: [root, ...entries].flatMap((part) =>
      ['id', 'title', 'updated', 'author'].filter((name) => !text(part, name).trim()),
    ),
    self: link(root, 'self'),
    entries: entries.map((entry) => ({
      id: text(entry, 'id'),
      link: link(entry, 'alternate'),
      updated: text(entry, 'updated'),
      terms: [...entry.querySelectorAll('category')].flatMap(
        (category) => category.getAttribute('term') ?? [],
      ),
    })),
  };
}

function feedAt(feedPath: string): ReadFeed {
  const feed = feeds.get(feedPath);
  if (!feed) throw new Error(`There is no feed ${feedPath}.`);
  return feed;
}

describe.each(paths)('%s', (feedPath) => {
  test('is Atom that a program can read', () => {
    const feed = feedAt(feedPath);
    expect(feed.problem).toBeUndefined();
    expect(feed.missing).toEqual([]);
    expect(new URL(feed.self).pathname).toBe(feedPath);
  });

  test('names each entry once and for all, and the latest first', () => {
    const { entries } = feedAt(feedPath);
    const ids = entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^tag:[\w.-]+,\d{4}:\/\S+$/.test(id))).toEqual([]);

    const moments = entries.map(({ updated }) => updated);
    expect(moments.filter((moment) => Number.isNaN(Date.parse(moment)))).toEqual([]);
    expect(moments).toEqual(moments.toSorted().reverse());
  });

  test('leads to pages that are there', () => {
    const links = feedAt(feedPath).entries.map(({ link }) => new URL(link).pathname);
    expect(links.filter((link) => !pages.has(link))).toEqual([]);
  });
});

describe('what the feeds tell of', () => {
  const changes = toChanges(praxis, erfahrungen);
  const themenOf = new Map(praxis.map(({ id, data }) => [id, [data.thema, ...data.weitereThemen]]));
  const isOf = ({ id, art }: Change, thema: string) => {
    const erfahrung = erfahrungen.find((entry) => art === 'erfahrung' && entry.id === id)?.data;
    const ofEntry = themenOf.get(erfahrung ? (erfahrung.praxis ?? '') : id);
    return (ofEntry ?? [erfahrung?.thema]).includes(thema);
  };

  const cases: [name: string, feedPath: string, belongs: (change: Change) => boolean][] = [
    ['the whole guide', whole, () => true],
    ...themen.map((thema): (typeof cases)[number] => [
      thema,
      `/themen/${thema}/feed.xml`,
      (change) => isOf(change, thema),
    ]),
  ];

  test.each(cases)(
    'is for %s everything that happened, the latest fifty',
    (_, feedPath, belongs) => {
      const told = feedAt(feedPath).entries.map(({ id }) => id.replace(/^tag:[^:]+:\//, ''));
      const own = changes.filter(belongs);
      const shown = own.filter(({ key }) => told.includes(key));
      const left = own.filter(({ key }) => !told.includes(key));

      expect(told).toHaveLength(shown.length);
      expect(shown).toHaveLength(Math.min(own.length, 50));
      expect(left.filter(({ tag }) => tag > (shown.at(-1)?.tag ?? ''))).toEqual([]);
    },
  );
});

test('each entry of the feed of a Thema is filed under it', () => {
  for (const thema of themen) {
    const { entries } = feedAt(`/themen/${thema}/feed.xml`);
    expect(entries.filter(({ terms }) => !terms.includes(thema))).toEqual([]);
  }
});

describe('the feeds', () => {
  const linksOf = (url: string, selector: string) =>
    selectAll(selector, pages.get(url)?.tree ?? { type: 'root', children: [] }).map(
      ({ properties }) => String(properties['href']),
    );

  test.each([
    ['/', everywhere],
    ['/themen/netzwerkarbeit/', [...everywhere, '/themen/netzwerkarbeit/feed.xml']],
  ])('are named in the head of %s', (url, expected) => {
    expect(linksOf(url, 'link[rel=alternate][type="application/atom+xml"]')).toEqual(expected);
  });

  test.each(['/best-practice/ausgaben/', '/entwicklung/'])('can all be found on %s', (url) => {
    const links = linksOf(url, 'a');
    expect(ofGuide.filter((feedPath) => !links.includes(feedPath))).toEqual([]);
  });
});
