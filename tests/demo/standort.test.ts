/** The profile of a Standort with everything in it: now, for the next hour, on paper, and for machines. */
import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';

import { useBrowser } from '../site/browser.ts';
import { readPages } from '../site/dist.ts';
import { printSheets } from '../site/print.ts';

const open = useBrowser();
const pages = readPages();
const profile = '/standorte/beispielstadt/';

/** Reads the profile at a moment, on a device that lives elsewhere. */
async function readAt(moment: string, timezoneId = 'America/New_York'): Promise<Page> {
  const { page } = await open('about:blank', { timezoneId });
  await page.clock.install({ time: new Date(moment) });
  await page.goto(new URL(profile, inject('siteUrl')).href);
  return page;
}

const sentences = async (page: Page) =>
  (await page.locator('.opening-hours__now').allInnerTexts()).map(toLine);
const toLine = (text: string) => text.replace(/\s+/g, ' ');

describe('the sentence on now', () => {
  test.each([
    [
      'while it is open',
      '2026-03-20T10:30+01:00',
      [
        'Jetzt geöffnet, bis 14:00 Uhr',
        'Jetzt geschlossen. Nächste mögliche Sprechzeit am Mittwoch um 15:00 Uhr. Bitte beachten: nicht in den Ferien',
      ],
    ],
    [
      'while one has to register',
      '2026-03-24T15:30+01:00',
      [
        'Jetzt Sprechzeit bis 18:00 Uhr. Bitte beachten: nur nach Anmeldung',
        'Jetzt geschlossen. Nächste mögliche Sprechzeit morgen um 15:00 Uhr. Bitte beachten: nicht in den Ferien',
      ],
    ],
    [
      'on the first Monday of summer time',
      '2026-03-30T07:00Z',
      ['Jetzt geöffnet, bis 12:00 Uhr', expect.stringContaining('am Mittwoch')],
    ],
    [
      'a minute before',
      '2026-03-30T06:59Z',
      ['Jetzt geschlossen, öffnet heute wieder um 9:00 Uhr', expect.anything()],
    ],
    [
      'on the first Monday of winter time',
      '2026-10-26T08:00Z',
      ['Jetzt geöffnet, bis 12:00 Uhr', expect.anything()],
    ],
    [
      'on a holiday',
      '2026-04-06T10:00+02:00',
      [
        'Heute ist Feiertag (Ostermontag). Bitte fragen Sie vorher nach, ob geöffnet ist.',
        expect.stringContaining('am Mittwoch'),
      ],
    ],
  ])('%s', async (_when, moment, expected) => {
    const page = await readAt(moment);
    expect(await sentences(page)).toEqual(expected);
  });

  test.each(['Pacific/Auckland', 'America/Los_Angeles', 'Europe/Berlin'])(
    'is the same on a device in %s',
    async (zone) => {
      const page = await readAt('2026-03-20T13:59:30+01:00', zone);
      expect((await sentences(page))[0]).toBe('Jetzt geöffnet, bis 14:00 Uhr');
    },
  );

  test('changes while the page stays open, and interrupts nobody', async () => {
    const page = await readAt('2026-03-20T13:59:30+01:00');
    await page.clock.fastForward('01:00');
    expect((await sentences(page))[0]).toBe(
      'Jetzt geschlossen, öffnet am Montag wieder um 9:00 Uhr',
    );
    const live = '[aria-live], [role=status], [role=alert]';
    expect(
      await page.locator(`opening-hours :is(${live}), :is(${live}) opening-hours`).count(),
    ).toBe(0);
  });

  test('marks the day in the table, by more than its looks', async () => {
    const page = await readAt('2026-03-20T10:30+01:00');
    expect(await page.locator('tr[aria-current=date] th').allInnerTexts()).toEqual(['Freitag']);
  });
});

test('without script the tables have all hours, and nothing is said of now', async () => {
  const { page } = await open(profile, { javaScriptEnabled: false });
  expect(await page.locator('.opening-hours__now:visible').count()).toBe(0);
  const rows = await page.locator('.opening-hours').first().locator('tr').allInnerTexts();
  expect(rows.map((row) => row.split(/\s+/).join(' '))).toEqual([
    'Montag 9:00–12:00 Uhr',
    'Dienstag 9:00–12:00 Uhr 14:00–18:00 Uhr nur nach Anmeldung',
    'Donnerstag 9:00–11:00 Uhr Frühstück für alle 13:00–17:00 Uhr',
    'Freitag 10:00–14:00 Uhr',
  ]);
});

test('two Anlaufstellen stand apart, each with address, telephone and hours of its own', async () => {
  const { page } = await open(profile);
  const places = page.locator('.anlaufstelle');
  expect(await places.locator('h3').allInnerTexts()).toEqual([
    'Nachbarschaftsbüro Nord',
    'Beratung im Bürgerhaus',
  ]);
  expect(await places.locator('address').allInnerTexts()).toEqual([
    'Beispielweg 1\n99999 Beispielstadt',
    'Am Muster 7\n99999 Beispielstadt',
  ]);
  const phones = await places
    .locator('a[href^="tel:"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(phones).toEqual(['tel:+493023125101', 'tel:+493023125102']);
  const captions = page.getByRole('table', { name: /Sprechzeiten/ });
  expect(await captions.count()).toBe(2);
});

test('languages are named in themselves, and said to be what they are', async () => {
  const { page } = await open(profile);
  const chip = page.locator('.languages li', { hasText: 'Arabisch' }).first();
  const name = chip.locator('bdi');
  expect(await name.innerText()).toBe('العربية');
  expect(await name.getAttribute('lang')).toBe('ar');
  expect(await name.getAttribute('dir')).toBe('rtl');
});

test('a former Standort sends nobody to a door, and has no page for the wall', () => {
  const former = pages.find(({ url }) => url === '/standorte/probehausen/');
  expect(
    former && select('.anlaufstelle, .no-anlaufstelle, a[href*=steckbrief]', former.tree),
  ).toBe(undefined);
  expect(former && toString(former.tree)).toContain('Dieses Projekt ist beendet (Dezember 2019).');
  expect(pages.map(({ url }) => url)).not.toContain('/standorte/probehausen/steckbrief/');
});

test('search engines are told the same as people', () => {
  const page = pages.find(({ url }) => url === profile);
  const script = page && select('script[type="application/ld+json"]', page.tree);
  const data = JSON.parse(script ? toString(script) : '{}') as Record<string, object[]>;
  expect(data).toMatchObject({ '@type': 'Project', name: 'ThINKA Beispielstadt' });
  expect(data['location']).toHaveLength(2);
  expect(data['contactPoint']?.[0]).toMatchObject({
    telephone: '030 23125 101',
    availableLanguage: ['de', 'de-simple', 'gsg', 'ar', 'fa', 'tr', 'uk'],
  });
});

describe('the Steckbrief', () => {
  test.each(['beispielstadt', 'musterau'])('of %s is one sheet of A4', async (id) => {
    const { page } = await open(`/standorte/${id}/steckbrief/`);
    expect(await printSheets(page)).toEqual([{ width: 210, height: 297 }]);
  });

  test('of the fullest example has all of it on that sheet', async () => {
    const { page } = await open(`${profile}steckbrief/`);
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('.steckbrief').innerText();
    for (const words of [
      'Beispielweg 1',
      'Am Muster 7',
      '030 23125 101',
      '030 23125 102',
      'nur nach Anmeldung',
      'nicht in den Ferien',
      'العربية',
      'Русский',
      'Alleinerziehende',
      'Europäischen Sozialfonds',
      'localhost:4321/standorte/beispielstadt/',
    ]) {
      expect(text).toContain(words);
    }
    const screenOnly = '.site-header, .site-footer, .print-page__bar';
    expect(await page.locator(`:is(${screenOnly}):visible`).count()).toBe(0);
  });
});
