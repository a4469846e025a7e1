/** The call that tells somebody else that a run has ended in order, or by its silence that none has. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { createDeployment } from './deployment.ts';

test('comes after each run that ended in order, with nothing in it', async () => {
  const { commit, publish, call, home } = await createDeployment();
  const watcher = await watch(200);
  const environment = { THINKA_HERZSCHLAG: watcher.address };
  const countCalls = async (run: Promise<{ status: number | null }>, status = 0) => {
    expect(await run).toMatchObject({ status });
    return watcher.calls.splice(0).length;
  };
  const one = publish(environment);
  expect(await one).toMatchObject({ status: 0 });
  const [{ method, url, body } = none] = watcher.calls;
  expect([method, url, body]).toEqual(['GET', '/ping/abc', '']);
  expect(await countCalls(one)).toBe(1);
  // Nothing new.
  expect(await countCalls(publish(environment))).toBe(1);

  await commit('2');
  expect(await countCalls(publish({ ...environment, FAULT: 'fails' }), 1)).toBe(0);
  expect(await countCalls(publish(environment))).toBe(1);
  await call('back');
  expect(await countCalls(publish(environment))).toBe(0);
  // An address may be a secret, and no page depends on it.
  expect(await readFile(path.join(home, 'current/settings.txt'), 'utf8')).not.toContain(
    'HERZSCHLAG',
  );
});

test.each([
  ['an answer that says no', () => watch(503).then(({ address }) => address), 'Antwort 503'],
  ['nobody there', leave, 'ECONNREFUSED'],
])('fails no run (%s), but says so', async (_, toAddress, reason) => {
  const { publish } = await createDeployment();
  const { status, output } = await publish({ THINKA_HERZSCHLAG: await toAddress() });
  expect(status).toBe(0);
  expect(output).toMatch(
    new RegExp(`Published .*\\n(?:${reason})\\nTHINKA_HERZSCHLAG ließ sich nicht aufrufen\\.`),
  );
});

/** @returns an address at which nobody is any more */
async function leave(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}/`;
}

interface Call {
  method: string | undefined;
  url: string | undefined;
  body: string;
}
const none: Call = { method: '', url: '', body: '' };

async function watch(status: number) {
  const calls: Call[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      calls.push({ method: request.method, url: request.url, body });
      response.writeHead(status).end('ok');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { calls, address: `http://127.0.0.1:${port}/ping/abc` };
}
