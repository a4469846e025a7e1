import { describe, expect, test } from 'vitest';

import {
  findKept,
  findSurplus,
  storeName,
  toCopyNote,
  toMissingNote,
  withNote,
} from './offline.ts';

describe('of what lies below /thinka/', () => {
  test.each([
    ['/thinka/', 'document', 'page'],
    ['/thinka/protokolle/2013-07-17-weimar/', 'document', 'page'],
    ['/thinka/_astro/pages/a.css', 'style', 'asset'],
    ['/thinka/_astro/a.js', 'script', 'asset'],
    ['/thinka/_astro/a.woff2', 'font', 'asset'],
    ['/thinka/uploads/a.webp', 'image', 'picture'],
    ['/thinka/standorte/weimar/code.svg', 'image', 'picture'],
  ])('%s as %s is kept as %s', (path, destination, expected) => {
    expect(findKept(path, '/thinka/', destination)).toBe(expected);
  });

  test.each([
    ['the editor', '/thinka/admin/', 'document'],
    ['the editor without its slash', '/thinka/admin', 'document'],
    ['a script of the editor', '/thinka/admin/assets/a.js', 'script'],
    ['a picture of the editor', '/thinka/admin/a.svg', 'image'],
    ['the forge', '/thinka/werkstatt/api/v3/user', ''],
    ['a page of the forge', '/thinka/werkstatt/', 'document'],
    ['the search', '/thinka/suche/', 'document'],
    ['its index', '/thinka/pagefind/pagefind.js', 'script'],
    ['a calendar', '/thinka/termine/kalender.ics', 'document'],
    ['a feed', '/thinka/best-practice/feed.xml', 'document'],
    ['a table', '/thinka/indikatoren/indikatoren.csv', 'document'],
    ['places for the search nearby', '/thinka/standorte/orte.json', ''],
    ['the worker itself', '/thinka/sw.js', 'serviceworker'],
    ['another site of the same server', '/andere/', 'document'],
    ['a path that only begins alike', '/thinka2/', 'document'],
  ])('%s is not kept', (_, path, destination) => {
    expect(findKept(path, '/thinka/', destination)).toBeUndefined();
  });
});

test('a page whose name begins like that of the editor is a page', () => {
  expect(findKept('/administration/', '/', 'document')).toBe('page');
});

test('sites of one server have stores of their own', () => {
  expect(storeName('/')).not.toBe(storeName('/thinka/'));
});

describe('what goes when there is too much', () => {
  const copy = (url: string, usedAt: number, size = 10) => ({ url, usedAt, size });
  const picture = (url: string, usedAt: number, size = 10) => ({
    ...copy(url, usedAt, size),
    isPicture: true,
  });

  test.each([
    ['nothing within the limits', [copy('a', 1), copy('b', 2)], []],
    ['what was read longest ago', [copy('a', 1), copy('b', 3), copy('c', 2)], ['a']],
    ['large pages as well, the older first', [copy('a', 1, 60), copy('b', 2, 60)], ['a']],
    ['a page that is too large all by itself', [copy('a', 1, 101)], ['a']],
    [
      'a picture that is too large, and no other for it',
      [copy('a', 1), picture('b', 2, 101)],
      ['b'],
    ],
    ['by the size of pictures too', [copy('a', 1, 60), picture('b', 2, 60)], ['a']],
    [
      'no page because of the number of pictures',
      [copy('a', 1), picture('b', 2), picture('c', 3)],
      [],
    ],
  ])('is %s', (_, copies, expected) => {
    expect(findSurplus(copies, { pages: 2, size: 100 })).toEqual(expected);
  });
});

test('a copy says from when it is, by the clock of Thuringia, and why it is shown', () => {
  const savedAt = new Date('2026-11-21T13:05:00Z');
  expect([
    toCopyNote(savedAt, 'offline'),
    toCopyNote(savedAt, 'silent'),
    toMissingNote('offline'),
  ]).toEqual([
    'Gespeicherter Stand vom 21. November 2026, 14:05\u00a0Uhr. Gerade ohne Verbindung.',
    'Gespeicherter Stand vom 21. November 2026, 14:05\u00a0Uhr. Die Website antwortet gerade nicht.',
    'Gerade ohne Verbindung. Die gewünschte Seite ist auf diesem Gerät nicht aufbewahrt.',
  ]);
});

test('the note stands in front of the text and in the title', () => {
  const html = '<title>Termine</title><header></header><main id="inhalt">…</main>';
  expect(withNote(html, 'Alt.')).toBe(
    '<title>Gespeichert: Termine</title><header></header><aside class="hinweis" aria-label="Gespeicherter Stand"><strong>Alt.</strong></aside><main id="inhalt">…</main>',
  );
});
