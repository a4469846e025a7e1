import { expect, test } from 'vitest';

import { limits } from '#site/offline.ts';

import { getPages, keepPage, keepPicture, touchPage, trim } from './copies.ts';

const address = 'https://thinka.example';
const page = `${address}/themen/`;

/** The part of a browser's store that is used. */
function createStore(): Cache {
  const kept = new Map<string, Response>();
  return {
    put: (url: string, answer: Response) => Promise.resolve(void kept.set(url, answer)),
    match: (url: string) => Promise.resolve(kept.get(url)?.clone()),
    delete: (url: string) => Promise.resolve(kept.delete(url)),
    keys: () => Promise.resolve(Array.from(kept.keys(), (url) => new Request(url))),
  } as unknown as Cache;
}

const safety = {
  'Content-Security-Policy': "default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

test('what the server says of safety holds for a copy as well, also once it was read', async () => {
  const store = createStore();
  const transfer = { 'Content-Encoding': 'br', 'Content-Length': '7', 'Content-Type': 'text/html' };
  const html = '<title>Themen – ThINKA</title>';
  await keepPage(store, page, new Response(html, { headers: { ...safety, ...transfer } }));
  await keepPicture(store, `${page}a.png`, new Response('…', { headers: safety }));
  await touchPage(store, page);
  for (const url of [page, `${page}a.png`]) {
    const { headers } = (await store.match(url)) ?? new Response();
    for (const [name, value] of Object.entries(safety)) expect(headers.get(name)).toBe(value);
    expect(headers.has('Content-Encoding') || headers.has('Content-Length')).toBe(false);
  }
  expect((await getPages(store)).map(({ titel }) => titel)).toEqual(['Themen']);
});

test('pictures count for the size, and go when there is too much', async () => {
  const store = createStore();
  const names = ['a.png', 'b.png'];
  const headers = { 'Content-Type': 'text/html' };
  await keepPage(store, page, new Response(names.join(' '), { headers }));
  for (const name of names) {
    const picture = new Response(new Uint8Array(limits.size * 0.6));
    await keepPicture(store, page + name, picture);
  }
  await trim(store, `${address}/offline/`);
  expect(await store.keys()).toHaveLength(2);
  expect(await getPages(store)).toHaveLength(1);
});
