/**
 * Nothing internal reaches the public edition: no byte of it has a word that stands only in internal entries,
 * and the whole of it is the same without those entries.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, test } from 'vitest';

import { serve } from '../../server/serve.ts';
import { launchBrowser } from '../../tools/browser.ts';
import {
  findBarriersAtNight,
  findBarriersInColoursOfReader,
  findSidewaysScroll,
} from '../site/barriers.ts';
import { findBarriers } from '../toolbox/find-barriers.ts';
import { buildEditions, type Editions } from './editions.ts';
import { forgottenPlace } from './entries.ts';
import { quoted } from './fixed-values.ts';
import { searchFolder } from './search.ts';

let editions: Editions;
beforeAll(async () => {
  editions = await buildEditions(process.cwd());
  return editions.remove;
});

test('the public edition holds no word of an internal entry', () => {
  const { found, files, bytes } = searchFolder(editions.public.folder);

  console.log(
    `${editions.canaries.places.size} canaries, looked for in ${files} files of ${Math.round(bytes / 1e5) / 10} MB`,
  );
  expect(tell(found)).toEqual([]);
});

test('the public edition is the same, byte by byte, as if there were no internal entries', () => {
  expect(compare(editions.bare.folder, editions.public.folder)).toEqual([]);
});

test('the internal edition shows them, so the search can be trusted', () => {
  const { found } = searchFolder(editions.intern.folder);
  const unseen = [...editions.canaries.places].filter(([word]) => !found.has(word));

  expect(found.has(quoted)).toBe(true);
  expect(unseen.map(([, place]) => place).filter((place) => !isShownNowhere(place))).toEqual([]);
  expect(endingsOf(found)).toEqual(expect.arrayContaining(endings));
});

test('the internal edition says on every page that it is one', () => {
  const pages = [...list(editions.intern.folder)].filter(([name]) => name.endsWith('.html'));
  const silent = pages.filter(([, html]) => signs.some((sign) => !html.includes(sign)));

  expect(path.basename(editions.intern.folder)).toBe('dist-intern');
  expect(pages.length).toBeGreaterThan(100);
  expect(silent.map(([name]) => name).filter((name) => !name.startsWith('admin'))).toEqual([]);
});

test('the internal edition has a page for colleagues, and stays on no device', () => {
  const files = list(editions.intern.folder);

  expect([...files.keys()]).toContain(path.join('intern', 'index.html'));
  expect([...files.keys()]).not.toContain('sw.js');
});

describe('its page on design', () => {
  const address = 'werkstatt/gestaltung/';
  const read = () =>
    fromHtml(readFileSync(path.join(editions.intern.folder, address, 'index.html'), 'utf8'));

  test('has every colour, and marks what is an example', () => {
    const tree = read();
    expect(selectAll('.colours tbody tr', tree).length).toBeGreaterThan(20);
    expect(selectAll('.colours td small', tree).map(toString)).not.toContain('∞ : 1');
    const ids = selectAll('[id]', tree).map(({ properties }) => String(properties['id']));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const targets = selectAll('main a[href^="#"]', tree).map(({ properties }) =>
      String(properties['href']).slice(1),
    );
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('has no barrier on it, on a small phone and on a screen in all colours', async () => {
    const server = await serve({ folder: editions.intern.folder, base: '/', port: 0 });
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
      await page.goto(server.url + address);
      const found = [...(await findBarriers(page)), ...(await findSidewaysScroll(page))];
      await page.setViewportSize({ width: 1280, height: 800 });
      found.push(...(await findBarriers(page)), ...(await findSidewaysScroll(page)));
      found.push(...(await findBarriersAtNight(page)));
      found.push(...(await findBarriersInColoursOfReader(page)));
      expect(found).toEqual([]);
    } finally {
      await browser.close();
      await server.stop();
    }
  });
});

test('the public edition has nothing of that', () => {
  const files = list(editions.public.folder);

  expect(path.basename(editions.public.folder)).toBe('dist');
  expect([...files.keys()].filter((name) => /^intern\b/.test(name))).toEqual([]);
  expect([...files.keys()]).toContain('sw.js');
  const marked = [...files].filter(([, bytes]) =>
    /edition-mark|intern-mark/.test(bytes.toString()),
  );
  expect(marked.map(([name]) => name)).toEqual([]);
});

test('it would be noticed if a single query forgot the gate', () => {
  const { found } = searchFolder(editions.leaky.folder);

  expect(tell(found)).not.toEqual([]);
});

const signs = [
  '<html data-ausgabe="intern"',
  '<meta name="robots" content="noindex">',
  '<aside class="edition-mark"',
];

/** Fields that no page shows in any edition. */
function isShownNowhere(place: string): boolean {
  return (
    // For reviewers of the file: why a finding of the privacy check may stand.
    place.includes('.freigaben.') ||
    place.startsWith(forgottenPlace) ||
    // Where a figure has a Beleg, the Beleg is shown.
    place.startsWith('indikatoren.werte.quelle')
  );
}

/** The kinds of files in which canaries came out: a kind that is missing here was never searched in earnest. */
const endings = [
  '.csv',
  '.html',
  '.ics',
  '.json',
  '.pdf',
  '.pf_filter',
  '.pf_fragment',
  '.pf_index',
  '.png',
  '.svg',
  '.xml',
];

/** A hit in words: where the word had been put, and in which files it came out. */
function tell(found: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return [...found].map(([word, files]) => {
    const place = editions.canaries.places.get(word) ?? word;
    return `${place}: ${[...files].slice(0, 5).join(', ')}`;
  });
}

function endingsOf(found: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const names = [...found.values()].flatMap((files) => [...files]);
  return [...new Set(names.map((name) => path.extname(name)))].sort();
}

/** @returns the files that are in one folder only, or differ */
function compare(one: string, other: string): string[] {
  const [here, there] = [one, other].map(list) as [Map<string, Buffer>, Map<string, Buffer>];
  return [...new Set([...here.keys(), ...there.keys()])]
    .filter((name) => !here.get(name)?.equals(there.get(name) ?? Buffer.of()))
    .sort();
}

function list(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file), readFileSync(file)];
    }),
  );
}
