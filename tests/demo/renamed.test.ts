/** Renamed entries: their old addresses lead on, and feeds and calendars go on as if nothing had been. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { useBrowser } from '../site/browser.ts';
import { dist } from '../site/dist.ts';

const open = useBrowser();
const read = (name: string) => readFileSync(path.join(dist, name), 'utf8');

test.each([
  ['standorte/musterdorf/', 'standorte/musterau/'],
  ['standorte/musterdorf/steckbrief/', 'standorte/musterau/steckbrief/'],
  ['termine/nach/standort/musterdorf/', 'termine/nach/standort/musterau/'],
  ['termine/2026-02-12-kinonacht-musterau/', 'termine/2026-02-12-winterkino-musterau/'],
  ['aktuelles/2026-02-12-kino-musterau/', 'aktuelles/2026-02-12-winterkino-musterau/'],
])('/%s leads to /%s, with and without scripts', async (from, to) => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, troubles } = await open(`/${from}#inhalt`, { javaScriptEnabled });
    await page.waitForURL((url) => url.pathname === `/${to}`);
    expect(new URL(page.url()).hash).toBe(javaScriptEnabled ? '#inhalt' : '');
    expect(troubles).toEqual([]);
  }
  const html = read(`${from}index.html`);
  expect(html).toContain(`<link rel="canonical" href="http://localhost:4321/${to}">`);
  expect(Buffer.byteLength(html)).toBeLessThan(1300);
});

test.each([
  ['standorte/musterdorf/termine.ics', 'standorte/musterau/termine.ics'],
  ['termine/2026-02-12-kinonacht-musterau.ics', 'termine/2026-02-12-winterkino-musterau.ics'],
  ['aktuelles/standort/musterdorf/feed.xml', 'aktuelles/standort/musterau/feed.xml'],
])('/%s has what /%s has', (from, to) => {
  expect(read(from)).toBe(read(to));
});

test('feeds and calendars know a renamed entry by its first name', () => {
  const feed = read('aktuelles/standort/musterau/feed.xml');
  const ids = [...feed.matchAll(/<id>tag:[^:]+:(.*?)<\/id>/g)].map(([, id]) => id);
  expect(ids).toEqual([
    '/aktuelles/standort/musterdorf/feed.xml',
    '/aktuelles/2026-02-12-kino-musterau',
  ]);
  expect(read('termine/kalender.ics')).toContain('UID:termin-2026-02-12-kinonacht-musterau@thinka');
});

test('servers get the same list', () => {
  const lines = read('_redirects').trim().split('\n');
  expect(lines).toContain('/standorte/musterdorf/ /standorte/musterau/ 301');
  for (const server of ['caddy', 'nginx', 'htaccess']) {
    expect(read(`.redirects.${server}`).trim().split('\n').length).toBe(lines.length);
  }
});
