/** Termine as people read them: in the list, by month, each for itself, chosen, and on another day. */
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { useBrowser, type VisitOptions } from '../site/browser.ts';
import { readPages } from '../site/dist.ts';
import { printSheets } from '../site/print.ts';

const open = useBrowser();
const pages = readPages();
const list = '/termine/';
const march = '/termine/monat/2026-03/';
const april = '/termine/monat/2026-04/';
const trip = '/termine/2026-04-14-ausflug-musterau/';
const rent = '/termine/2026-03-26-mietrecht-beispielstadt/';
const coffee = '/termine/2026-03-05-kaffeetreff-beispielstadt/';
const phone = { viewport: { width: 360, height: 800 } };
/** The day for which the demo is built. */
const demoMorning = '2026-03-20T08:00+01:00';

/** Reads a page at a moment, on a device that lives elsewhere. */
async function readAt(at: string, path: string, options: VisitOptions = {}): Promise<Page> {
  const { page } = await open(path, { at, timezoneId: 'America/Los_Angeles', ...options });
  return page;
}

/** The text of the first item about something, without the breaks of lines. */
const item = async (page: Page, words: string | RegExp, list = '.termin-list') => {
  const items = page.locator(`${list} > li:visible`).filter({ hasText: words });
  return (await items.count()) === 0 ? '' : toLine(await items.first().innerText());
};
const toLine = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('the list', () => {
  test('goes through the months, and through each from its first day to its last', async () => {
    const page = await readAt(demoMorning, list);
    const months = await page.locator('[data-month] h2').allInnerTexts();
    expect(months.slice(0, 3)).toEqual(['März 2026', 'April 2026', 'Mai 2026']);
    for (const month of await page.locator('[data-month]').all()) {
      const starts = await month
        .locator('li')
        .evaluateAll((all) => all.map((one) => one.querySelector('time')?.dateTime ?? ''));
      expect(starts).toEqual([...starts].sort());
    }
  });

  test('names the day, what it is, and what became of it in every link', async () => {
    const page = await readAt(demoMorning, list);
    const names = await page.locator('[data-month]').nth(1).getByRole('link').allInnerTexts();
    expect(names.map(toLine)).toEqual(
      expect.arrayContaining([
        'Dienstag, 14. April 2026, 9:00–15:00 Uhr Abgesagt Ausflug ins Tiergehege',
        'Samstag, 18. April 2026, ganztägig Hofflohmarkt',
        'Donnerstag, 30. April 2026 Jahresberichte der Vorhaben',
      ]),
    );
    expect(names.filter((name) => !/\d{1,2}\. April 2026/.test(name))).toEqual([]);
  });

  test('tells a series once a month, and apart from it what is different about a day', async () => {
    const page = await readAt(demoMorning, list);
    const items = page
      .locator('[data-month]')
      .nth(1)
      .locator('li')
      .filter({ hasText: 'Offener Kaffeetreff' });
    const [off, usual, from, to] = (await items.allInnerTexts()).map(toLine);
    expect(off).toMatch(/^Donnerstag, 2\. April 2026, .* Abgesagt .* Gründonnerstag/);
    expect(usual).toMatch(/^Donnerstag, 9\., 23\. und 30\. April 2026, 9:30–11:30 Uhr Offener/);
    expect(from).toMatch(/^Donnerstag, 16\. April 2026.* Neu: Freitag, 17\. April 2026, 14:00 Uhr/);
    expect(to).toMatch(/^Freitag, 17\. April 2026.* Vorher: Donnerstag, 16\. April, 9:30 Uhr/);
  });

  test('strikes through exactly the days on which nobody should come', async () => {
    const page = await readAt(demoMorning, list);
    const struck = await page.locator('[data-month] li:has(s)').allInnerTexts();
    expect(struck.length).toBeGreaterThan(5);
    expect(struck.map(toLine).filter((text) => !/Abgesagt|Verschoben/.test(text))).toEqual([]);
    const others = await page.locator('[data-month] li:not(:has(s))').allInnerTexts();
    expect(others.filter((text) => /Abgesagt|Neu:|Tag offen/.test(text))).toEqual([]);
  });

  test('calls languages as they call themselves, in their script and direction', async () => {
    const page = await readAt(demoMorning, list);
    const arabic = page.locator('bdi', { hasText: 'العربية' }).last();
    expect(await arabic.getAttribute('lang')).toBe('ar');
    expect(await arabic.getAttribute('dir')).toBe('rtl');
  });
});

describe('the month', () => {
  test('is a table with a name, named columns, and a link for each date', async () => {
    const page = await readAt(demoMorning, april);
    const table = page.getByRole('table', { name: 'Termine im April 2026' });
    expect(await table.getByRole('columnheader').count()).toBe(7);
    const [header, first, second] = await Promise.all(
      [0, 1, 2].map((row) => table.getByRole('row').nth(row).ariaSnapshot()),
    );
    expect(header).toMatch(/Montag.*Dienstag.*Sonntag/s);
    expect(first).toContain('/url: /termine/2026-03-05-kaffeetreff-beispielstadt/');
    expect(second).toContain(
      'link "13:30 Fahrende Beratung am Dienstag, 7. April 2026, 13:30–15:00 Uhr"',
    );
  });

  test.each([
    ['on a screen', {}],
    ['on a phone', phone],
  ])('says the same to a screen reader %s, and fits', async (_, options) => {
    const page = await readAt(demoMorning, april, options);
    const table = page.getByRole('table');
    for (const name of [
      /^9:00 Abgesagt: Ausflug ins Tiergehege am Dienstag, 14\. April 2026, 9:00–15:00 Uhr$/,
      /^9:30 Verschoben: Offener Kaffeetreff am Donnerstag, 16\. April 2026, 9:30 Uhr$/,
      /^14:00 Neuer Tag: Offener Kaffeetreff am Freitag, 17\. April 2026, 14:00–16:00 Uhr$/,
      /^Hofflohmarkt am Samstag, 18\. April 2026, ganztägig$/,
    ]) {
      expect(await table.getByRole('link', { name }).count(), String(name)).toBe(1);
    }
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
  });

  test('can be worked through with the keyboard alone', async () => {
    const page = await readAt(demoMorning, april, phone);
    const links = page.getByRole('table').getByRole('link');
    const count = await links.count();
    expect(count).toBeGreaterThan(10);
    await page.getByRole('link', { name: 'Mai 2026' }).first().focus();
    const reached = [];
    for (let presses = 0; presses < count; presses++) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      const box = await focused.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
      expect(await focused.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
      reached.push(await focused.evaluate((one) => one.closest('td')?.dataset['day'] ?? ''));
    }
    expect(reached).toHaveLength(count);
    expect(reached).toEqual([...reached].sort());
    expect(reached).not.toContain('');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/termine\/\d{4}-/);
  });

  test('never ends where one turns the pages: back to the first, forth to the last', () => {
    const months = pages
      .filter(({ url }) => url.startsWith('/termine/monat/'))
      .map(({ url }) => url);
    expect(months).toContain('/termine/monat/2019-12/');
    expect(months).not.toContain('/termine/monat/2020-01/');
    const turn = (url: string, rel: string) => {
      const page = pages.find((page) => page.url === url);
      const link = page && select(`.month-view [rel=${rel}]`, page.tree);
      return link && String(link.properties['href']);
    };
    for (const rel of ['prev', 'next']) {
      const seen: string[] = [march];
      for (let url = turn(march, rel); url; url = turn(url, rel)) seen.push(url);
      const rest = months.filter((url) => (rel === 'prev' ? url <= march : url >= march)).sort();
      expect(seen).toEqual(rel === 'prev' ? rest.reverse() : rest);
    }
  });

  test('shows what lasts for days on each of them', async () => {
    const page = await readAt(demoMorning, '/termine/monat/2026-10/');
    const cells = page.locator('td:has(a:has-text("Herbstwerkstatt"))');
    const days = await cells.evaluateAll((all) => all.map((one) => one.dataset['day']));
    expect(days).toEqual(['2026-10-23', '2026-10-24', '2026-10-25', '2026-10-26']);
  });

  test('prints with all its titles and places on one page', async () => {
    const page = await readAt(demoMorning, march);
    const place = page.locator('td').getByText('Laden am Anger, Musterau').first();
    expect(await place.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await place.isVisible()).toBe(true);
    expect(await printSheets(page)).toHaveLength(1);
    const title = page.locator('td .month-table__titel', { hasText: 'Sonntagscafé' });
    expect((await title.boundingBox())?.width).toBeGreaterThan(20);
  });
});

describe('a choice without script', () => {
  test('has a page for each value, with what has it and nothing else', () => {
    const value = pages.find(({ url }) => url === '/termine/nach/sprache/ar/');
    const links = value ? selectAll('[data-month] a', value.tree) : [];
    const hrefs = new Set(links.map(({ properties }) => String(properties['href'])));
    expect([...hrefs].sort()).toEqual([
      coffee,
      '/termine/2026-03-24-fruehjahrsputz-beispielstadt/',
      '/termine/2026-09-01-deutsch-im-alltag-beispielstadt/',
    ]);
  });

  test('leads there by links, and from a Standort to its calendar', async () => {
    const { page } = await open(list, { javaScriptEnabled: false });
    expect(await page.locator('select').count()).toBe(0);
    await page.locator('.termin-filter summary').click();
    await page.getByRole('link', { name: 'ThINKA Musterau' }).click();
    await page.waitForURL('**/termine/nach/standort/musterau/');
    const calendar = page.getByRole('link', { name: 'ThINKA Musterau abonnieren' });
    expect(await calendar.getAttribute('href')).toMatch(/\/standorte\/musterau\/termine\.ics$/);
  });
});

describe('a choice with script', () => {
  const status = (page: Page) => page.getByRole('status').innerText();
  const shown = (page: Page) => page.locator('[data-month] li:visible');

  test('leaves what fits, says how many, and keeps it in the address', async () => {
    const page = await readAt(demoMorning, list);
    const all = await status(page);
    expect(all).toMatch(/^\d\d Termine$/);
    await page.getByLabel('Standort').selectOption('musterau');
    await page.getByLabel('Sprache').selectOption('pl');
    const titles = await shown(page).locator('.termin-list__titel').allInnerTexts();
    expect(titles).toEqual(['Sprechstunde zu Briefen vom Amt', 'Herbstwerkstatt']);
    expect(await page.locator('[data-month]:visible').count()).toBe(2);
    expect(await status(page)).toBe(`2 von ${all}n`);
    expect(new URL(page.url()).search).toBe('?standort=musterau&sprache=pl');

    await page.reload();
    expect(await shown(page).count()).toBe(2);
    await page.goBack();
    expect(await page.getByLabel('Sprache').inputValue()).toBe('');
    expect(await shown(page).count()).toBeGreaterThan(2);
  });

  test('that fits nothing says so and offers the way back', async () => {
    const page = await readAt(demoMorning, `${list}?standort=musterau&sprache=ar&art=quatsch`);
    expect(await shown(page).count()).toBe(0);
    expect(await status(page)).toBe('Zu dieser Auswahl ist nichts angekündigt.');
    await page.getByRole('button', { name: 'Alle zeigen' }).press('Enter');
    expect(await status(page)).toMatch(/^\d\d Termine$/);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
  });

  test('names languages for those who speak them, and in German', async () => {
    const page = await readAt(demoMorning, list);
    const options = await page.getByLabel('Sprache').locator('option').allInnerTexts();
    expect(options).toEqual(expect.arrayContaining(['Alle', 'Deutsch', 'العربية (Arabisch)']));
    const arabic = page.getByLabel('Sprache').locator('option[value=ar]');
    expect(await arabic.getAttribute('lang')).toBe('ar');
  });

  test('on a phone lies folded above the list, unless somebody has chosen', async () => {
    const page = await readAt(demoMorning, list, phone);
    expect(await page.getByLabel('Standort').isVisible()).toBe(false);
    await page.goto(`${page.url()}?standort=musterau`);
    expect(await page.getByLabel('Standort').isVisible()).toBe(true);
  });
});

describe('on the day of reading, wherever the device believes to be', () => {
  test.each([
    ['2026-03-28T22:30Z', '23:30 in winter time', 'heute Samstag', 'morgen Sonntag'],
    ['2026-03-28T23:30Z', '00:30 in winter time', 'läuft gerade Samstag', 'heute Sonntag'],
    [
      '2026-03-29T21:30Z',
      '23:30 in summer time',
      'heute, schon vorbei Samstag',
      'heute, schon vorbei Sonntag',
    ],
  ])('at %s (%s) the list knows the day', async (moment, _, night, cafe) => {
    const page = await readAt(moment, list);
    expect(await item(page, 'Lesenacht', '[data-over]')).toMatch(new RegExp(`^${night}`));
    expect(await item(page, 'Sonntagscafé', '[data-over]')).toMatch(new RegExp(`^${cafe}`));
    expect(await item(page, 'Frühjahrsputz', '[data-over]')).toBe('');
  });

  test.each([
    ['2026-10-24T21:30Z', '23:30 in summer time', 'läuft gerade', 'morgen'],
    ['2026-10-24T22:30Z', '00:30 in summer time', 'läuft gerade', 'heute'],
    ['2026-10-25T22:30Z', '23:30 in winter time', 'läuft gerade', 'heute, schon vorbei'],
  ])('at %s (%s) as well', async (moment, _, workshop, cafe) => {
    const page = await readAt(moment, list);
    expect(await item(page, 'Herbstwerkstatt', '[data-over]')).toMatch(
      new RegExp(`^${workshop} 23`),
    );
    expect(await item(page, 'Sonntagscafé', '[data-over]')).toMatch(new RegExp(`^${cafe} Sonntag`));
  });

  test.each([
    ['2026-03-29T22:30Z', 'Sonntagscafé'],
    ['2026-10-26T23:30Z', 'Herbstwerkstatt'],
  ])('at %s, half past midnight, %s is something that was', async (moment, titel) => {
    const page = await readAt(moment, list);
    expect(await item(page, titel, '[data-past-list]')).not.toBe('');
    const ahead = await page.locator('[data-over] > li').allInnerTexts();
    expect(ahead.filter((text) => text.includes(titel) && !text.includes('Oktober'))).toEqual([]);
  });

  test('days of a series go by one after the other, and months with them', async () => {
    const page = await readAt('2026-04-10T12:00+02:00', list);
    expect(await page.locator('[data-month] h2').first().innerText()).toBe('April 2026');
    expect(await item(page, /9:30–11:30/, '[data-over]')).toMatch(
      /^Donnerstag, 23\. und 30\. April 2026/,
    );
  });

  test('when all of it is over, the page says so instead of showing nothing', async () => {
    const page = await readAt('2027-06-01T12:00+02:00', '/termine/nach/sprache/pl/');
    expect(await page.locator('[data-month]').count()).toBe(0);
    expect(await page.getByText('Was hier angekündigt war, ist vorbei.').isVisible()).toBe(true);
  });

  test.each([
    [march, '2026-03-28T22:30Z', '2026-03-28'],
    [march, '2026-03-28T23:30Z', '2026-03-29'],
    [march, '2026-03-29T21:30Z', '2026-03-29'],
    [march, '2026-03-29T22:30Z', '2026-03-30'],
    ['/termine/monat/2026-10/', '2026-10-25T22:30Z', '2026-10-25'],
    ['/termine/monat/2026-10/', '2026-10-25T23:30Z', '2026-10-26'],
  ])('%s marks today at %s: %s', async (month, moment, day) => {
    const page = await readAt(moment, month);
    const marked = page.locator('[aria-current=date]');
    expect(await marked.evaluateAll((all) => all.map((one) => one.dataset['day']))).toEqual([day]);
  });

  test('a month that has passed marks no day', async () => {
    const page = await readAt('2026-04-01T00:30+02:00', march);
    expect(await page.locator('[aria-current=date]').count()).toBe(0);
  });

  test('the start page and a Standort follow as well', async () => {
    for (const path of ['/', '/standorte/musterau/']) {
      const before = await readAt(demoMorning, path);
      expect(await item(before, 'Briefen vom Amt')).toMatch(/^heute Freitag/);
      const after = await readAt('2026-03-21T00:30+01:00', path);
      expect(await item(after, 'Briefen vom Amt', '[data-over]')).toBe('');
    }
  });

  test('the page of a series moves up what comes next', async () => {
    const page = await readAt('2026-03-27T12:00+01:00', coffee);
    const next = await page.locator('[data-part=next] > li').allInnerTexts();
    expect(next.map(toLine)).toEqual([
      expect.stringMatching(/^vorbei Donnerstag, 26\. März 2026/),
      expect.stringMatching(/^Abgesagt Donnerstag, 2\. April 2026/),
      expect.stringMatching(/^Donnerstag, 9\., 23\. und 30\. April 2026/),
    ]);
  });

  test('a page that was left open overnight notices when it is looked at again', async () => {
    const page = await readAt('2026-03-28T22:30Z', list);
    await page.clock.setFixedTime(new Date('2026-03-29T22:30Z'));
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(await item(page, 'Lesenacht', '[data-over]')).toBe('');
    expect(await item(page, 'Bewerbung', '[data-over]')).toMatch(/^morgen Dienstag, 31/);
  });

  test.each([
    ['2026-03-27T23:30+01:00', false],
    ['2026-03-28T00:30+01:00', true],
  ])('at %s a page of 20 March warns of its age: %s', async (moment, isOld) => {
    const page = await readAt(moment, list);
    expect(await page.getByText('Stand: Freitag, 20. März 2026.').isVisible()).toBe(true);
    expect(await page.getByText('Fragen Sie lieber nach').isVisible()).toBe(isOld);
  });

  test('without script no page says a day that may be wrong', () => {
    const said = pages.filter(({ tree }) => select('.termin-when b:not(:empty)', tree));
    expect(said.map(({ url }) => url)).toEqual([]);
  });
});

describe('what is called off or moved', () => {
  test.each([
    [
      trip,
      'Abgesagt: Ausflug ins Tiergehege',
      'Abgesagt. Der Bus ist ausgefallen. Wer schon bezahlt hat, bekommt das Geld zurück.',
      'Dienstag, 14. April 2026, 9:00–15:00 Uhr',
      'EventCancelled',
    ],
    [
      rent,
      'Verschoben: Was steht in meinem Mietvertrag?',
      'Verschoben. Jetzt: Donnerstag, 9. April 2026, 18:00–20:00 Uhr. Vorher: Donnerstag, 26. März. Die Referentin ist krank. Am neuen Tag bleibt alles wie geplant.',
      'Donnerstag, 9. April 2026, 18:00–20:00 Uhr',
      'EventRescheduled',
    ],
    [
      '/termine/2026-04-23-steuerungsgruppe-beispielstadt/',
      'Verschoben: Steuerungsgruppe Beispielstadt',
      'Verschoben, Tag offen. Der neue Tag steht noch nicht fest.',
      'Donnerstag, 23. April 2026, 13:00 Uhr',
      'EventPostponed',
    ],
    [
      '/termine/2026-03-31-bewerbung-beispielstadt/',
      'Bewerbung schreiben, Schritt für Schritt',
      'Ausgebucht. Alle Plätze sind vergeben. Ein weiterer Kurs ist in Vorbereitung.',
      'Dienstag, 31. März 2026, 10:00–12:00 Uhr',
      'EventScheduled',
    ],
  ])('%s says so before anything else', async (path, title, note, when, status) => {
    const page = await readAt(demoMorning, path);
    expect(await page.locator('h1').innerText()).toBe(title);
    expect(toLine(await page.getByRole('note').innerText())).toBe(note);
    const dates = await page.locator('[data-part=next] > li').allInnerTexts();
    expect(dates.map(toLine)).toEqual([when]);
    const isStruck = (await page.locator('[data-part=next] s').count()) > 0;
    expect(isStruck).toBe(/Cancelled|Postponed/.test(status));
    // The other one is the way to the page.
    const data = await page.locator('script[type="application/ld+json"]').first().textContent();
    expect(JSON.parse(data ?? '')).toMatchObject({ eventStatus: `https://schema.org/${status}` });
  });

  test('has its word in the list, in the month, at its Standort and in the search', async () => {
    const names = /Abgesagt:? Ausflug ins Tiergehege/;
    for (const path of [list, april, '/standorte/musterau/', '/suche/?q=Tiergehege']) {
      const page = await readAt(demoMorning, path);
      const link = page.getByRole('link', { name: names });
      await link.first().waitFor();
      expect(await link.count(), path).toBeGreaterThan(0);
    }
  });

  test('a series tells of each of its days, the earlier ones folded', async () => {
    const page = await readAt(demoMorning, coffee);
    expect(await page.locator('h1').innerText()).toBe('Offener Kaffeetreff');
    expect(await page.getByRole('note').count()).toBe(0);
    expect(await page.getByText(/^Wiederholt sich: jeden Donnerstag/).isVisible()).toBe(true);
    const days = (await page.locator('[data-part] > li:visible').allInnerTexts()).map(toLine);
    expect(days[0]).toBe('Donnerstag, 26. März 2026, 9:30–11:30 Uhr');
    expect(days).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Abgesagt Donnerstag, 2\. April/),
        expect.stringMatching(/^Verschoben Freitag, 17\. April.*Ort: Bürgerhaus Beispielstadt$/),
        expect.stringMatching(/^Ausgebucht Donnerstag, 7\. Mai/),
      ]),
    );
    const file = page.getByRole('link', { name: 'In den eigenen Kalender übernehmen' });
    expect(await file.getAttribute('href')).toBe(`${coffee.slice(0, -1)}.ics`);
    const past = page.locator('[data-part=past] > li');
    expect(await past.first().isVisible()).toBe(false);
    await page.getByText('Was war').click();
    expect(toLine(await past.first().innerText())).toMatch(
      /^Donnerstag, 5\., 12\. und 19\. März 2026/,
    );
  });
});

test('a kind that the title names is not said a second time above it', () => {
  const kickerOf = (url: string) => {
    const kicker = select('.page__kicker', pages.find((page) => page.url === url)?.tree);
    return kicker && toLine(toString(kicker));
  };
  expect(kickerOf('/termine/2026-05-06-erfahrungsaustausch-beispielstadt/')).toBeUndefined();
  expect(kickerOf(coffee)).toBe('Treff im Quartier');
});

test('what is said of a Termin stands on its page, and a missing hour is called missing', () => {
  const textOf = (url: string) => {
    const page = pages.find((page) => page.url === url);
    return page ? toLine(toString(select('main', page.tree) ?? page.tree)) : '';
  };
  for (const words of [
    'Nachbarschaftsbüro Nord, Beispielstadt',
    'Alle aus dem Viertel',
    'Українська',
    'ebenerdig',
    'kostenlos',
    'nicht nötig',
    'ThINKA Beispielstadt',
  ]) {
    expect(textOf(coffee)).toContain(words);
  }
  expect(textOf('/termine/2026-05-06-erfahrungsaustausch-beispielstadt/')).toContain(
    'noch nicht bekannt',
  );
  expect(textOf('/termine/2026-04-30-frist-jahresbericht/')).not.toContain('noch nicht bekannt');
});
