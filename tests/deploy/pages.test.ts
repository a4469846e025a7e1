/** Every kind of page in a browser, under the policy that the server sends. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { kinds } from '../../tools/page-kinds.ts';
import { readFiles } from './edition-files.ts';
import { launchTrustingBrowser } from './login.ts';

const deployment = inject('deployment');
const origin = `https://${deployment.publicHost}:${deployment.ports.password.https}`;

describe.skipIf(!deployment.isThere)('a page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchTrustingBrowser();
  });
  afterAll(() => browser.close());

  /** Gives the messages of the browser about everything it has blocked. */
  const open = async () => {
    const context = await browser.newContext({ locale: 'de-DE' });
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
    });
    return { context, page, troubles };
  };

  test('of every kind opens as it should', { timeout: 120_000 }, async () => {
    const { context, page, troubles } = await open();
    const found: string[] = [];
    for (const path of Object.values(kinds)) {
      await page.goto(origin + path, { waitUntil: path.includes('?') ? 'networkidle' : 'load' });
      // A sheet that is refused would leave the page as browsers draw it.
      const isStyled = await page.evaluate(() => getComputedStyle(document.body).margin === '0px');
      if (!isStyled) troubles.push('is not styled');
      found.push(...troubles.splice(0).map((words) => `${path}  ${words}`));
    }
    expect(found).toEqual([]);
    await context.close();
  });

  test('finds, with WebAssembly allowed there and nowhere else', async () => {
    const { context, page, troubles } = await open();
    await page.goto(`${origin}/suche/?q=Mundpropaganda`);
    await page.locator('[data-status]', { hasText: 'Treffer' }).waitFor();
    expect(troubles).toEqual([]);
    expect(await compile(page)).toBe(true);
    await page.goto(`${origin}/protokolle/`);
    expect(await compile(page)).toBe(false);
    await context.close();
  });

  test('is read offline by the worker', async () => {
    const { context, page, troubles } = await open();
    await page.goto(`${origin}/offline/`);
    await page.getByRole('button', { name: 'Seiten zum Offline-Lesen aufbewahren' }).click();
    await expect
      .poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller)))
      .toBe(true);
    await page.goto(`${origin}/protokolle/`);
    await expect.poll(() => page.evaluate(listKept)).toContain(`${origin}/protokolle/`);
    expect(troubles).toEqual([]);
    await context.setOffline(true);
    await page.goto(`${origin}/protokolle/?x=1`);
    expect(await page.title()).toMatch(/^Gespeichert: /);
    await context.close();
  });

  test('of the editor opens up to its login, and reaches its forge alone', async () => {
    const { context, page, troubles } = await open();
    await context.route(/^https:\/\/(?:git|evil)\.example\//, (route) =>
      route.fulfill({ body: 'ok', headers: { 'Access-Control-Allow-Origin': '*' } }),
    );
    await page.goto(`${origin}/admin/`);
    await page.getByRole('button', { name: 'Forgejo' }).waitFor();
    expect(troubles).toEqual([]);
    expect(await page.evaluate(reach, 'https://git.example/api/v1/user')).toBe('ok');
    expect(await page.evaluate(reach, 'https://evil.example/')).toBe('refused');
    await context.close();
  });

  test('runs nothing that was smuggled in', async () => {
    const { context, page } = await open();
    await page.goto(`${origin}/protokolle/`);
    expect(await page.evaluate(smuggle)).toEqual([]);
    await context.close();
  });

  test('has nothing inline that the policy would have to make an exception for', () => {
    const pages = readFiles(deployment.publicFolder).filter(({ url }) => url.endsWith('.html'));
    const inline =
      /<script(?![^>]*\b(?:src=|type="application\/(?:ld\+)?json"))|<style|\sstyle=|\son[a-z]+=|javascript:/i;
    const found = pages.flatMap(({ url, bytes }) => {
      const hit = inline.exec(bytes.toString().replace(/>[^<]*</g, '><'));
      return hit ? [`${url}: ${hit[0]}`] : [];
    });
    expect(pages.length).toBeGreaterThan(200);
    expect(found).toEqual([]);
  });
});

async function reach(address: string): Promise<string> {
  return fetch(address).then(
    (answer) => answer.text(),
    () => 'refused',
  );
}

function compile(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
    return WebAssembly.compile(empty).then(
      () => true,
      () => false,
    );
  });
}

async function listKept(): Promise<string[]> {
  const names = await caches.keys();
  const lists = await Promise.all(
    names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
  );
  return lists.flat();
}

/** Tries the moves of an attacker; runs in the page, so it knows nothing of this module. */
async function smuggle(): Promise<string[]> {
  // Code started by the test itself may evaluate text; code started by a timer is the page's own.
  await new Promise((resolve) => setTimeout(resolve));
  const ran: string[] = [];
  const flag = (name: string) => `document.documentElement.dataset.${name} = '1'`;
  const attempt = (act: () => void) => {
    try {
      act();
    } catch {
      // Refused by trusted types.
    }
  };
  attempt(() => {
    const script = document.createElement('script');
    script.append(flag('inline'));
    document.body.append(script);
  });
  attempt(() => {
    document.body.insertAdjacentHTML('beforeend', `<img src="x" onerror="${flag('html')}">`);
  });
  attempt(() => {
    // The very thing that must not work.
    Reflect.apply(Reflect.get(window, 'eval') as (code: string) => void, window, [flag('eval')]);
  });
  attempt(() => {
    const button = document.createElement('button');
    button.setAttribute('onclick', flag('handler'));
    document.body.append(button);
    button.click();
  });
  attempt(() => {
    const link = document.createElement('a');
    link.href = `javascript:${flag('address')}`;
    document.body.append(link);
    link.click();
  });
  attempt(() => {
    const frame = document.createElement('iframe');
    frame.src = 'data:text/html,x';
    document.body.append(frame);
  });
  const answer = await fetch('https://evil.example/').then(
    () => 'fetch',
    () => '',
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
  for (const name of ['inline', 'html', 'eval', 'handler', 'address']) {
    if (document.documentElement.dataset[name]) ran.push(name);
  }
  if (answer !== '') ran.push(answer);
  return ran;
}
