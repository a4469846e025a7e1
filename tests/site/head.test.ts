/** What other programs read in the head of a page: search engines, messengers, browsers. */
import { select } from 'hast-util-select';
import { expect, test } from 'vitest';

import { readReadablePages, type BuiltPage } from './dist.ts';

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
