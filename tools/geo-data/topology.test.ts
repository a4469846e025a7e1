import { describe, expect, test } from 'vitest';

import type { Corner } from './corner.ts';
import { simplify } from './simplify.ts';
import { isClosed, toLines, toRings } from './topology.ts';

/** Two squares side by side; the one to the right has a town in its middle. */
const left: Corner[] = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]; // prettier-ignore
const right: Corner[] = [[1, 0], [4, 0], [4, 1], [1, 1], [1, 0]]; // prettier-ignore
const town: Corner[] = [[2, 0.4], [3, 0.4], [3, 0.6], [2, 0.6], [2, 0.4]]; // prettier-ignore

const areas = [
  { id: 'left', rings: [left] },
  { id: 'right', rings: [right, town] },
  { id: 'town', rings: [town] },
];

describe('the borders of areas that touch', () => {
  const { outer, inner } = toLines(areas);

  test('are drawn once, between the nodes at which three meet', () => {
    expect(inner).toHaveLength(2);
    expect(inner.filter(isClosed)).toHaveLength(1);
    expect(inner.find((line) => !isClosed(line))).toHaveLength(2);
  });

  test('make up the border of the whole', () => {
    const [ring, ...others] = toRings(outer);
    expect(others).toEqual([]);
    expect(ring && isClosed(ring)).toBe(true);
    expect(new Set(ring?.map(String))).toEqual(new Set([...left, ...right].map(String)));
  });

  test('go between parts of one area', () => {
    const same = areas.map((area) => ({ ...area, id: area.id === 'left' ? 'right' : area.id }));
    expect(toLines(same).inner).toHaveLength(1);
  });

  test('that do not close are refused', () => {
    expect(() => toRings([[[0, 0], [1, 1]]])).toThrow('A line ends at 1,1'); // prettier-ignore
  });
});

describe('a simpler line', () => {
  const line: Corner[] = [[10, 51], [10.1, 51.0005], [10.2, 51], [10.3, 51.2], [10.4, 51]]; // prettier-ignore

  test('loses the corners that hardly show and keeps the others and its ends', () => {
    expect(simplify(line, 1)).toEqual([[10, 51], [10.2, 51], [10.3, 51.2], [10.4, 51]]); // prettier-ignore
  });

  test('is the same line where nothing is small enough', () => {
    expect(simplify(line, 0.001)).toEqual(line);
  });

  test('that is a ring stays one', () => {
    expect(simplify(town, 1e6)).toHaveLength(5);
  });
});
