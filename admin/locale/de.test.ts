import en from 'decap-cms-locales/dist/esm/en/index.js';
import { expect, test } from 'vitest';

import { german } from './de.ts';

const texts = flatten(german);

test('every text of Decap has a German one', () => {
  const missing = [...flatten(en).keys()].filter((key) => !texts.get(key)?.trim());

  expect(missing).toEqual([]);
});

test('every German text is one that Decap shows', () => {
  const known = flatten(en);

  expect([...texts.keys()].filter((key) => !known.has(key))).toEqual([]);
});

test('every text uses the same placeholders as Decap', () => {
  const differing = [...flatten(en)].filter(([key, text]) => {
    const allowed = new Set(placeholders(text));
    return placeholders(texts.get(key) ?? '').some((name) => !allowed.has(name));
  });

  expect(differing).toEqual([]);
});

test('nobody is addressed as „Sie“', () => {
  const formal = [...texts].filter(([, text]) => /\b(Sie|Ihre?[nmrs]?|Ihnen)\b/.test(text));

  expect(formal).toEqual([]);
});

test('the stages are called Entwurf, In Prüfung and Bereit', () => {
  const names = ['draft', 'inReview', 'ready'].map((key) =>
    texts.get(`editor.editorToolbar.${key}`),
  );

  expect(names).toEqual(['Entwurf', 'In Prüfung', 'Bereit']);
});

function flatten(phrases: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(phrases).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? [...flatten(value, `${prefix}${key}.`)]
        : [[`${prefix}${key}`, String(value)] as const],
    ),
  );
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/%\{(\w+)\}/g)].map(([, name = '']) => name);
}
