import { describe, expect, test } from 'vitest';

import { toFrame, toSeriesLayout, type SeriesPoint } from './series.ts';

const point = (jahr: number, value?: number): SeriesPoint => ({
  jahr,
  value,
  text: String(value ?? ''),
});

const layout = (...points: SeriesPoint[]) => toSeriesLayout(points, toFrame([points]));
const toNumbers = (lengths: string[]) => lengths.map((length) => Number.parseFloat(length));

describe('a series', () => {
  test('puts years at distances as they are apart', () => {
    const [a = 0, b = 0, c = 0] = toNumbers(
      layout(point(2019, 1), point(2020, 1), point(2022, 1)).points.map(({ x }) => x),
    );

    expect((c - b) / (b - a)).toBeCloseTo(2);
  });

  test('has the larger value higher up, and nought at the bottom', () => {
    const { points, axis } = layout(point(2019, 5), point(2020, 10));
    const [low = 0, high = 0] = toNumbers(points.map(({ y }) => y));

    expect(high).toBeLessThan(low);
    expect(axis[0]).toMatchObject({ value: 0, y: '8em' });
  });

  test('draws another line where years between are missing', () => {
    const { lines } = layout(point(2019, 1), point(2020, 2), point(2023, 3));

    expect(lines.map(({ isGap }) => isGap)).toEqual([false, true]);
  });

  test('joins what is known over a year that is not told, and marks that year', () => {
    const { points, lines, untold } = layout(point(2019, 1), point(2020), point(2021, 3));

    expect(points).toHaveLength(2);
    expect(lines.map(({ isGap }) => isGap)).toEqual([true]);
    expect(untold).toHaveLength(1);
  });

  test('names its ends, and only the last where they are close together', () => {
    const frame = { first: 2010, last: 2020, most: 9 };
    const words = (points: SeriesPoint[]) =>
      toSeriesLayout(points, frame).points.map(({ text }) => text);

    expect(words([point(2010, 1), point(2015, 2), point(2020, 3)])).toEqual(['1', '', '3']);
    expect(words([point(2019, 1), point(2020, 3)])).toEqual(['', '3']);
  });

  test('has its words within the picture', () => {
    const { points, years } = layout(point(2019, 1), point(2021, 1), point(2023, 1));

    expect(points.map(({ anchor }) => anchor)).toEqual(['start', 'middle', 'end']);
    expect(years.at(-1)?.anchor).toBe('end');
  });

  test('names at most six years', () => {
    const { years } = layout(point(1995, 1), point(2024, 1));

    expect(years.map(({ jahr }) => jahr)).toEqual([1995, 2000, 2005, 2010, 2015, 2020]);
  });

  test('stands in the middle with one year alone', () => {
    expect(layout(point(2019, 4)).points[0]?.x).toBe('59%');
  });
});
