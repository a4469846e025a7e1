/** Every entry says in one line where it comes from and when somebody last looked at it. */
import { existsSync } from 'node:fs';

import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';

import { fileOf, pathOf } from '#domain/entry/address.ts';
import { collectionNames } from '#schemas/collections.ts';

import { useBrowser } from './browser.ts';
import { readPages } from './dist.ts';

const open = useBrowser();
const pages = readPages();
const kinds = ['praxis', 'erfahrung', 'protokoll', 'standort', 'thema', 'indikator'];

describe.each(kinds)('a page of the kind %s', (kind) => {
  const own = pages.filter(
    ({ tree, url }) => select(`main[data-search=${kind}]`, tree) && !isList(url),
  );

  test('has the line once, below its title, with an age', () => {
    expect(own.length).toBeGreaterThan(0);
    const wrong = own.filter(({ tree }) => {
      const lines = selectAll('.origin', tree);
      const [line] = selectAll('main > header > .origin', tree);
      const words = line ? toString(line) : '';
      return lines.length !== 1 || !/ · .*(geprüft|bestätigt|\d{4})\s*$/s.test(words);
    });
    expect(wrong.map(({ url }) => url)).toEqual([]);
  });

  test('says no more than that, twice', () => {
    const labels = own.flatMap(({ tree }) => selectAll('.fact-list dt', tree).map(toString));
    expect(labels.filter((label) => /^(Aufgenommen|Geprüft|Gemeldet)/.test(label.trim()))).toEqual(
      [],
    );
  });
});

/** Lists of pages are not of their kind. */
function isList(url: string): boolean {
  return /^\/[a-z-]+\/(datenwoerterbuch\/)?$/.test(url);
}

test('the page of every entry leads to this entry in the editor, and no other page does', () => {
  const label = 'Berichtigen';
  const found = pages.flatMap(({ url, tree }) =>
    selectAll('main p > a', tree).flatMap((link) =>
      toString(link) === label ? [`${url} ${String(link.properties['href'])}`] : [],
    ),
  );
  const entries = collectionNames
    .filter((name) => name !== 'glossar' && name !== 'ausgaben')
    .flatMap((name) =>
      pages.flatMap(({ url }) => {
        const id = url.split('/').at(-2) ?? '';
        const isThere = existsSync(fileOf(name, id)) && pathOf[name](id) === url;
        return isThere ? [`${url} /admin/#/collections/${name}/entries/${id}`] : [];
      }),
    );
  expect(entries.length).toBeGreaterThan(60);
  expect(found.sort()).toEqual(entries.sort());
});

test('every Begriff has the line', () => {
  const glossar = pages.find(({ url }) => url === '/glossar/');
  const terms = glossar ? selectAll('.glossar-list > div', glossar.tree) : [];
  expect(terms.length).toBeGreaterThan(0);
  expect(terms.filter((term) => !select('.origin', term)).map(toString)).toEqual([]);
});

test('what is taken from a Protokoll calls nobody its reporter and has the day of the meeting', () => {
  const page = pages.find(({ url }) => url === '/erfahrungen/weimar-2013-beratung-als-pflicht/');
  const line = page && select('.origin', page.tree);
  const words = line ? toString(line).replace(/\s+/g, ' ').trim() : '';
  expect(words).toBe(
    'Aus dem Protokoll Weimar-Schöndorf 2013, gelesen und zusammengefasst von der Redaktion · Treffen am 17. Juli 2013 · vom Standort nicht bestätigt',
  );
  expect(page?.html).not.toContain('Gemeldet');
});

test('is printed as well', async () => {
  const { page } = await open('/best-practice/zeit-zum-ankommen-einplanen/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.origin').isVisible()).toBe(true);
});
