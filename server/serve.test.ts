import { createServer, request, type IncomingMessage } from 'node:http';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { serve } from './serve.ts';

async function createFolder(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'thinka-serve-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}

const files = { 'index.html': 'Start', 'themen/index.html': 'Themen', '404.html': 'Fehlt' };

async function start(base = '/', forge?: () => Promise<number>) {
  const server = await serve({ folder: await createFolder(files), base, port: 0, forge });
  onTestFinished(() => server.stop());
  const { origin } = new URL(server.url);
  return { server, get: (url: string) => fetch(origin + url, { redirect: 'manual' }) };
}

/** Listens like the forge and tells which requests reached it. */
async function startEcho(): Promise<number> {
  const echo = createServer((received, response) => {
    const { method, url, headers } = received;
    let body = '';
    received.on('data', (chunk: Buffer) => (body += chunk.toString()));
    received.on('end', () => {
      response.writeHead(201, { 'X-Echo': 'ja' });
      response.end(JSON.stringify({ method, url, headers, body }));
    });
  });
  await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void echo.close());
  return (echo.address() as AddressInfo).port;
}

test.each([
  ['/', '/', 200, 'Start'],
  ['/', '/themen/', 200, 'Themen'],
  ['/', '/nix/', 404, 'Fehlt'],
  ['/', '/werkstatt/', 404, 'Fehlt'],
  ['/thinka/', '/thinka/', 200, 'Start'],
  ['/thinka/', '/thinka/themen/', 200, 'Themen'],
  ['/thinka/', '/thinka/nix/', 404, 'Fehlt'],
  ['/thinka/', '/themen/', 404, 'The site is at /thinka/'],
])('below %s, %s answers %i', async (base, url, status, text) => {
  const { get } = await start(base);
  const response = await get(url);
  expect([response.status, await response.text()]).toEqual([status, text]);
});

test.each([
  ['/', '/themen?q=1', '/themen/?q=1'],
  ['/thinka/', '/thinka/themen', '/thinka/themen/'],
  ['/thinka/', '/thinka', '/thinka/'],
  ['/thinka/', '/', '/thinka/'],
])('below %s, %s leads to %s', async (base, url, target) => {
  const { get } = await start(base);
  const response = await get(url);
  expect([response.status, response.headers.get('location')]).toEqual([302, target]);
});

test('nothing outside of the folder is served, and no address leads elsewhere', async () => {
  const { server } = await start();
  const { port } = new URL(server.url);
  for (const path of ['/../index.html', '/%2e%2e/%2e%2e/etc/passwd', '//evil.example', '/..%5cx', '/%ff']) {
    const { statusCode, headers } = await sendRaw({ port, path });
    expect([path, statusCode]).toEqual([path, 404]);
    expect(headers.location).toBeUndefined();
  }
}); // prettier-ignore

test('a name that only points here is refused', async () => {
  const { server } = await start();
  const { port } = new URL(server.url);
  const answer = await sendRaw({ port, path: '/', headers: { Host: `evil.example:${port}` } });
  expect(answer.statusCode).toBe(403);
});

function sendRaw(options: object): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request({ host: 'localhost', ...options }, (answer) => {
      answer.resume();
      resolve(answer);
    })
      .on('error', reject)
      .end();
  });
}

test('another folder is served from one moment to the next', async () => {
  const { server, get } = await start();
  server.show(await createFolder({ 'index.html': 'Neuer Stand' }));
  expect(await (await get('/')).text()).toBe('Neuer Stand');
  expect((await get('/themen/')).status).toBe(404);
});

test('what is below werkstatt/ reaches the forge as it was sent', async () => {
  const port = await startEcho();
  const { server, get } = await start('/thinka/', () => Promise.resolve(port));
  const { origin, host } = new URL(server.url);
  const url = '/thinka/werkstatt/api/branches/cms%2Fx?a=%20';
  const response = await fetch(origin + url, {
    method: 'PATCH',
    headers: { Origin: 'http://evil.example', Authorization: 'token x' },
    body: 'ü',
  });
  expect([response.status, response.headers.get('x-echo')]).toEqual([201, 'ja']);
  const { headers, ...echo } = (await response.json()) as { headers: object };
  expect(echo).toEqual({ method: 'PATCH', url, body: 'ü' });
  expect(headers).toMatchObject({ host, origin: 'http://evil.example', authorization: 'token x' });
  expect((await get('/thinka/werkstattx')).status).toBe(404);
});

test('a page that the site has below werkstatt/ is its own, and only that', async () => {
  const port = await startEcho();
  const { server, get } = await start('/thinka/', () => Promise.resolve(port));
  server.show(await createFolder({ 'werkstatt/gestaltung/index.html': 'Gestaltung' }));

  const page = await get('/thinka/werkstatt/gestaltung/?a=1');
  expect([page.status, await page.text()]).toEqual([200, 'Gestaltung']);
  const slash = await get('/thinka/werkstatt/gestaltung');
  expect(slash.headers.get('location')).toBe('/thinka/werkstatt/gestaltung/');
  for (const url of [
    '/thinka/werkstatt',
    '/thinka/werkstatt/',
    '/thinka/werkstatt/gestaltungen/',
  ]) {
    expect([url, (await get(url)).headers.get('x-echo')]).toEqual([url, 'ja']);
  }
});

test('while the forge is away, the site stays and says so', async () => {
  const { get } = await start('/', () => Promise.reject(new Error('gone')));
  const response = await get('/werkstatt/');
  expect(response.status).toBe(503);
  expect(await response.text()).toMatch(/^Die Werkstatt startet gerade neu\./);
  const api = (await (await get('/werkstatt/api/user')).json()) as { message: string };
  expect(api.message).toContain('startet gerade neu');
  expect((await get('/')).status).toBe(200);
});

test('whoever asks before there is a site waits for it', async () => {
  const server = await serve({ base: '/', port: 0 });
  onTestFinished(() => server.stop());
  const page = fetch(server.url);
  server.show(await createFolder(files));
  expect(await (await page).text()).toBe('Start');
});

test('a file that a new build takes away ends one answer, and not the server', async () => {
  const folder = await createFolder(files);
  const server = await serve({ folder, base: '/', port: 0 });
  onTestFinished(() => server.stop());
  await rm(path.join(folder, 'index.html'));
  await expect(fetch(server.url).then((page) => page.text())).rejects.toThrow();
  expect((await fetch(`${server.url}themen/`)).status).toBe(200);
});
