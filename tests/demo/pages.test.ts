/** The demo: everything it shows is told to be invented, and nobody finds it by a search engine. */
import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';

import { demoMoment } from '../../scripts/demo-site.ts';
import { findBarriers } from '../site/barriers.ts';
import { useBrowser } from '../site/browser.ts';
import { readPages } from '../site/dist.ts';

const pages = readPages();
const open = useBrowser();

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

const kinds = {
  Start: '/',
  Standorte: '/standorte/',
  'Hilfe in der Nähe': '/standorte/in-der-naehe/?ort=Bad+Langensalza',
  Standort: '/standorte/beispielstadt/',
  Steckbrief: '/standorte/beispielstadt/steckbrief/',
  'Früherer Standort': '/standorte/probehausen/',
  Termine: '/termine/',
  Monat: '/termine/monat/2026-03/',
  Archiv: '/termine/archiv/2026/',
  'Termin, heute': '/termine/2026-03-20-sprechstunde-musterau/',
  'Termin, abgesagt': '/termine/2026-04-14-ausflug-musterau/',
  'Termin, verschoben': '/termine/2026-03-26-mietrecht-beispielstadt/',
  'Termin, der sich wiederholt': '/termine/2026-03-05-kaffeetreff-beispielstadt/',
};

/** Half a year after the build: what a device corrects has to be as good as what was built. */
const later = '2026-09-30T20:00:00+02:00';

describe.each(Object.entries(kinds))('%s', (_name, path) => {
  test.each([
    ['a phone on the day of the build', 360, 'light', demoMoment],
    ['a screen at night, long after', 1280, 'dark', later],
  ] as const)('has no barrier that axe finds on %s', async (_, width, colorScheme, at) => {
    const viewport = { width, height: 800 };
    const { page, troubles } = await open(path, { colorScheme, viewport, at });
    await page.waitForLoadState('networkidle');
    expect(await findBarriers(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['on the day of the build', demoMoment],
    ['long after', later],
  ])('does not scroll sideways at 320 pixels %s', async (_, at) => {
    const { page } = await open(path, { viewport: { width: 320, height: 640 }, at });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    await page.context().close();
  });
});
