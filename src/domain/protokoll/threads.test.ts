import { describe, expect, test } from 'vitest';

import { toThreads } from './threads.ts';

const themen = ['beratung', 'netzwerk', 'zukunft'];

describe('a thread', () => {
  test('runs through the knot of a meeting that spoke of it', () => {
    const [beratung, netzwerk, zukunft] = heightsAtKnots([new Set(themen)]);
    expect(Math.abs(Number(zukunft) - Number(beratung))).toBeLessThan(10);
    expect(netzwerk).toBe((Number(beratung) + Number(zukunft)) / 2);
  });

  test('passes below a meeting that did not', () => {
    const [beratung, netzwerk, zukunft] = heightsAtKnots([new Set(['beratung', 'zukunft'])]);
    expect(netzwerk).toBeGreaterThan(Math.max(Number(beratung), Number(zukunft)) + 30);
  });

  test('keeps its way apart from others that pass below', () => {
    const [, netzwerk, zukunft] = heightsAtKnots([new Set(['beratung'])]);
    expect(Number(zukunft) - Number(netzwerk)).toBeGreaterThanOrEqual(10);
  });
});

test('all threads stay within the frame, however many meetings there were', () => {
  const many = Array.from({ length: 9 }, (_, index) => `thema-${index}`);
  const meetings = Array.from({ length: 6 }, (_, index) => new Set(many.slice(index * 2)));
  const { width, height, lines } = toThreads(many, meetings);
  for (const { d } of lines) {
    const numbers = [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)];
    for (const [, x, y] of numbers) {
      expect(Number(x)).toBeLessThanOrEqual(width);
      expect(Number(y)).toBeGreaterThanOrEqual(0);
      expect(Number(y)).toBeLessThanOrEqual(height);
    }
  }
});

/** The height of each thread at the only meeting. */
function heightsAtKnots(meetings: Set<string>[]): (number | undefined)[] {
  return toThreads(themen, meetings).lines.map(({ d }) => {
    const [, first = ''] = d.split('C');
    return Number(first.split(' ').at(-1));
  });
}
