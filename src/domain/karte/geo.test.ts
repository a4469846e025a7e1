import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { formatDistance, getDistance, isInside, sortByDistance } from './geo.ts';

const erfurt = { breite: 50.978, laenge: 11.029 };
const weimar = { breite: 50.979, laenge: 11.329 };
const berlin = { breite: 52.52, laenge: 13.405 };
const muenchen = { breite: 48.137, laenge: 11.575 };

describe('the distance', () => {
  test.each([
    ['of a degree along a meridian', { breite: 50, laenge: 11 }, { breite: 51, laenge: 11 }, 111.2],
    ['from Erfurt to Weimar', erfurt, weimar, 21],
    ['from Berlin to München', berlin, muenchen, 504],
    ['from a place to itself', weimar, weimar, 0],
  ])('%s is right', (_what, from, to, km) => {
    expect(getDistance(from, to)).toBeCloseTo(km, km > 200 ? -1 : 0);
  });

  test('is the same there and back, and no way round is shorter', () => {
    const lage = fc.record({
      breite: fc.double({ min: 50, max: 52, noNaN: true }),
      laenge: fc.double({ min: 9, max: 13, noNaN: true }),
    });
    fc.assert(
      fc.property(lage, lage, lage, (a, b, c) => {
        expect(getDistance(a, b)).toBeCloseTo(getDistance(b, a), 6);
        expect(getDistance(a, c)).toBeLessThanOrEqual(getDistance(a, b) + getDistance(b, c) + 1e-6);
      }),
    );
  });

  test.each([
    [0, 'am selben Ort'],
    [0.9, 'am selben Ort'],
    [1, 'rund 1 km'],
    [14.4, 'rund 14 km'],
    [14.6, 'rund 15 km'],
  ])('of %d km is said as „%s“', (km, words) => {
    expect(formatDistance(km)).toBe(words);
  });
});

describe('the nearest', () => {
  const places = [
    { id: 'muenchen', lage: muenchen },
    { id: 'weimar', lage: weimar },
    { id: 'berlin', lage: berlin },
  ];

  test('comes first, with its distance', () => {
    const sorted = sortByDistance(erfurt, places, 2);
    expect(sorted.map(({ id }) => id)).toEqual(['weimar', 'berlin']);
    expect(sorted[0]?.km).toBeCloseTo(21, 0);
  });

  test('of none is none', () => {
    expect(sortByDistance(erfurt, [])).toEqual([]);
  });
});

describe('inside', () => {
  // A bay opens to the east.
  const ring = [
    [0, 0],
    [0, 4],
    [1, 1],
    [4, 4],
    [4, 0],
  ].map(([breite = 0, laenge = 0]) => ({ breite, laenge }));

  test.each([
    [0.5, 0.5, true],
    [2, 0.5, true],
    [2, 3, false],
    [5, 1, false],
    [-1, 1, false],
  ])('%d north, %d east: %s', (breite, laenge, expected) => {
    expect(isInside({ breite, laenge }, ring)).toBe(expected);
  });
});
