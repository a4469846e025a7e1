import { expect, test } from 'vitest';

import { toPlainLetters, toSlug } from './slug.ts';

test.each([
  ['Öffentlichkeitsarbeit', 'oeffentlichkeitsarbeit'],
  ['ÄÖÜ äöü ß ẞ', 'aeoeue aeoeue ss ss'],
  ['o\u0308 and ö', 'oe and oe'],
  ['Café, São', 'cafe, sao'],
  ['NET', 'net'],
])('%s has the plain letters %s', (text, plain) => {
  expect(toPlainLetters(text)).toBe(plain);
});

test.each([
  ['Was die Protokolle erzählen', 'was-die-protokolle-erzaehlen'],
  ['Bedingungen', 'bedingungen'],
  ['  Wer? Was? Wo?  ', 'wer-was-wo'],
  ['„Große“ Straße – 2. Teil', 'grosse-strasse-2-teil'],
  ['-- a -- b --', 'a-b'],
  ['Sozial_raum/Stadtteil', 'sozial-raum-stadtteil'],
  ['🎉', ''],
  ['', ''],
])('the text %j has the slug %j', (text, slug) => {
  expect(toSlug(text)).toBe(slug);
});
