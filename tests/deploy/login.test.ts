/** The way in and out again, as people go it in a browser. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';

import { secret } from './layout.ts';
import { launchTrustingBrowser, logIn, sessionCookie, toBasic } from './login.ts';
import { openWire, type Wire } from './wire.ts';

const deployment = inject('deployment');
const { internHost, forge, password, ports } = deployment;
const page = '/protokolle/';
const addressOf = (port: number, path = page) => `https://${internHost}:${port}${path}`;

const toCookie = (value = '') => `Cookie: ${sessionCookie}=${value}\r\n`;

describe.skipIf(!deployment.isThere)('a login', () => {
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    browser = await launchTrustingBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    context = await browser.newContext();
  });
  afterEach(() => context.close());

  describe('by password', () => {
    const port = ports.password.https;

    test('lets in, lasts, and ends on the way out', async () => {
      const tab = await context.newPage();
      const name = encodeURIComponent(deployment.users[0]);
      const secret = encodeURIComponent(password);
      await tab.goto(addressOf(port).replace('//', `//${name}:${secret}@`));
      expect(await tab.locator('h1').innerText()).toBe('Protokolle');
      await tab.goto(addressOf(port, '/termine/'));
      expect(await tab.locator('h1').innerText()).toBe('Termine');

      await tab.goto(addressOf(port, '/abmelden'));
      expect(await tab.locator('h1').innerText()).toBe('Abgemeldet');
      const refused = await tab.goto(addressOf(port));
      expect(refused?.status()).toBe(401);
      expect(await tab.locator('h1').innerText()).toBe('Anmeldung nötig');
    });

    test('works with a hash made by `caddy hash-password`', async () => {
      const wire = openWire(port, internHost);
      const line = toBasic(deployment.users[1], password);
      const answer = await wire.send(`GET ${page} HTTP/1.1\r\nHost: ${internHost}\r\n${line}\r\n`);
      wire.close();
      expect(answer.status).toBe(200);
    });
  });

  describe('that is refused', () => {
    const port = ports.password.https;
    const filter = readFileSync('deploy/fail2ban/thinka-intern.filter.conf', 'utf8');
    const isRefused = new RegExp(
      /^failregex = (.+)$/m.exec(filter)?.[1]?.replace('<ADDR>', '127\\.0\\.0\\.1') ?? '$^',
    );

    /** @returns the new lines of the log, once there are as many as the last answers bring */
    const note = async (requests: readonly string[], count: number): Promise<string[]> => {
      const read = () => readFile(deployment.refusedLog, 'utf8').catch(() => '');
      const before = (await read()).length;
      const wire = openWire(port, internHost, 1);
      for (const request of requests) await wire.send(request);
      wire.close();
      const readNew = async () => (await read()).slice(before).split('\n').filter(Boolean);
      await expect.poll(async () => (await readNew()).length).toBeGreaterThanOrEqual(count);
      return readNew();
    };
    const ask = (lines: string, asked = '/suche/?q=geheimnis') =>
      `GET ${asked} HTTP/1.1\r\nHost: ${internHost}:${port}\r\n${lines}\r\n`;
    const [user] = deployment.users;

    test('is noted as fail2ban reads it, and nothing of what was asked for', async () => {
      const wrong = [toBasic(user, 'falsch'), toBasic(user, ''), 'Authorization: Basic x\r\n'];
      const requests = wrong.map((line) => ask(line));
      const lines = await note(requests, wrong.length);
      expect(lines).toHaveLength(wrong.length);
      for (const line of lines) expect(line).toMatch(isRefused);
      expect(lines.join()).not.toMatch(/geheimnis|suche|redaktion|falsch|Basic|intern\./);

      // It takes a path with blanks for a pattern.
      const [cwd, file] = ['deploy/fail2ban', './thinka-intern.filter.conf'];
      const options = { cwd, encoding: 'utf8' } as const;
      const { status, stdout } = spawnSync(
        'fail2ban-regex',
        [deployment.refusedLog, file],
        options,
      );
      // We do not install it for this alone: the line above reads the same pattern.
      if (status === null) return;
      expect(stdout).toMatch(/Lines: (\d+) lines, 0 ignored, \1 matched, 0 missed/);
    });

    test('is noted, or no password is looked at, however the name of the host is written', async () => {
      const right = ask(toBasic(user, password));
      const wire = openWire(port, internHost, 1);
      for (const name of [
        internHost.toUpperCase(),
        internHost.replace('i', 'I'),
        `${internHost}.`,
        `[${internHost}]`,
      ]) {
        const { status, body } = await wire.send(right.replace(internHost, name));
        expect([name, status === 421 || status === 200, body.length]).toEqual([name, true, 0]);
      }
      wire.close();
    });

    test('is told from one that is not, and what is read then is noted nowhere', async () => {
      const right = toBasic(user, password);
      const requests = [ask(''), ask(right), ask(right, '/nix'), ask(right, '/abmelden')];
      expect(await note([...requests, ask(toBasic(user, 'falsch'))], 1)).toHaveLength(1);
    });
  });

  describe('at the forge', () => {
    const port = ports.oidc.https;
    let wire: Wire;
    beforeAll(() => {
      wire = openWire(port, internHost);
    });
    afterAll(() => wire.close());

    const ask = (path: string, more = '') =>
      wire.send(`GET ${path} HTTP/1.1\r\nHost: ${internHost}:${port}\r\n${more}\r\n`);
    const readSession = async () =>
      (await context.cookies(addressOf(port))).find(({ name }) => name === sessionCookie);

    test('lets a member in, lasts, and ends on the way out', async () => {
      const tab = await context.newPage();
      await logIn(tab, addressOf(port), 'mitglied');
      expect(tab.url()).toBe(addressOf(port));
      expect(await tab.locator('h1').innerText()).toBe('Protokolle');
      await tab.goto(addressOf(port, '/termine/'));
      const session = await readSession();
      expect(session).toMatchObject({ secure: true, httpOnly: true, path: '/', expires: -1 });
      expect(['Lax', 'Strict']).toContain(session?.sameSite);
      // The cookie goes nowhere else: not to the public edition, not to the forge.
      const others = [`https://${deployment.publicHost}:${port}/`, forge];
      expect((await context.cookies(others)).map(({ name }) => name)).not.toContain(sessionCookie);

      // The login opens neither files outside nor pages about the server.
      for (const path of ['/verweis.txt', '/.env', '/.git/config', '/server-status', '/_astro/']) {
        const { status, body } = await ask(path, toCookie(session?.value));
        expect([403, 404], path).toContain(status);
        expect(body.toString()).not.toContain(secret.trim());
      }

      await tab.goto(addressOf(port, '/abmelden'));
      expect(tab.url()).toBe(addressOf(port, '/abgemeldet'));
      expect(await readSession()).toBeUndefined();
      // A kept cookie is worth nothing.
      const kept = await ask(page, toCookie(session?.value));
      expect(kept.status).toBe(401);
      // The forge still knows the account, and would let it in again without a question.
      await context.clearCookies();
      await tab.goBack();
      expect(await tab.title()).not.toContain('ThINKA');
      await tab.goto(addressOf(port));
      expect(new URL(tab.url()).origin).toBe(forge);
    });

    test.each(['fremd', 'aehnlich', 'ohne'])('keeps out the account %s', async (account) => {
      const tab = await context.newPage();
      await logIn(tab, addressOf(port), account);
      expect(await tab.locator('h1').innerText()).toBe('Kein Zugang');
      const answer = await tab.goto(addressOf(port, '/'));
      expect(answer?.status()).toBe(403);
      await tab.getByRole('link', { name: 'Mit einem anderen Konto anmelden' }).click();
      expect(tab.url()).toBe(addressOf(port, '/abgemeldet'));
    });

    test('begins no login for a picture or a script', async () => {
      const { status, headers } = await ask('/favicon.svg', 'Sec-Fetch-Dest: image\r\n');
      expect(status).toBe(401);
      expect(headers.has('set-cookie')).toBe(false);
    });

    test.each([
      '?code=x&state=y',
      '?error=access_denied&state=y',
      '?refresh=x',
      '?info=json',
      '?jwks=rsa',
      '',
    ])('makes nothing of an answer that nobody has asked for: %s', async (query) => {
      const { status, headers, body } = await ask(`/anmeldung${query}`);
      expect(headers.get('set-cookie') ?? '').not.toContain(`${sessionCookie}=`);
      expect(body.toString()).not.toContain('ThINKA</title>');
      expect([200, 302, 400, 401, 403, 404, 500]).toContain(status);
    });

    test.each([
      'https://evil.example/',
      '//evil.example/',
      'https://evil.example@x',
      '/%09/evil.example',
    ])('leads nobody elsewhere on the way out: %s', async (target) => {
      const { headers } = await ask(`/anmeldung?logout=${encodeURIComponent(target)}`);
      const location = headers.get('location') ?? addressOf(port);
      expect(new URL(location, addressOf(port)).hostname).toBe(internHost);
    });

    test('is asked for by Apache itself, also without Caddy in front', async () => {
      const answer = await fetch(`http://127.0.0.1:${deployment.apache}${page}`, {
        redirect: 'manual',
        headers: { Accept: 'text/html' },
      });
      expect([302, 401]).toContain(answer.status);
    });
  });
});
