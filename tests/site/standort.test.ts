/** Profiles of Standorte about which hardly anything is known, which today is all of them. */
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, inject, test } from 'vitest';

import { useBrowser } from './browser.ts';
import { readPages } from './dist.ts';
import { printSheets } from './print.ts';

const open = useBrowser();
const pages = readPages();
const profiles = pages.filter(({ tree }) => select('main[data-search=standort]', tree));

test('a profile begins with where and when, and comes to the work after that', () => {
  for (const { url, tree } of profiles) {
    const headings = selectAll('main h2[id]', tree).map(({ properties }) => properties['id']);
    expect([url, headings[0]]).toEqual([url, 'wo']);
    expect(headings.indexOf('projekt')).toBeGreaterThan(headings.indexOf('termine'));
  }
});

test('where no address is known, it says so and leads on', async () => {
  const { page } = await open('/standorte/weimar/');
  const place = page.locator('.no-anlaufstelle');
  expect(await place.innerText()).toContain('Adresse und Sprechzeiten von ThINKA Weimar');
  await place.getByRole('link', { name: 'Hilfe in Ihrer Nähe' }).click();
  await page.waitForURL('**/standorte/in-der-naehe/');
});

test('whoever works there comes from the gap to the form that fills it', () => {
  const profile = profiles.find(({ url }) => url === '/standorte/weimar/');
  const link = profile && select('.no-anlaufstelle a[href*="/admin/"]', profile.tree);
  expect(link?.properties['href']).toBe('/admin/#/collections/standorte/entries/weimar');
});

test('where it is not confirmed that a project still works, that comes first', () => {
  const unconfirmed = profiles.filter(({ tree }) => {
    const notice = select('.standort__notice', tree);
    return notice && toString(notice).includes('wissen wir nicht sicher');
  });
  expect(unconfirmed.length).toBeGreaterThan(0);
  for (const { html } of unconfirmed) {
    expect(html.indexOf('standort__notice')).toBeLessThan(html.indexOf('id="wo"'));
  }
});

test('every profile is told to search engines, and promises no hours that nobody gave', () => {
  for (const { tree } of profiles) {
    const script = select('script[type="application/ld+json"]', tree);
    const data = JSON.parse(script ? toString(script) : '{}') as Record<string, unknown>;
    expect(data).toMatchObject({ '@type': 'Project' });
    expect(JSON.stringify(data)).not.toContain('opens');
  }
});

describe('the Steckbrief', () => {
  const weimar = '/standorte/weimar/steckbrief/';

  test('is there for every profile, and links back to it', () => {
    for (const { url } of profiles) {
      const sheet = pages.find((page) => page.url === `${url}steckbrief/`);
      expect([url, sheet && select(`main a[href="${url}"]`, sheet.tree)?.tagName]).toEqual([
        url,
        'a',
      ]);
    }
  });

  test('of the emptiest Standort is one sheet of A4, with lines to write on', async () => {
    const { page } = await open(weimar);
    expect(await printSheets(page)).toEqual([{ width: 210, height: 297 }]);
    await page.emulateMedia({ media: 'print' });
    const labels = await page.locator('.blank > p').allInnerTexts();
    expect(labels.map((label) => label.split(':')[0]?.trim())).toEqual([
      'Adresse',
      'Telefon',
      'Sprechzeiten',
      'Sprachen',
    ]);
    expect(await page.locator('.blank > div:visible').count()).toBe(8);
  });

  test('of a Standort that nobody has confirmed says so on paper, and on the screen what to do first', async () => {
    const { page } = await open(weimar);
    expect(await page.locator('.print-page__notice').innerText()).toMatch(/^Vor dem Aushängen:/);
    await page.emulateMedia({ media: 'print' });
    const words = await page.locator('.steckbrief').innerText();
    expect(words).toContain('Ob es dieses Projekt heute noch gibt, wissen wir nicht sicher.');
    expect(words).not.toContain('Wir beraten');
  });

  test('says what is missing on the screen only', async () => {
    const { page } = await open(weimar);
    const notice = page.locator('.print-page__notice');
    expect(await notice.innerText()).toContain('Noch leer: Adresse, Telefon, Sprechzeiten');
    await page.emulateMedia({ media: 'print' });
    expect(await notice.isVisible()).toBe(false);
  });

  test('is printed by a button where scripts run, and has none where they do not', async () => {
    const { page } = await open('/impressum/');
    await page.addInitScript(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.goto(new URL(weimar, inject('siteUrl')).href);
    await page.getByRole('button', { name: 'Drucken' }).click();
    expect(await page.locator('body[data-printed]').count()).toBe(1);

    const { page: plain } = await open(weimar, { javaScriptEnabled: false });
    expect(await plain.locator('print-button').isVisible()).toBe(false);
  });
});
