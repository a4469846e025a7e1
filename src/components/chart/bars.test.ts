import { describe, expect, test } from 'vitest';

import { toBarLayout, type Bar } from './bars.ts';

const bar = (value: number | undefined, label = 'Nord'): Bar => ({ label, value, text: 'x' });
const one = (...bars: Bar[]) => [{ label: '', bars }];

describe('bars', () => {
  test('begin at nought and are as long as their value is large', () => {
    const { bars } = toBarLayout(one(bar(50), bar(25), bar(0)), 100);

    expect(bars.map(({ width }) => width)).toEqual(['50%', '25%', '0%']);
  });

  test('end on a round number where none is given', () => {
    const { bars, axis } = toBarLayout(one(bar(4039)));

    expect(axis.map(({ value }) => value)).toEqual([0, 2000, 4000]);
    expect(bars[0]?.width).toBe('80.78%');
  });

  test('have no length where there is no value, which is not nought', () => {
    expect(toBarLayout(one(bar(undefined), bar(3))).bars[0]?.width).toBeUndefined();
  });

  test('stand below the heading of their group', () => {
    const { headings, bars } = toBarLayout([
      { label: 'A', bars: [bar(1)] },
      { label: 'B', bars: [bar(2)] },
    ]);
    const heights = [headings[0]?.y, bars[0]?.textY, headings[1]?.y, bars[1]?.textY];

    expect(heights.map((height) => Number.parseFloat(height ?? ''))).toEqual(
      heights.map((height) => Number.parseFloat(height ?? '')).sort((a, b) => a - b),
    );
    expect(heights[0]).toMatch(/em$/);
  });

  test('are there for no values at all', () => {
    expect(toBarLayout([]).bars).toEqual([]);
  });

  test('have names that leave room for the value on a small phone', () => {
    const { bars } = toBarLayout(one(bar(1, 'Ein Quartier mit einem sehr langen Namen')));

    expect(bars[0]?.label).toBe('Ein Quartier mit einem…');
  });
});
