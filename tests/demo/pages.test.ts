/** The demo: everything it shows is told to be invented, and nobody finds it by a search engine. */
import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, inject, test } from 'vitest';

import { demoMoment } from '../../server/demo-site.ts';
import { java as tool } from '../../tools/outside-tools.ts';
import { demoKinds } from '../../tools/page-kinds.ts';
import {
  findBarriers,
  findLossBySpacing,
  findShifts,
  findSidewaysScroll,
} from '../site/barriers.ts';
import { useBrowser } from '../site/browser.ts';
import { dist, readPages, readReadablePages } from '../site/dist.ts';
import { checkByHtmlValidate, checkByNu } from '../site/html.ts';
import { findUnmarkedLanguages } from '../site/languages.ts';
import { walk } from '../site/walk.ts';

const pages = readPages();
const open = useBrowser();
const java = inject('java');
const paths = Object.values(demoKinds);
const smallPhone = { width: 320, height: 640 };
// Each of them goes over many pages.
const timeout = 600_000;

test('every page says that its examples are invented, in words and in its title', () => {
  const silent = pages.filter(({ url, tree }) => {
    const words = select(url === '/admin/' ? 'main' : 'body > aside strong', tree);
    const title = select('title', tree);
    return (
      !words ||
      !toString(words).includes('erfundene') ||
      !title ||
      !toString(title).includes('ThINKA-Vorführung')
    );
  });
  expect(silent.map(({ url }) => url)).toEqual([]);
});

test('no page asks to be found', () => {
  const found = pages.filter(({ tree }) => !select('meta[name=robots][content=noindex]', tree));
  expect(found.map(({ url }) => url)).toEqual([]);
});

/** Half a year after the build: what a device corrects has to be as good as what was built. */
const later = '2026-09-30T20:00:00+02:00';

describe('no kind of page, with what only the examples have on it,', () => {
  test.each([
    ['a small phone', 320],
    ['a screen', 1280],
  ])(
    'has a barrier or moves by itself on %s on the day of the build',
    { timeout },
    async (_, width) => {
      const options = { viewport: { width, height: 800 }, at: demoMoment, isSlow: true };
      const found = await walk(open, paths, options, async (page) => [
        // What somebody asked for by the address comes with the script.
        ...(page.url().includes('?') ? [] : await findShifts(page)),
        ...(await findBarriers(page)),
      ]);
      expect(found).toEqual([]);
    },
  );

  test('has a barrier that axe finds on a screen at night, long after', { timeout }, async () => {
    const options = {
      colorScheme: 'dark',
      viewport: { width: 1280, height: 800 },
      at: later,
    } as const;
    expect(await walk(open, paths, options, findBarriers)).toEqual([]);
  });

  test.each([
    ['on the day of the build', demoMoment],
    ['long after', later],
  ])('scrolls sideways at 320 pixels %s', { timeout }, async (_, at) => {
    const options = { viewport: smallPhone, at };
    expect(await walk(open, paths, options, findSidewaysScroll)).toEqual([]);
  });

  test('loses words when its text is set wide', { timeout }, async () => {
    const options = { viewport: smallPhone, at: demoMoment };
    expect(await walk(open, paths, options, findLossBySpacing)).toEqual([]);
  });
});

test('what is not German says which language it is', () => {
  expect(findUnmarkedLanguages(pages)).toEqual([]);
});

test('the Nu HTML checker finds nothing on any page', { timeout }, (context) => {
  if (!java) context.skip(tool.missing);
  expect(checkByNu(java, dist, readReadablePages())).toEqual([]);
});

test('html-validate finds nothing on any page', { timeout }, async () => {
  expect(await checkByHtmlValidate(readReadablePages())).toEqual([]);
});
