import { describe, expect, test } from 'vitest';

import { keepApart } from './map-marks.ts';

describe('marks', () => {
  test('that are alone stay where they are', () => {
    const points = [
      { x: 10, y: 10 },
      { x: 100, y: 10 },
    ];
    expect(keepApart(points, 28)).toEqual(points);
  });

  test('that are too close move apart, each by half', () => {
    const moved = keepApart(
      [
        { x: 100, y: 50 },
        { x: 110, y: 50 },
      ],
      28,
    );
    expect(moved.map(({ x, y }) => [Math.round(x), y])).toEqual([
      [91, 50],
      [119, 50],
    ]);
  });

  test('of one place do not hide each other', () => {
    const same = Array.from({ length: 4 }, () => ({ x: 100, y: 100 }));
    const moved = keepApart(same, 28);
    const gaps = moved.flatMap((one, index) =>
      moved.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(27);
  });
});
