import { expect, test } from 'vitest';

import { spracheLabels, type Sprache } from '#schemas/fields.ts';

import { toLangAttributes, toSpracheName } from './languages.ts';

test.each([
  ['ar', { name: 'العربية', german: 'Arabisch', lang: 'ar', dir: 'rtl' }],
  ['fa', { name: 'فارسی / دری', german: 'Persisch (Dari, Farsi)', lang: 'fa', dir: 'rtl' }],
  ['uk', { name: 'Українська', german: 'Ukrainisch', lang: 'uk', dir: 'ltr' }],
  ['de', { name: 'Deutsch', german: undefined, lang: 'de', dir: 'ltr' }],
  ['de-simple', { name: 'Leichte Sprache', german: undefined, lang: 'de', dir: 'ltr' }],
] as const)('%s calls itself as its speakers do', (code, expected) => {
  expect(toSpracheName(code)).toEqual({ code, ...expected });
});

test('what is written from right to left says so, and nothing else does', () => {
  const arabic = /\p{Script=Arabic}/u;
  const names = (Object.keys(spracheLabels) as Sprache[]).map(toSpracheName);
  const wrong = names.filter(({ name, dir }) => arabic.test(name) !== (dir === 'rtl'));
  expect(names).toHaveLength(19);
  expect(wrong).toEqual([]);
});

test('an element says of its language only what the page does not', () => {
  const attributes = (code: Sprache) => toLangAttributes(toSpracheName(code));
  expect(attributes('ar')).toEqual({ lang: 'ar', dir: 'rtl' });
  expect(attributes('uk')).toEqual({ lang: 'uk' });
  expect(attributes('de-simple')).toEqual({});
});
