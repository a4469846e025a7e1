import { describe, expect, test } from 'vitest';

import { getDistance } from './geo.ts';
import { createProjection, project, toPathData } from './projection.ts';

const corners = [
  { breite: 50.2, laenge: 9.88 },
  { breite: 51.65, laenge: 12.65 },
];
const projection = createProjection(corners, { width: 328, margin: 6 });

describe('the drawing', () => {
  test('has its corners at the margins, and north above', () => {
    const [southWest, northEast] = corners.map((corner) => project(projection, corner));
    expect(southWest?.x).toBeCloseTo(6);
    expect(northEast?.x).toBeCloseTo(322);
    expect(northEast?.y).toBeCloseTo(6);
    expect(southWest?.y).toBeGreaterThan(projection.height - 8);
  });

  test.each([
    ['west to east', { breite: 50.9, laenge: 10 }, { breite: 50.9, laenge: 12.5 }],
    ['north to south', { breite: 51.6, laenge: 11 }, { breite: 50.25, laenge: 11 }],
    ['across', { breite: 50.3, laenge: 10.7 }, { breite: 51.4, laenge: 10.3 }],
  ])('keeps its scale from %s, to two per cent', (_way, from, to) => {
    const [one, other] = [project(projection, from), project(projection, to)];
    const unitsPerKm = projection.unitsPerBreite / 111.2;
    const drawn = Math.hypot(one.x - other.x, one.y - other.y) / unitsPerKm;
    expect(Math.abs(drawn / getDistance(from, to) - 1)).toBeLessThan(0.02);
  });
});

describe('a line', () => {
  const line = [
    { x: 10, y: 20.04 },
    { x: 10.46, y: 19.7 },
    { x: 0, y: 19.7 },
  ];

  test('is told from corner to corner, in tenths', () => {
    expect(toPathData(line, false)).toBe('M10 20l.5-.3-10.5 0');
    expect(toPathData(line, true)).toBe('M10 20l.5-.3-10.5 0z');
  });

  test('does not drift from its end, however many steps it has', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({ x: index * 0.33, y: 0 }));
    const steps = toPathData(many, false).match(/(?<=[l ])[\d.]+(?= 0)/g) ?? [];
    expect(steps).toHaveLength(499);
    expect(steps.reduce((sum, step) => sum + Number(step), 0)).toBeCloseTo(499 * 0.33, 0);
  });
});
