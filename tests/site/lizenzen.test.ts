/**
 * Parts of others: the words of the page, the file with their licences, and the real parts of the bundles.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import editorParts from '../../src/site/editor-parts.json' with { type: 'json' };
import { dist, readPages } from './dist.ts';

const file = readFileSync(path.join(dist, 'lizenzen.txt'), 'utf8');
const bundled = [...file.matchAll(/^(\S+) \d+\.\d+\.\d+\S* \(/gm)].map(([, name = '']) => name);
const page = readPages().find(({ url }) => url === '/lizenzen/');

test('the page names what the bundles hold; else run npm run task -- licences', () => {
  const named = editorParts.flatMap(({ pakete }) => pakete);
  expect([...new Set(bundled)].filter((name) => name !== 'Pagefind').sort()).toEqual(named.sort());
  for (const name of named) expect(page?.html).toContain(name);
});

test('the file has the words of all that is handed on', () => {
  for (const name of ['Atkinson Hyperlegible Next', 'Pagefind', 'react', 'decap-cms-core']) {
    expect(file).toMatch(new RegExp(`^${name} .*\\(`, 'm'));
  }
  expect(file).toContain('SIL OPEN FONT LICENSE Version 1.1');
  expect(file).toContain('Mozilla Public License');
  expect(file).not.toContain('Dem Paket liegt kein Text');
});

test('what is of others and no package is all known', () => {
  const fonts = readdirSync(path.join(dist, '_astro')).filter((name) =>
    /\.(woff2?|ttf)$/.test(name),
  );
  expect(fonts).toEqual([expect.stringMatching(/^atkinson-hyperlegible-next\./)]);
  expect(page?.html).toContain('Atkinson Hyperlegible Next');
});

test('lists for programs are not published', () => {
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => /licences.*\.json$|sbom|\.cdx\./.test(name))).toEqual([]);
  expect(existsSync(path.join(dist, 'package-lock.json'))).toBe(false);
});
