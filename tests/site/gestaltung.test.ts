/** The page of the design system is for colleagues: the public edition has it not; tests/canary looks at it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { selectAll } from 'hast-util-select';
import { expect, test } from 'vitest';

import { dist, readPages, readReadablePages } from './dist.ts';

test('the public edition has neither the page nor a link to it', () => {
  const pages = readPages();
  expect(pages.length).toBeGreaterThan(50);
  expect(pages.filter(({ url }) => url.includes('/werkstatt/'))).toEqual([]);
  const linking = pages.filter(({ html }) => html.includes('werkstatt/gestaltung/'));
  expect(linking.map(({ url }) => url)).toEqual([]);
});

test('the public edition asks nobody to load its styles', () => {
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
