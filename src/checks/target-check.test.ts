import { expect, test } from 'vitest';

import { listPoints } from './target-check.ts';

const known = ['t1-g1', 't1-g2', 't1-g12', 't1-s1', 't2-b1'];

test.each([
  ['t1-g99', 'Dort gibt es t1-g1 bis t1-g12. '],
  ['t1-s9', 'Dort gibt es t1-s1. '],
  ['t3-g1', ''],
])('of %s, it tells which points of its kind there are', (point, range) => {
  expect(listPoints(point, known)).toBe(
    `${range}Sieh im Protokoll nach, welche Nummer der Punkt trägt`,
  );
});

test('a number without end takes no longer than another', () => {
  const start = performance.now();
  const many = Array.from({ length: 200 }, (_, index) => `t1-g${index + 1}`);
  expect(listPoints(`t1-g${'2'.repeat(50_000)}`, many)).toContain('t1-g1 bis t1-g200');
  expect(performance.now() - start).toBeLessThan(1_000);
});
