import { writeFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test, vi } from 'vitest';

import { largestBody } from './http.ts';
import { contribute, createClient } from './testing/client.ts';
import { sendRaw, shareTestForge, startTestForge } from './testing/forge.ts';
import { startWerkstatt } from './werkstatt.ts';

const forge = shareTestForge();

test('a foreign Host or Origin is refused on every path', async () => {
  const { base } = forge();
  for (const path of ['', 'auth', 'auth/token', 'api/user', 'style.css', 'beitrag/1/', 'nix']) {
    for (const headers of [{ Host: 'evil.example' }, { Origin: 'https://evil.example' }, { Origin: 'null' }]) {
      for (const method of ['GET', 'POST', 'OPTIONS']) {
        const { status, headers: sent } = await sendRaw(base, { method, path: `/werkstatt/${path}`, headers });
        expect([path, method, status]).toEqual([path, method, 403]);
        expect(sent).not.toHaveProperty('access-control-allow-origin');
      }
    }
  }
}); // prettier-ignore

test('it listens on the loopback address only', async () => {
  const { base } = forge();
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of others) {
    const elsewhere = base.replace('127.0.0.1', address);
    await expect(fetch(elsewhere)).rejects.toThrow();
  }
});

test('without a token of ours nothing is answered', async () => {
  const { base, client } = forge();
  expect((await client.raw('GET', '/user')).json.login).toBe('projekt');
  const changed = 'werkstatt_koordination_0123456789abcdef01_'.padEnd(85, 'A');
  for (const token of ['', 'x', changed]) {
    const stranger = createClient(base, token);
    const { status, json } = await stranger.raw('GET', '/user');
    expect([status, json]).toEqual([401, { message: 'Bad credentials' }]);
    expect((await stranger.raw('GET', '/nix')).status).toBe(401);
  }
});

test('a token is given only to a page of ours, and only for a role there is', async () => {
  const { base, submit } = forge();
  const bare = await fetch(`${base}auth/token`, { method: 'POST', body: 'rolle=projekt' });
  expect(bare.status).toBe(403);
  expect((await submit('auth/token', { rolle: 'admin' })).status).toBe(422);
  expect((await submit('auth/token', { rolle: 'constructor' })).status).toBe(422);
});

test('a login outlives a restart, and holds for this folder only', async () => {
  const { project, client, werkstatt } = await startTestForge();
  await werkstatt.stop();
  const again = await startWerkstatt({ folder: project.folder });
  onTestFinished(() => again.stop());
  const before = createClient(`http://127.0.0.1:${again.port}/werkstatt/`, client.token);
  expect((await before.raw('GET', '/user')).status).toBe(200);

  const other = await startTestForge();
  const stranger = createClient(other.base, client.token);
  expect((await stranger.raw('GET', '/user')).status).toBe(401);
});

test('a body that is too large is refused, whether or not it says so', async () => {
  const { base, client } = forge();
  const request = {
    method: 'POST',
    path: '/werkstatt/api/repos/werkstatt/thinka/git/blobs',
    body: 'x'.repeat(largestBody + 1),
  };
  const authorization = { Authorization: `token ${client.token}` };
  const said = await sendRaw(base, { ...request, headers: authorization });
  const headers = { ...authorization, 'Transfer-Encoding': 'chunked' };
  const unsaid = await sendRaw(base, { ...request, headers });
  expect([said.status, unsaid.status]).toEqual([413, 413]);
  expect((await client.raw('GET', '/user')).status).toBe(200);
});

test('unknown calls answer 501, name themselves and are remembered', async () => {
  const { base, client } = forge();
  const { status, json } = await client.call('POST', '/forks');
  expect(status).toBe(501);
  expect(json.message).toBe('The Werkstatt has no POST /repos/werkstatt/thinka/forks.');
  expect(await (await fetch(`${base}unknown-calls`)).json()).toEqual([
    'POST /repos/werkstatt/thinka/forks',
  ]);
});

test('no path leads out of it', async () => {
  const { base } = forge();
  for (const path of ['/werkstatt/../secret', '/werkstatt/%2e%2e/secret', '/werkstatt/api/../../lock', '/etc/passwd', '/werkstatt/%ff']) {
    const { status } = await sendRaw(base, { path });
    expect([400, 401, 404]).toContain(status);
  }
}); // prettier-ignore

test('who looks at a page is told in German what is wrong, a program in JSON', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => void vi.restoreAllMocks());
  const { base, client, open, git, submit, werkstatt } = await startTestForge();
  const { number } = await contribute(client, { collection: 'seiten', slug: 'neu', text: 'x' });
  const missing = await open('beitrag/99/');
  expect(missing.status).toBe(404);
  expect(missing.html).toContain('<h1>Diese Seite gibt es nicht</h1>');
  const foreign = await sendRaw(base, { path: '/werkstatt/', headers: { Host: 'evil.example' } });
  expect(foreign.body).toContain('<h1>Das geht nur von hier aus</h1>');
  expect((await submit('nix')).html).toContain('<html lang="de">');

  // Something that nobody has thought of.
  const file = git('rev-parse', 'main:README.md');
  await writeFile(path.join(werkstatt.repository, 'refs/heads/main'), file);
  const broken = await open(`beitrag/${number}/`);
  expect(broken.status).toBe(500);
  expect(broken.html).toContain('<h1>Das hat nicht geklappt</h1>');
  expect(broken.html).toContain('starte sie mit „npm start“ neu');
  const api = await client.call('GET', `/pulls/${number}/commits`);
  expect([api.status, typeof api.json.message]).toEqual([500, 'string']);
});

test('pages and answers carry strict headers', async () => {
  const { base } = forge();
  for (const path of ['', 'auth']) {
    const { headers } = await fetch(base + path);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|http|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});
