/** Every page as HTML: the findings of two checkers, and the structure that a screen reader needs. */
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { expect, inject, test } from 'vitest';

import { java as tool } from '../../tools/outside-tools.ts';
import { dist, readReadablePages } from './dist.ts';
import { checkByHtmlValidate, checkByNu } from './html.ts';
import { findUnmarkedLanguages } from './languages.ts';

const java = inject('java');
const pages = readReadablePages();

test('the Nu HTML checker finds nothing on any page', { timeout: 300_000 }, (context) => {
  if (!java) context.skip(tool.missing);
  expect(checkByNu(java, dist, pages)).toEqual([]);
});

test('html-validate finds nothing on any page', { timeout: 300_000 }, async () => {
  expect(await checkByHtmlValidate(pages)).toEqual([]);
});

test('no two pages have the same title', () => {
  const byTitle = Map.groupBy(pages, ({ tree }) => textOf(select('title', tree)));
  const same = [...byTitle].filter(([, pages]) => pages.length > 1);
  expect(same.map(([title, pages]) => [title, pages.map(({ url }) => url)])).toEqual([]);
});

test('every page is German, with one main part, one title in it, and no level of headings left out', () => {
  const faults = pages.flatMap(({ url, tree }) => {
    const levels = selectAll('h1, h2, h3, h4, h5, h6', tree).map(({ tagName }) =>
      Number(tagName.slice(1)),
    );
    const gaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    const isSound =
      select('html[lang=de]', tree) &&
      selectAll('main', tree).length === 1 &&
      selectAll('main h1', tree).length === 1 &&
      levels.filter((level) => level === 1).length === 1;
    return isSound && gaps.length === 0 ? [] : [`${url}: ${levels.join(' ')}`];
  });
  expect(faults).toEqual([]);
});

test('what is not German says which language it is', () => {
  expect(findUnmarkedLanguages(pages)).toEqual([]);
});

test('all that can be read stands in a landmark, and landmarks of a kind have different names', () => {
  const faults = pages.flatMap(({ url, tree }) => {
    const body = select('body', tree);
    const outside = (body?.children ?? []).filter(
      (child): child is Element =>
        child.type === 'element' &&
        !['main', 'header', 'footer', 'nav', 'aside', 'script', 'style'].includes(child.tagName) &&
        child.properties['href'] !== '#inhalt',
    );
    const navs = selectAll('nav', tree).map((nav) => givenNameOf(nav, url) ?? '');
    const repeated = navs.filter((name, index) => name === '' || navs.indexOf(name) !== index);
    return [
      ...outside.map(({ tagName }) => `${url}: <${tagName}>`),
      ...repeated.map((name) => `${url}: navigation „${name}“`),
    ];
  });
  expect(faults).toEqual([]);
});

test('links of a list that say the same lead to the same place', () => {
  const faults = pages.flatMap(({ url, tree }) =>
    selectAll('ul, ol, table', tree).flatMap((list) => {
      const links = selectAll('a[href]', list);
      const byName = Map.groupBy(links, (link) => nameOf(link, url));
      return [...byName]
        .filter(([, same]) => new Set(same.map(({ properties }) => properties['href'])).size > 1)
        .map(([name, same]) => `${url}: „${name}“ ×${same.length}`);
    }),
  );
  expect(faults).toEqual([]);
});

/** The name of a link for assistive technology. */
function nameOf(link: Element, url: string): string {
  return givenNameOf(link, url) ?? textOf(link);
}

function givenNameOf(element: Element, url: string): string | undefined {
  const { ariaLabel, ariaLabelledBy } = element.properties;
  if (typeof ariaLabel === 'string') return ariaLabel;
  if (ariaLabelledBy === undefined) return undefined;
  const page = pages.find((page) => page.url === url);
  const ids = Array.isArray(ariaLabelledBy) ? ariaLabelledBy : [ariaLabelledBy];
  return ids.map((id) => textOf(page && select(`[id="${id}"]`, page.tree))).join(' ');
}

function textOf(element: Element | undefined): string {
  return element ? toString(element).replace(/\s+/g, ' ').trim() : '';
}
