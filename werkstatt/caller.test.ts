import { expect, test } from 'vitest';

import { findOrigin } from './caller.ts';

const host = 'localhost:4321';
const own = 'http://localhost:4321';

test.each([
  ['the own page', { host, origin: 'http://localhost:4321' }, own],
  ['a program without a page', { host }, own],
  ['IPv4', { host: '127.0.0.1:80' }, 'http://127.0.0.1:80'],
  ['IPv6', { host: '[::1]:80' }, 'http://[::1]:80'],
  ['an address that was typed', { host, 'sec-fetch-site': 'none' }, own],
  ['a link on another page', { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }, own],
])('lets in %s', (_, headers, caller) => {
  expect(findOrigin('GET', headers)).toBe(caller);
}); // prettier-ignore

test.each([
  ['a name that points here', { host: 'evil.example:4321' }],
  ['a name that looks like ours', { host: 'localhost.evil.example' }],
  ['no name', {}],
  ['a foreign page', { host, origin: 'https://evil.example' }],
  ['a page of another port', { host, origin: 'http://localhost:9999' }],
  ['a page of our port under another name', { host, origin: 'http://127.0.0.1:4321' }],
  ['a sandboxed page', { host, origin: 'null' }],
  ['a picture on a foreign page', { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }],
  ['a frame on another port', { host, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
])('refuses %s', (_, headers) => {
  expect(findOrigin('GET', headers)).toBeUndefined();
}); // prettier-ignore

test('a form on a foreign page is no link', () => {
  const headers = { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
  expect(findOrigin('POST', headers)).toBeUndefined();
}); // prettier-ignore
