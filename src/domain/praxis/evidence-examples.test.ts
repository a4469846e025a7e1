import { expect, test } from 'vitest';

import { stufen } from './evidence.ts';
import { toExamples } from './evidence-examples.ts';

const examples = toExamples('2026-11-21');

test('the examples show every level', () => {
  const shown = new Set(examples.map(({ level }) => level.stufe));
  expect([...shown].sort()).toEqual(stufen.map(({ stufe }) => stufe));
});

test('the examples show what contradicts with and without effect on the level', () => {
  const contradicted = examples.filter(({ level }) => level.dagegen > 0);
  expect(new Set(contradicted.map(({ level }) => level.isDisputed)).size).toBe(2);
});

test('the examples show that a mere doubt counts and a mere wish does not', () => {
  const [doubt, wish] = examples.slice(-2).map(({ level }) => level);
  expect(doubt).toMatchObject({ dagegen: 1, isDisputed: true });
  expect(wish).toMatchObject({ dafuer: 0, punkte: 0 });
});

test('the examples come to the same whatever the year', () => {
  const later = toExamples('2031-01-01');
  expect(later.map(({ level }) => level.punkte)).toEqual(examples.map(({ level }) => level.punkte));
});
