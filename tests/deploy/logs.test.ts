/**
 * What the servers write down and say of those who ask, and of what goes wrong: nothing that tells who read what, and
 * one line for each failure of our own. Debian's own settings are below ours, and the default logs of both servers.
 */
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { connect as connectHttp2 } from 'node:http2';
import { connect as connectPlainly } from 'node:net';
import path from 'node:path';
import { connect } from 'node:tls';

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { openTmpdir } from '../open-folder.ts';
import { layOutCaddy, toEnvironment } from './caddy.ts';
import { fetchSession, toBasic } from './login.ts';
import { findPorts } from './ports.ts';
import { startServer } from './process.ts';
import { openWire } from './wire.ts';

const deployment = inject('deployment');
const { internHost, publicHost, ports, password, logs, apache } = deployment;

/** Stands for what people type, and who they are; no file of ours has it. */
const word = 'zwetschgenkuchen';
const endless = word.repeat(20);

describe.skipIf(!deployment.isThere)('in the logs', () => {
  let home = '';
  let session = '';
  let broken = { https: 0, http: 0 };
  let issuing = { https: 0, http: 0 };
  const stops: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    home = await mkdtemp(path.join(openTmpdir(), 'thinka-logs-'));
    const [http = 0, https = 0, behind = 0, nobody = 0, http2 = 0, https2 = 0] = await findPorts(6);
    broken = { http, https };
    issuing = { http: http2, https: https2 };
    stops.push(await startFaltering(behind));
    // One with a faltering server behind it, and one that would get certificates as in operation, but from nowhere.
    for (const [name, { at, ...options }] of Object.entries({
      broken: { at: broken },
      issuing: {
        at: issuing,
        options: ['skip_install_trust', `acme_ca https://127.0.0.1:${nobody}/`],
      },
    })) {
      const place = { ports: at, lines: '', ...options };
      const folder = await layOutCaddy(path.join(home, name), place);
      const env = {
        ...toEnvironment(deployment.home, folder, at.https, 'oidc'),
        THINKA_APACHE_PORT: String(behind),
      };
      const output = path.join(logs, `caddy-${name}`);
      const script = path.join(folder, 'start.sh');
      stops.push((await startServer(script, [], env, at.https, output)).stop);
    }
    session = await fetchSession(`https://${internHost}:${ports.oidc.https}/`, 'mitglied');
  });
  afterAll(async () => {
    for (const stop of stops) await stop();
    await rm(home, { recursive: true, force: true });
  });

  test('nothing tells who has asked for what', async () => {
    const rounds = 8;
    const statuses = new Map<number, number>();
    const note = (status: number) => void statuses.set(status, (statuses.get(status) ?? 0) + 1);
    const doors = [
      [ports.password.https, publicHost, ''],
      [ports.password.https, internHost, toBasic(deployment.users[0], password)],
      [ports.oidc.https, internHost, session],
      [broken.https, internHost, ''],
    ] as const;
    for (let round = 0; round < rounds; round += 1) {
      for (const [port, host, credentials] of doors) {
        const wire = openWire(port, host);
        const answers = await Promise.all(
          toRequests(`${host}:${port}`, credentials).map((text) => wire.send(text)),
        );
        for (const { status } of answers) note(status);
        wire.close();
        await askByHttp2(port, host);
        await greet(port, `${word}.example`);
      }
      await leave(broken.https, internHost);
      for (const { http } of [ports.password, issuing]) await askPlainly(http);
      await sendRaw(apache, `GET /${word}\x01 HTTP/1.1\r\nHost: ${word}\r\n\r\n`);
      await sendRaw(
        apache,
        `GET /%00${word} HTTP/1.1\r\nHost: ${word}\r\nReferer: ${word}\r\n\r\n`,
      );
    }
    const count = [...statuses.values()].reduce((sum, one) => sum + one);
    expect(count).toBeGreaterThan(800);
    // All the kinds of answers that there are have been given.
    for (const status of [200, 302, 400, 401, 403, 404, 405, 500, 502]) {
      expect(statuses.get(status) ?? 0, String(status)).toBeGreaterThan(0);
    }
    await settle();
    const texts = await readLogs();
    // What else Caddy would say of it is the address of the reader.
    expect(texts.map(({ text }) => text).join('')).toMatch(
      /"msg":"aborting with incomplete response"}\n/,
    );
    expect(texts.map(({ name }) => name)).toContain('apache2/error.log');
    for (const { name, text } of texts) {
      const lines = text.split('\n');
      // Whom it went well for, or who asked for something else, is no failure of ours.
      const answered = lines.filter((line) => /"status":[1-4]\d\d}$/.test(line));
      expect([name, name === 'refused.log' ? [] : answered]).toEqual([name, []]);
      // The certificate names the loopback, and fail2ban needs the address of a refused password.
      const people =
        name === 'refused.log' ? telling : new RegExp(`${telling.source}|${reader.source}`);
      expect([name, lines.filter((line) => people.test(line))]).toEqual([name, []]);
    }
  });

  test('an answer of 500 and 502 leaves a line that helps', async () => {
    const readNew = async (name: string, from: number) =>
      (await readFile(path.join(logs, name), 'utf8')).slice(from).split('\n').filter(Boolean);
    const sizeOf = async (name: string) => (await stat(path.join(logs, name))).size;
    const before = {
      broken: await sizeOf('caddy-broken'),
      public: await sizeOf('caddy-password'),
      apache: await sizeOf('apache2/error.log'),
    };
    for (const [port, host, url, expected] of [
      [broken.https, internHost, '/', 502],
      [ports.password.https, publicHost, `/${endless}`, 500],
    ] as const) {
      const wire = openWire(port, host, 1);
      const { status } = await wire.send(`GET ${url} HTTP/1.1\r\nHost: ${host}:${port}\r\n\r\n`);
      wire.close();
      expect(status).toBe(expected);
    }
    const wire = openWire(ports.oidc.https, internHost, 1);
    await wire.send(
      `GET /${endless} HTTP/1.1\r\nHost: ${internHost}:${ports.oidc.https}\r\n${session}\r\n`,
    );
    wire.close();

    await expect.poll(async () => (await readNew('caddy-broken', before.broken)).length).toBe(1);
    expect((await readNew('caddy-broken', before.broken))[0]).toMatch(
      toLine(`${internHost}:${broken.https}`, 502),
    );
    expect(await readNew('caddy-password', before.public)).toContainEqual(
      expect.stringMatching(toLine(`${publicHost}:${ports.password.https}`, 500)),
    );
    await expect
      .poll(() => readNew('apache2/error.log', before.apache))
      .toContainEqual(
        expect.stringMatching(/\[core:error\] .*request\.c\(\d+\): \(36\)File name too long/),
      );
  });
});

const toLine = (host: string, status: number) =>
  new RegExp(
    `^{"level":"error","ts":[\\d.]+,"logger":"http.log.access.log\\d","msg":"handled request","request":{"proto":"HTTP/1.1","host":"${host}"},"duration":[\\d.e-]+,"size":\\d+,"status":${status}}$`,
  );

const telling = new RegExp(`${word}|mitglied|redaktion|koordination|Mozilla`, 'i');
/** Addresses of readers, which are all on this machine. */
const reader = /(?:127\.0\.0\.1|::1\]?):\d+->|->|"remote|client:|\[client/;

function toRequests(host: string, credentials: string): string[] {
  const agent = `User-Agent: Mozilla/5.0 (${word})\r\nReferer: https://${word}.example/\r\nX-Forwarded-For: ${word}\r\n`;
  const ask = (url: string, more = credentials, method = 'GET') =>
    `${method} ${url} HTTP/1.1\r\nHost: ${host}\r\n${agent}${more}\r\n`;
  return [
    ask(`/suche/?q=${word}`),
    ask(`/${word}`),
    ask(`/${word}/`, ''),
    ask(`/.${word}`),
    ask(`/.ht${word}`),
    ask(`/${word}`, credentials, 'DELETE'),
    ask(`/${endless}`),
    ask(`/%zz${word}`),
    ask(`/%00${word}`),
    ask(`/..%2f${word}`),
    ask(`/anmeldung?code=${word}&state=${word}`),
    ask(`/anmeldung?error=${word}&state=${word}`),
    ask(`/anmeldung?logout=https%3A%2F%2F${word}.example%2F`),
    ask(`/abmelden?${word}`),
    ask(`/suche/?q=${word}`, toBasic(word, 'falsch')),
    ask(`/${word}`, toBasic(deployment.users[0], word)),
    ask('/', `Authorization: Bearer ${word}\r\n`),
    ask('/', `Cookie: __Host-thinka=${word}\r\n`),
    ask('/', `Cookie: __Host-thinka-anmeldung-${word}=${word}\r\n`),
    ask('/', `Range: bytes=${word}\r\n`),
    ask('/', `Cookie: ${'x'.repeat(9000)}${word}\r\n`),
    `${word} / HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
    `GET / HTTP/${word}\r\nHost: ${host}\r\n\r\n`,
    `GET /${word} HTTP/1.1\r\nHost: ${word}.example\r\n${agent}\r\n`,
    `GET /${word} HTTP/1.1\r\n\r\n`,
    `GET /${word} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: ${word}\r\n\r\n`,
  ];
}

function askByHttp2(port: number, host: string): Promise<void> {
  return new Promise((resolve) => {
    const session = connectHttp2(`https://127.0.0.1:${port}`, {
      servername: host,
      rejectUnauthorized: false,
    });
    session.on('error', () => resolve()).on('close', () => resolve());
    const stream = session.request({
      ':path': `/${word}?${word}`,
      ':authority': `${host}:${port}`,
    });
    stream.on('error', () => session.close()).on('close', () => session.close());
    stream.resume().end();
  });
}

/** Asks for a certificate that is not there, and says something that is no TLS. */
async function greet(port: number, name: string): Promise<void> {
  const socket = connect({ port, host: '127.0.0.1', servername: name, rejectUnauthorized: false });
  await once(socket, 'error').catch(() => undefined);
  await sendRaw(port, `GET /${word} HTTP/1.1\r\nHost: ${word}\r\n\r\n`);
}

/** Asks for something endless and is gone in the midst of it. */
async function leave(port: number, host: string): Promise<void> {
  const line = connectPlainly(port, '127.0.0.1');
  const session = connectHttp2(`https://${host}:${port}`, {
    createConnection: () =>
      connect({
        socket: line,
        servername: host,
        ALPNProtocols: ['h2'],
        rejectUnauthorized: false,
      }),
  });
  session.on('error', () => undefined);
  const stream = session.request({ ':path': `/endlos?${word}`, ':authority': `${host}:${port}` });
  stream.on('error', () => undefined);
  // Caddy must be about to say more.
  for (let count = 0; count < 300; count += 1) await once(stream, 'data');
  line.resetAndDestroy();
  await once(session, 'close');
}

/** A server that hangs up, but for one answer that never ends. */
async function startFaltering(port: number): Promise<() => Promise<void>> {
  const server = createServer((asked, answer) => {
    if (!asked.url?.startsWith('/endlos')) return void asked.destroy();
    const pour = setInterval(() => answer.write(Buffer.alloc(100_000)), 5);
    answer.on('close', () => clearInterval(pour));
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
}

async function askPlainly(port: number): Promise<void> {
  for (const url of [`/${word}`, `/.well-known/acme-challenge/${word}`]) {
    for (const host of [`${word}.example`, publicHost]) {
      await new Promise<void>((resolve) => {
        request({ host: '127.0.0.1', port, path: url, headers: { Host: host } }, (answer) => {
          answer.resume().on('end', () => resolve());
        })
          .on('error', () => resolve())
          .end();
      });
    }
  }
}

async function sendRaw(port: number, text: string): Promise<void> {
  const socket = connectPlainly(port, '127.0.0.1');
  socket
    .on('error', () => undefined)
    .resume()
    .end(text);
  await once(socket, 'close');
}

async function readLogs(): Promise<{ name: string; text: string }[]> {
  const files = await readdir(logs, { recursive: true, withFileTypes: true });
  return Promise.all(
    files
      .filter((file) => file.isFile())
      .map((file) => path.join(file.parentPath, file.name))
      .map(async (file) => ({
        name: path.relative(logs, file),
        text: await readFile(file, 'utf8'),
      })),
  );
}

/** Waits until nothing is written any more. */
async function settle(): Promise<void> {
  const size = async () => (await readLogs()).reduce((sum, { text }) => sum + text.length, 0);
  let last = -1;
  await expect
    .poll(
      async () => {
        const before = last;
        last = await size();
        return last - before;
      },
      { interval: 500 },
    )
    .toBe(0);
}
