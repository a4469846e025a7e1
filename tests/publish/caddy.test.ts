/** The same as seen by visitors: a real web server answers while the site is switched. */
import { spawn, spawnSync } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { expect, onTestFinished, test } from 'vitest';

import { caddy } from '../../tools/outside-tools.ts';
import { amount } from '../amount.ts';
import { createDeployment } from './deployment.ts';
import { textOf } from './fake-npm.ts';

test('visitors get every file, each of one version, while the site is switched', async ({
  skip,
}) => {
  // We do not install it for this alone: the readers of `together.test.ts` see the same without a server.
  if (spawnSync('caddy', ['version']).status !== 0) return skip(caddy.missing);
  const { home, commit, publish } = await createDeployment();
  await publish();
  const url = await serve(path.join(home, 'dist'));

  let isOver = false;
  let requests = 0;
  const visit = async () => {
    let last = 0;
    while (!isOver) {
      const page = await read(`${url}/`);
      const version = Number(page.split(' ')[0]);
      expect(version).toBeGreaterThanOrEqual(last);
      last = version;
      const sheet = `_astro/${version}.css`;
      expect(await read(`${url}/${sheet}`)).toBe(textOf(String(version), 'dist', sheet));
      requests += 2;
      await sleep(5);
    }
  };
  const visitors = Promise.all([visit(), visit(), visit(), visit()]);
  const switches = amount(5, 100);
  const switching = async () => {
    for (let version = 2; version < switches + 2; version++) {
      await commit(String(version));
      expect(await publish()).toMatchObject({ status: 0 });
    }
  };
  await switching().finally(() => (isOver = true));
  await visitors;
  console.log(`${requests} answers during ${switches} switches`);
}, 600_000);

async function serve(folder: string): Promise<string> {
  const port = await findPort();
  const server = spawn(
    'caddy',
    ['file-server', '--root', folder, '--listen', `127.0.0.1:${port}`],
    {
      stdio: 'ignore',
    },
  );
  onTestFinished(() => void server.kill());
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await fetch(url).catch(() => undefined)) return url;
    await sleep(50);
  }
  throw new Error('Caddy does not answer.');
}

/** A port free at this moment; somebody else taking it is unlikely enough. */
function findPort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function read(url: string): Promise<string> {
  const answer = await fetch(url);
  expect(answer.status).toBe(200);
  return answer.text();
}
