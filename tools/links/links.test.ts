import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { askLinks, explain } from './ask-links.ts';
import { findAddresses, findLinks } from './find-links.ts';

const asked: { method: string; url: string; agent: string }[] = [];
let atOnce = 0;
let most = 0;
const server = createServer((request, response) => {
  const { method = '', url = '', headers } = request;
  asked.push({ method, url, agent: headers['user-agent'] ?? '' });
  most = Math.max(most, ++atOnce);
  response.once('close', () => atOnce--);
  if (url === '/never') return;
  const [, status = '200', to] = /^\/(\d+)(?:-to(.*))?$/.exec(url) ?? [];
  if (to) response.setHeader('Location', to);
  const isShy = url === '/no-head' && method === 'HEAD';
  response.statusCode = isShy ? 405 : Number(status);
  setTimeout(() => response.end(), url === '/slow' ? 300 : 0);
});

let origin = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('each link is asked once, and told if it is not simply there', async () => {
  const paths = [
    '/there', '/no-head', '/404', '/500', '/403', '/slow', '/never', '/301-to/there', '/301-to/404',
    '/302-to/there', '/308-to/302-to/there', '/301-to/301-to/there', '/302-to/302-to/404',
  ]; // prettier-ignore
  const verdicts = await askLinks(
    paths.map((path) => origin + path),
    { timeout: 1000, slow: 250 },
  );
  const told = [...verdicts].map(
    ([address, { kind, words }]) =>
      `${address.slice(origin.length)} ${kind} ${words.replace(origin, '')}`,
  );
  expect(told).toEqual([
    '/404 dead 404',
    '/500 dead 500',
    '/403 refused 403',
    expect.stringMatching(/^\/slow slow 0\.\d s$/),
    '/never dead no answer within 1 s',
    '/301-to/there moved /there',
    '/301-to/404 dead 404',
    '/308-to/302-to/there moved /302-to/there',
    '/301-to/301-to/there moved /there',
    '/302-to/302-to/404 dead 404',
  ]);
  expect(most).toBe(1);
  expect(asked.filter(({ url }) => url === '/no-head').map(({ method }) => method)).toEqual([
    'HEAD',
    'GET',
  ]);
  expect(asked.every(({ agent }) => agent.startsWith('ThINKA-'))).toBe(true);
});

test('a host that does not answer is dead', async () => {
  const verdicts = await askLinks(['http://127.0.0.1:1/'], { timeout: 1000, slow: 1000 });
  expect([...verdicts.values()].map(({ kind }) => kind)).toEqual(['dead']);
});

test.each([
  ['CERT_HAS_EXPIRED', 'certificate'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
  ['ENOTFOUND', 'dead'],
])('%s means: %s', (code, kind) => {
  const cause = Object.assign(new Error(code), { code });
  expect(explain(new TypeError('fetch failed', { cause }), 1000)).toEqual({ kind, words: code });
});

test.each([
  ['[A](https://a.de/b_(c)#d), https://x.org/y.', ['https://a.de/b_(c)', 'https://x.org/y']],
  ['href="http://a.de" und https://thinka.example/', ['http://a.de/']],
  ['`https://example.org/`, http://localhost:4321/', []],
])('in %s the links are %j', (line, expected) => {
  expect(findAddresses(line)).toEqual(expected);
});

test('the links of the content have a file and a line', () => {
  const places = findLinks(process.cwd()).get(
    'https://tlmb-thueringen.de/themen/barrierefreiheit/landesdurchsetzungsstelle',
  );
  expect(places?.[0]?.file).toBe('src/content/seiten/barrierefreiheit.mdx');
});
