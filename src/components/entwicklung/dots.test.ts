import { describe, expect, test } from 'vitest';

import type { Mentions } from '#domain/protokoll/mentions.ts';

import { step, toDots, toScale } from './dots.ts';

const year = (jahr: number, gut = 0, schlecht = 0, anderes = 0): Mentions => ({
  jahr,
  gut,
  schlecht,
  anderes,
});

/** The places of the dots of a path, as its stroke draws them. */
function readDots(path: string): { x: number; y: number }[] {
  return [...path.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)/g)].flatMap(([, x, y, length]) =>
    Array.from({ length: Math.floor(Number(length) / step) + 1 }, (_, index) => ({
      x: Number(x) + index * step,
      y: Number(y),
    })),
  );
}

describe('the scale', () => {
  test('sets years apart as they are in time', () => {
    const { x } = toScale([[year(2013), year(2014), year(2019)]]);
    expect((x(2014) - x(2013)) / (x(2019) - x(2013))).toBeCloseTo(1 / 6);
  });

  test('is the same for all pictures, and has room for the highest heap', () => {
    const high = [year(2013, 40, 20, 40), year(2019)];
    const scale = toScale([[year(2013, 1), year(2019)], high]);
    const { gut, schlecht, anderes } = toDots(high, scale);
    const ys = readDots(gut + schlecht + anderes).map(({ y }) => y);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(step / 2);
    expect(Math.max(...ys)).toBeLessThan(scale.height - 14);
  });

  test.each([
    ['in the middle where there is one year', [2019], 160],
    ['at the left where it is the first', [2019, 2020], 24],
  ])('puts a year %s', (_, jahre, x) => {
    expect(toScale([jahre.map((jahr) => year(jahr, 1))]).x(2019)).toBe(x);
  });

  test('keeps years apart that are close, and gives the others what is left, in proportion', () => {
    const { x, perRow } = toScale([[2013, 2014, 2019, 2026, 2027].map((jahr) => year(jahr))]);
    expect(x(2014) - x(2013)).toBe(36);
    expect(x(2027) - x(2026)).toBe(36);
    expect((x(2019) - x(2014)) / (x(2026) - x(2019))).toBeCloseTo(5 / 7);
    expect(x(2027)).toBeCloseTo(296);
    expect(perRow).toBe(5);
  });

  test.each([
    [
      [2013, 2014, 2019],
      [2013, 2014, 2019],
    ],
    [
      [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028],
      [2018, 2020, 2022, 2024, 2026, 2028],
    ],
    [[2019], [2019]],
    [[], []],
  ])('numbers of the years %j as far as there is room: %j', (jahre, labels) => {
    expect(toScale([jahre.map((jahr) => year(jahr))]).labels).toEqual(labels);
  });

  test('makes heaps narrower where years stand close, so that they never touch', () => {
    const mentions = Array.from({ length: 12 }, (_, index) => year(2013 + index, 20));
    const scale = toScale([mentions]);
    const xs = readDots(toDots(mentions, scale).gut).map(({ x }) => x);
    const ofFirst = xs.filter((x) => x < (scale.x(2013) + scale.x(2014)) / 2);
    const ofSecond = xs.filter((x) => x > Math.max(...ofFirst));
    expect(Math.min(...ofSecond) - Math.max(...ofFirst)).toBeGreaterThanOrEqual(step);
  });
});

describe('the dots', () => {
  const mentions = [year(2013, 7, 3, 11), year(2019, 1)];
  const scale = toScale([mentions]);
  const { gut, schlecht, anderes } = toDots(mentions, scale);

  test('are as many as there are points', () => {
    expect([gut, schlecht, anderes].map((path) => readDots(path).length)).toEqual([8, 3, 11]);
  });

  test('stand above the thread, and below it where something went wrong', () => {
    expect(readDots(gut + anderes).every(({ y }) => y < scale.thread)).toBe(true);
    expect(readDots(schlecht).every(({ y }) => y > scale.thread)).toBe(true);
  });

  test('never lie on one another', () => {
    const places = readDots(gut + schlecht + anderes).map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(places.length);
  });

  test('do not leave the picture at its sides', () => {
    const xs = readDots(gut + schlecht + anderes).map(({ x }) => x);
    expect(Math.min(...xs)).toBeGreaterThan(step);
    expect(Math.max(...xs)).toBeLessThan(scale.width - step);
  });

  test('are none where nothing was said', () => {
    expect(toDots([year(2013)], scale)).toEqual({ gut: '', schlecht: '', anderes: '' });
  });
});
