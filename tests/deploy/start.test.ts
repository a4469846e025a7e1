/** What happens when a file of Caddy's is wrong: at a start, as after a power cut, and when it is read again. */
import { spawnSync } from 'node:child_process';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, inject, onTestFinished, test } from 'vitest';

import { openTmpdir } from '../open-folder.ts';
import { layOutCaddy, quickHash, toEnvironment, type Variant } from './caddy.ts';
import { toBasic } from './login.ts';
import { findPorts } from './ports.ts';
import { startServer } from './process.ts';
import { openWire } from './wire.ts';

const deployment = inject('deployment');
const { internHost, publicHost, password } = deployment;

describe.skipIf(!deployment.isThere)('with a file that is wrong', () => {
  let folder = '';
  let port = 0;
  let env: NodeJS.ProcessEnv = {};

  const layOut = async (variant: Variant) => {
    const home = await mkdtemp(path.join(openTmpdir(), 'thinka-start-'));
    const [http = 0, https = 0, admin = 0] = await findPorts(3);
    port = https;
    folder = await layOutCaddy(path.join(home, 'caddy'), {
      ports: { http, https },
      lines: `redaktion ${quickHash}\n`,
      admin: `localhost:${admin}`,
    });
    env = {
      ...toEnvironment(deployment.home, home, https, variant),
      THINKA_REFUSED_LOG: path.join(home, 'refused.log'),
    };
    onTestFinished(() => rm(home, { recursive: true, force: true }));
  };
  const start = async () => {
    const server = await startServer(path.join(folder, 'start.sh'), [], env, port);
    onTestFinished(() => server.stop());
    // The certificates are made while it already listens.
    for (const host of [publicHost, internHost]) {
      await expect
        .poll(() =>
          ask(host).then(
            () => true,
            () => false,
          ),
        )
        .toBe(true);
    }
    return server;
  };
  const reload = () =>
    spawnSync(path.join(folder, 'start.sh'), ['reload'], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
  const ask = async (host: string, more = '') => {
    const wire = openWire(port, host, 1);
    const answer = await wire.send(`GET / HTTP/1.1\r\nHost: ${host}:${port}\r\n${more}\r\n`);
    wire.close();
    return { ...answer, text: answer.body.toString() };
  };
  const logIn = async (name: string) => (await ask(internHost, toBasic(name, password))).status;

  const overwrite = (name: string, text: string) => () => writeFile(path.join(folder, name), text);
  test.each<[string, Variant, () => Promise<void>, RegExp]>([
    ['a line of users without a hash', 'password', overwrite('users', 'redaktion\n'), /users:1/],
    ['a hash that is none', 'password', overwrite('users', 'redaktion 123\n'), /base64|hash/],
    ['no users', 'password', () => rm(path.join(folder, 'users')), /users/],
    [
      'a login that is unknown',
      'password',
      overwrite('intern-passwort.caddy', 'x {\n\tnix\n}'),
      /nix/,
    ],
    ['half a login', 'oidc', overwrite('intern-forge.caddy', 'x {\n'), /EOF|'}'|Unexpected/],
    [
      'a log that nobody can write',
      'password',
      () => Promise.resolve(void (env['THINKA_REFUSED_LOG'] = '/dev/null/refused.log')),
      /refused\.log/,
    ],
  ])('for the internal host (%s), the public one is there', async (_, variant, spoil, reason) => {
    await layOut(variant);
    await spoil();
    const server = await start();
    const open = await ask(publicHost);
    expect([open.status, open.text]).toEqual([200, expect.stringContaining('<h1')]);
    const closed = await ask(internHost, toBasic('redaktion', password));
    expect([closed.status, closed.text]).toEqual([
      503,
      expect.stringContaining('Am internen Bereich ist etwas falsch eingestellt.'),
    ]);
    expect(closed.headers.get('cache-control')).toBe('private, no-store');
    const said = server.log();
    expect(said).toMatch(/^Die Einstellungen in .* haben einen Fehler: .+/);
    expect(said.split('\n')[0]).toMatch(reason);
    expect(said).toContain('systemctl reload caddy');
  });

  test('it goes on as soon as that is mended, and no change that is wrong gets in', async () => {
    await layOut('password');
    await overwrite('users', 'redaktion\n')();
    await start();
    expect(await logIn('redaktion')).toBe(503);
    await overwrite('users', `redaktion ${quickHash}\n`)();
    expect(reload()).toMatchObject({ status: 0 });
    expect(await logIn('redaktion')).not.toBe(503);

    await appendFile(path.join(folder, 'users'), 'koordination\n');
    const { status, stderr } = reload();
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('Caddy läuft mit den bisherigen weiter.'),
    ]);
    expect(await logIn('koordination')).toBe(401);
    expect(await logIn('redaktion')).toBe(200);
  });

  test('for both hosts, those that worked last are there', async () => {
    await layOut('password');
    await (await start()).stop();
    await overwrite('public.caddy', 'x {\n')();
    const server = await start();
    expect((await ask(publicHost)).status).toBe(200);
    expect(await logIn('redaktion')).toBe(200);
    expect(server.log()).toContain('Der Fehler betrifft auch die öffentliche Seite');
  });
});
