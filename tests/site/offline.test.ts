/** Reading without a connection: at the reader's wish, never old without saying so, and off for good. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, describe, expect, inject, test } from 'vitest';

import { storeName, storePrefix, takenBackFile } from '#site/offline.ts';

import { serve } from '../../server/serve.ts';
import { findBarriers } from '../toolbox/find-barriers.ts';
import { useBrowser } from './browser.ts';

const open = useBrowser();
const kept = '/protokolle/2014-02-06-altenburg/';
const other = '/themen/';
const note =
  /^Gespeicherter Stand vom \d+\. \S+ \d{4}, \d?\d:\d\d\sUhr\. Gerade ohne Verbindung\.$/;

const address = (path: string) => new URL(path, inject('siteUrl')).href;
const status = (page: Page) => page.locator('[data-status]');
const aside = (page: Page) => page.locator('aside[aria-label="Gespeicherter Stand"]');

async function switchOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Seiten zum Offline-Lesen aufbewahren' }).click();
  await expect.poll(() => status(page).innerText()).toContain('Eingeschaltet');
  await expect
    .poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller)))
    .toBe(true);
}

/** Addresses in the store, from the path on. */
function keptPaths(page: Page): Promise<string[]> {
  return page.evaluate(async (name) => {
    if (!(await caches.has(name))) return [];
    const requests = await (await caches.open(name)).keys();
    return requests.map(({ url }) => new URL(url).pathname).sort();
  }, storeName('/'));
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(address(path), { waitUntil: 'load' });
  await expect.poll(() => keptPaths(page)).toContain(path);
}

async function cutOff(context: BrowserContext): Promise<void> {
  await context.setOffline(true);
}

test('nobody has anything stored who has not asked for it', async () => {
  const { page } = await open(kept);
  await page.goto(address('/offline/'));
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0);
});

describe('once it is switched on', () => {
  test('a page that was read is there without a connection, and says from when it is', async () => {
    const { page } = await open('/offline/');
    await switchOn(page);
    await visit(page, kept);
    expect(await aside(page).count()).toBe(0);

    await cutOff(page.context());
    await page.goto(address(`${kept}?von=post#t1-g3`));
    expect(await aside(page).innerText()).toMatch(note);
    expect(await page.title()).toMatch(/^Gespeichert: /);
    // Drawn with its own style sheet, script included.
    expect(await page.locator('#t1-g3').isVisible()).toBe(true);
    expect(await page.locator('.page-actions').count()).toBe(1);
    expect(await findBarriers(page)).toEqual([]);

    await page.context().setOffline(false);
    await page.goto(address(kept));
    expect(await aside(page).count()).toBe(0);
  });

  test('in place of a page that is not kept stands the list of those that are', async () => {
    const { page } = await open('/offline/');
    await switchOn(page);
    await visit(page, kept);
    await cutOff(page.context());

    await page.goto(address(other));
    expect(await aside(page).innerText()).toBe(
      'Gerade ohne Verbindung. Die gewünschte Seite ist auf diesem Gerät nicht aufbewahrt.',
    );
    const link = page.locator('offline-reading li a');
    await expect
      .poll(() => link.allInnerTexts())
      .toEqual(['Zweiter Erfahrungsaustausch in Altenburg']);
    await link.click();
    await expect.poll(() => page.locator('h1').innerText()).toContain('Altenburg');
  });

  test('the editor, the forge, search, calendars and feeds are left alone', async () => {
    const { page } = await open('/offline/');
    await switchOn(page);
    const fromWorker: string[] = [];
    page.context().on('response', (response) => {
      if (response.fromServiceWorker()) fromWorker.push(new URL(response.url()).pathname);
    });
    await page.goto(address('/suche/?q=Beratung'), { waitUntil: 'networkidle' });
    await page.goto(address('/admin/'), { waitUntil: 'load' });
    await page.evaluate(() =>
      Promise.all(
        ['/werkstatt/api/v3/user', '/termine/kalender.ics', '/best-practice/feed.xml'].map((path) =>
          fetch(path).catch(() => undefined),
        ),
      ),
    );
    const touched = /^\/(?:admin|werkstatt|suche|pagefind)\/|\.(?:ics|xml|json)$/;
    expect(fromWorker.filter((path) => touched.test(path))).toEqual([]);
    expect((await keptPaths(page)).filter((path) => touched.test(path))).toEqual([]);
  });

  test('switching off deletes everything, at once and for open pages as well', async () => {
    const { page } = await open('/offline/');
    await switchOn(page);
    await visit(page, kept);
    const second = await page.context().newPage();
    await second.goto(address(other));

    await page.goto(address('/offline/'));
    await page.getByRole('button', { name: 'Alles löschen und ausschalten' }).click();
    await expect.poll(() => status(page).innerText()).toContain('gelöscht');
    await second.goto(address('/termine/'), { waitUntil: 'networkidle' });
    expect(await second.evaluate(() => caches.keys())).toEqual([]);

    await second.close();
    await page.goto(address('/offline/'));
    expect(
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    ).toBe(0);
    await cutOff(page.context());
    await expect(page.goto(address(kept))).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
  });

  test('fifty pages stay, and what was read longest ago goes first', async () => {
    const { page } = await open('/offline/');
    await switchOn(page);
    await visit(page, kept);
    await page.evaluate(async (name) => {
      const store = await caches.open(name);
      for (let index = 0; index < 50; index += 1) {
        const headers = {
          'Content-Type': 'text/html; charset=utf-8',
          'X-Gespeichert': '1',
          'X-Gelesen': String(index + 1),
          'X-Umfang': '10',
        };
        await store.put(`/alt/${index}/`, new Response('alt', { headers }));
      }
    }, storeName('/'));
    await visit(page, other);

    const olds = async () => (await keptPaths(page)).filter((path) => path.startsWith('/alt/'));
    await expect.poll(async () => (await olds()).length).toBe(48);
    expect(await olds()).not.toContain('/alt/0/');
    expect(await keptPaths(page)).toEqual(expect.arrayContaining([kept, other, '/offline/']));
  });
});

test.each(['/thinka/offline/', '/thinka/', '/thinka/suche/'])(
  'once something was taken back, no copy from before is left after a visit to %s',
  async (visited) => {
    const [before, after] = ['noch nie\n', '2027-02-01T10:00:00Z\n'].map((told) => {
      const folder = moveBelow('/thinka/');
      for (const name of ['index.html', 'suche/index.html']) {
        cpSync(path.join(folder, 'offline/index.html'), path.join(folder, name));
      }
      writeFileSync(path.join(folder, takenBackFile), told);
      return folder;
    }) as [string, string];
    const server = await serve({ folder: before, base: '/thinka/', port: 0 });
    const { page } = await open('/offline/');
    const removed = '/thinka/protokolle/2014-02-06-altenburg/';
    const go = (path: string) => page.goto(new URL(path, server.url).href);
    const copies = () =>
      page.evaluate(async (name) => {
        const requests = await (await caches.open(name)).keys();
        return requests.map(({ url }) => new URL(url).pathname);
      }, storeName('/thinka/'));
    try {
      await go('/thinka/offline/');
      await switchOn(page);
      await go(removed);
      await expect.poll(copies).toContain(removed);
      // As long as nothing was taken back, another visit leaves the copy alone.
      await go(visited);
      await page.waitForLoadState('networkidle');
      expect(await copies()).toContain(removed);

      server.show(after);
      await go(visited);
      await expect.poll(copies).not.toContain(removed);
      // The list that stands in for missing pages is there again.
      await expect.poll(copies).toContain('/thinka/offline/');
      await server.stop();
      await go(removed);
      expect(await aside(page).innerText()).toContain('nicht aufbewahrt');
    } finally {
      await server.stop();
    }
  },
);

describe('below a path', () => {
  test('it looks after its own folder, and a new version takes over without being asked', async () => {
    const first = moveBelow('/thinka/');
    const second = moveBelow('/thinka/', '// neu');
    const server = await serve({ folder: first, base: '/thinka/', port: 0 });
    const { page } = await open('/offline/');
    try {
      await page.goto(`${server.url}offline/`);
      await switchOn(page);
      const { scope, stores } = await page.evaluate(async () => ({
        scope: (await navigator.serviceWorker.ready).scope,
        stores: await caches.keys(),
      }));
      expect({ scope, stores }).toEqual({ scope: server.url, stores: [storeName('/thinka/')] });

      await page.evaluate((older) => caches.open(older), `${storePrefix('/thinka/')}0`);
      server.show(second);
      const isNew = await page.evaluate(async () => {
        const old = navigator.serviceWorker.controller;
        const changed = new Promise((resolve) => {
          navigator.serviceWorker.addEventListener('controllerchange', resolve);
        });
        await (await navigator.serviceWorker.getRegistration())?.update();
        await changed;
        return old !== navigator.serviceWorker.controller;
      });
      expect(isNew).toBe(true);
      // It takes over before it has cleared up.
      await expect
        .poll(() => page.evaluate(() => caches.keys()), { timeout: 20_000 })
        .toEqual([storeName('/thinka/')]);

      // The server may fail as well, not only the network of the device.
      await page.goto(`${server.url}protokolle/2014-02-06-altenburg/`, {
        waitUntil: 'networkidle',
      });
      await server.stop();
      await page.reload();
      expect(await aside(page).innerText()).toMatch(note);
    } finally {
      await server.stop();
    }
  });
});

/** A part of the site as a build for another base would have it; @param end is put behind the worker */
function moveBelow(base: string, end = ''): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'thinka-offline-'));
  folders.push(folder);
  const site = inject('siteFolder');
  cpSync(path.join(site, '_astro'), path.join(folder, '_astro'), { recursive: true });
  for (const name of ['offline', 'protokolle/2014-02-06-altenburg']) {
    const html = readFileSync(path.join(site, name, 'index.html'), 'utf8');
    mkdirSync(path.join(folder, name), { recursive: true });
    writeFileSync(
      path.join(folder, name, 'index.html'),
      html.replaceAll(/((?:href|src|data-base)=")\//g, `$1${base}`),
    );
  }
  writeFileSync(path.join(folder, 'sw.js'), readFileSync(path.join(site, 'sw.js'), 'utf8') + end);
  return folder;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});
