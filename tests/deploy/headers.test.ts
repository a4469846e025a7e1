/** The headers the public host sends with every file, and those it never sends. */
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import {
  areas,
  caching,
  commonHeaders,
  contentTypes,
  hashedFolders,
} from '#site/security-headers.ts';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { secret, securityText } from './layout.ts';
import { readFiles, type EditionFile } from './edition-files.ts';
import { openWire, type Answer, type Wire } from './wire.ts';

const deployment = inject('deployment');
const { publicHost } = deployment;
const { https, http } = deployment.ports.password;

describe.skipIf(!deployment.isThere)('the public host', () => {
  let wire: Wire;
  let files: EditionFile[];
  beforeAll(() => {
    wire = openWire(https, publicHost);
    const all = readFiles(deployment.publicFolder);
    files = all.filter(({ url }) => !isVariant(url));
  });
  afterAll(() => wire.close());

  const ask = (url: string, more = '', method = 'GET'): Promise<Answer> =>
    wire.send(`${method} ${url} HTTP/1.1\r\nHost: ${publicHost}\r\n${more}\r\n`);

  test('says of every file how to treat it', async () => {
    const wrong: string[] = [];
    for (const { url, bytes } of files) {
      const { status, headers, body } = await ask(url.replace(/index\.html$/, ''));
      const expected = expectedHeaders(url);
      for (const [name, value] of expected) {
        if (headers.get(name) !== value) wrong.push(`${url}: ${name}: ${headers.get(name)}`);
      }
      if (status !== 200 || !body.equals(bytes)) wrong.push(`${url}: ${status}`);
      for (const name of ['server', 'x-powered-by', 'set-cookie', 'access-control-allow-origin']) {
        if (headers.has(name)) wrong.push(`${url}: has ${name}`);
      }
    }
    expect(files.length).toBeGreaterThan(500);
    expect(wrong).toEqual([]);
  });

  test.each(['/nichts', '/_astro/nichts.css', '/termine/nichts.ics', '/admin/nichts', '/nichts/'])(
    'has no %s, and says so with the page for it',
    async (url) => {
      const { status, headers, body } = await ask(url, 'Range: bytes=0-9\r\n');
      expect(status).toBe(404);
      expect(body.toString()).toContain('Diese Seite gibt es nicht');
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(headers.get('cache-control')).toBe('no-cache');
      expect(headers.has('server')).toBe(false);
      for (const [name, value] of Object.entries(commonHeaders)) {
        expect(headers.get(name.toLowerCase())).toBe(value);
      }
    },
  );

  test('answers a question with what the browser has with a word', async () => {
    const { headers } = await ask('/protokolle/');
    const { status, body } = await ask('/protokolle/', `If-None-Match: ${headers.get('etag')}\r\n`);
    expect([status, body.length]).toEqual([304, 0]);
    const head = await ask('/protokolle/', '', 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers.get('content-length')).toBe(headers.get('content-length'));
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])(
    'refuses %s',
    async (method) => {
      const { status, body } = await ask('/protokolle/', '', method);
      expect([status, body.length]).toEqual([405, 0]);
    },
  );

  test('leads from http to https on the same host', async () => {
    const { status, location } = await askByHttp('/termine/?x=1');
    expect(status).toBe(308);
    expect(location).toMatch(new RegExp(`^https://${publicHost}(?::${https})?/termine/\\?x=1$`));
  });

  test('notes nobody who comes by http', async () => {
    const noted = () => readFileSync(deployment.refusedLog, 'utf8');
    const before = noted();
    const { internHost } = deployment;
    for (const host of [publicHost, internHost, `${internHost}:${https}`]) {
      expect((await askByHttp('/', host)).status).toBe(308);
    }
    // A refused password is noted, and so after it all that came before.
    const refused = openWire(https, internHost);
    const login = Buffer.from('niemand:falsch').toString('base64');
    await refused.send(
      `GET / HTTP/1.1\r\nHost: ${internHost}:${https}\r\nAuthorization: Basic ${login}\r\n\r\n`,
    );
    refused.close();
    await expect.poll(() => noted().length).toBeGreaterThan(before.length);
    const lines = noted().slice(before.length).trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { status: number }).status)).toEqual([401]);
  });

  test('hands out the variants of the build to those who can read them', async () => {
    const { url, bytes } = files.toSorted((a, b) => b.bytes.length - a.bytes.length)[0] ?? none;
    for (const [coding, unpack] of [
      ['br', brotliDecompressSync] as const,
      ['gzip', gunzipSync] as const,
    ]) {
      const { headers, body } = await ask(url, `Accept-Encoding: ${coding}\r\n`);
      expect(headers.get('content-encoding')).toBe(coding);
      expect(headers.get('vary')).toContain('Accept-Encoding');
      expect(headers.get('content-type')).toBe(contentTypes['js']);
      expect(unpack(body).equals(bytes)).toBe(true);
    }
    for (const ending of ['.br', '.gz']) expect((await ask(url + ending)).status).toBe(404);
  });

  test('has variants which unpack to what they were made of', () => {
    const variants = readFiles(deployment.publicFolder).filter(({ url }) => isVariant(url));
    const wrong = variants.filter(({ url, bytes }) => {
      const unpack = url.endsWith('.br') ? brotliDecompressSync : gunzipSync;
      const original = path.join(deployment.publicFolder, url.replace(/\.\w+$/, ''));
      return bytes.length === 0 || !unpack(bytes).equals(readFileSync(original));
    });
    expect(variants.length).toBeGreaterThan(400);
    expect(wrong.map(({ url }) => url)).toEqual([]);
  });

  test.each([
    '/.env', '/.git/config', '/.git/', '/%2egit/config', '/_astro/../.env', '/x/..%2f.env', '//.env',
    '/../website/secret.txt', '/..%2f..%2fwebsite/secret.txt', '/%2e%2e/%2e%2e/website/secret.txt',
    '/../../../website/secret.txt', '/..\\website\\secret.txt', '/.well-known/../.env', '/.well-known/.env',
  ])('keeps %s to itself', async (url) => {
    const { status, body } = await ask(url);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toContain(secret.trim());
  }); // prettier-ignore

  test('tells whom to tell of a weakness', async () => {
    expect((await ask('/.well-known/security.txt')).body.toString()).toBe(securityText);
  });

  test('tells of which day and edition it is, and nobody keeps that', async () => {
    const { headers, body } = await ask('/stand.json');
    expect(headers.get('cache-control')).toBe('no-cache');
    const note = JSON.parse(body.toString()) as Record<string, string>;
    expect(Object.keys(note).filter((key) => key !== 'commit')).toEqual(['stand', 'ausgabe']);
    expect(note['stand']).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(note['ausgabe']).toBe('oeffentlich');
    const inside = readFileSync(path.join(deployment.internFolder, 'stand.json'), 'utf8');
    expect(JSON.parse(inside)).toMatchObject({ ausgabe: 'intern' });
  });

  test.each(['/_astro/', '/pagefind/', '/admin/assets/'])('lists no %s', async (url) => {
    expect((await ask(url)).status).toBe(404);
  });
});

const none = { url: '', bytes: Buffer.alloc(0) };

function isVariant(url: string): boolean {
  return /\.(?:br|gz)$/.test(url);
}

/** The headers of the code, read apart from the files made from it. */
function expectedHeaders(url: string): [string, string][] {
  const area =
    areas.find(({ paths }) => paths.some((folder) => url.startsWith(folder))) ?? areas[0];
  const isHashed = hashedFolders.some((folder) => url.startsWith(folder));
  const type = contentTypes[path.extname(url).slice(1)];
  return Object.entries({
    ...commonHeaders,
    ...area?.headers,
    'Cache-Control': isHashed ? caching.hashed : caching.fresh,
    'Content-Type': type ?? 'a type in src/site/security-headers.ts',
  }).map(([name, value]) => [name.toLowerCase(), value]);
}

function askByHttp(url: string, host = publicHost): Promise<{ status: number; location: string }> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: http, path: url, headers: { Host: host } };
    request(options, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '' });
    })
      .once('error', reject)
      .end();
  });
}
