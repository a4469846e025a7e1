/** The demo: everything it shows is told to be invented, and nobody finds it by a search engine. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { expect, inject, test } from 'vitest';

import { contentFolder } from '#checks/content-files.ts';

import { demoMoment, examples } from '../../server/demo-site.ts';
import { java as tool } from '../../tools/outside-tools.ts';
import { demoKinds } from '../../tools/page-kinds.ts';
import {
  findBarriersAtNight,
  findLossBySpacing,
  findShifts,
  findSidewaysScroll,
} from '../site/barriers.ts';
import { useBrowser } from '../site/browser.ts';
import { dist, readPages } from '../site/dist.ts';
import { checkByHtmlValidate, checkByNu } from '../site/html.ts';
import { findUnmarkedLanguages } from '../site/languages.ts';
import { testPages } from '../site/walk.ts';
import { findBarriers } from '../toolbox/find-barriers.ts';

const pages = readPages();
/** Pages that show the examples; all others look as in tests/site. */
const folders = readdirSync(path.join(examples, contentFolder)).join('|');
const ownPages = new RegExp(`^/(?:$|(?:${folders})/(?!vergleich/.|in-der-naehe/.))`);
const own = pages.filter(({ url }) => ownPages.test(url));
const open = useBrowser();
const java = inject('java');
const paths = Object.values(demoKinds);

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

const onItsDay = { at: demoMoment, isSlow: true };
/** Half a year after the build: a page corrected by a device has to be as good as a built one. */
const later = { at: '2026-09-30T20:00:00+02:00' };
const phone = { viewport: { width: 320, height: 640 } };
const screen = { viewport: { width: 1280, height: 800 } };

testPages(
  'no kind of page, on a small phone,',
  open,
  paths,
  { ...phone, ...onItsDay },
  {
    'moves by itself': findShifts,
    'scrolls sideways': findSidewaysScroll,
    'has a barrier that axe finds': findBarriers,
    'loses words when its text is set wide': findLossBySpacing,
  },
);

testPages(
  'no kind of page, on a screen,',
  open,
  paths,
  { ...screen, ...onItsDay },
  {
    'moves by itself': findShifts,
    'has a barrier that axe finds': findBarriers,
  },
);

testPages(
  'no kind of page, long after,',
  open,
  paths,
  { ...phone, ...later },
  {
    'scrolls sideways': findSidewaysScroll,
    'has a barrier that axe finds': findBarriers,
    'has a barrier at night': findBarriersAtNight,
  },
);

test('what is not German says which language it is', () => {
  expect(findUnmarkedLanguages(pages)).toEqual([]);
});

test('the Nu HTML checker finds nothing on any page', { timeout: 300_000 }, (context) => {
  if (!java) context.skip(tool.missing);
  expect(checkByNu(java, dist, own)).toEqual([]);
});

test('html-validate finds nothing on any page', { timeout: 300_000 }, async () => {
  expect(await checkByHtmlValidate(own)).toEqual([]);
});
