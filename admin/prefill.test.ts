import { expect, test } from 'vitest';

import { toSafeHash } from './prefill.ts';

const fresh = '#/collections/erfahrungen/new';

test.each([
  '',
  '#/',
  fresh,
  `${fresh}?praxis=mietschulung-mit-zertifikat`,
  `${fresh}?praxis=mietschulung-mit-zertifikat&standort=weimar`,
  `${fresh}?standort=gibt-es-nicht`,
  '#/collections/seiten/entries/impressum?ref=workflow',
])('%j stays what it is', (hash) => {
  expect(toSafeHash(hash)).toBe(hash);
});

test.each([
  ['a field that is no picker', '?sichtbarkeit=oeffentlich'],
  ['a text', '?titel=Von+jemand+anderem&geschehen=Nichts'],
  ['a field that is not there', '?_original=x&__proto__=x'],
  ['markup', '?standort=<img src=x onerror=alert(1)>'],
  ['markup in disguise', '?standort=%3Cscript%3Ealert(1)%3C/script%3E'],
  ['a path', '?praxis=../../../etc'],
  ['an empty value', '?standort='],
  ['several ids at once', '?standort=weimar,erfurt'],
  ['what Decap takes for a switch', '?praxis=true'],
])('%s is taken out', (_, query) => {
  expect(toSafeHash(fresh + query)).toBe(fresh);
  expect(toSafeHash(`${fresh}${query}&thema=zukunft`)).toBe(`${fresh}?thema=zukunft`);
});

test.each([
  '#collections/erfahrungen/new',
  '#//collections/erfahrungen/new',
  '#/collections/erfahrungen/new/',
  '#/collections/erfahrungen/%6eew',
  '#/collections/unbekannt/new',
  '#/collections/erfahrungen',
])('%s, written in another way, takes nothing along', (hash) => {
  expect(toSafeHash(`${hash}?standort=weimar&titel=Fremd`)).toBe(hash);
});
