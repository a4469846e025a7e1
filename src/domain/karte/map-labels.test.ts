import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { placeLabels } from './map-labels.ts';

const options = { width: 328, height: 274, bleed: 0, radius: 7, fontSize: 13 };

describe('names', () => {
  test('stand to the right of their mark, where there is room', () => {
    const [label] = placeLabels([{ x: 100, y: 100, text: 'Erfurt' }], options);
    expect(label).toMatchObject({ anchor: 'start' });
    expect(label?.x).toBeGreaterThan(107);
  });

  test('turn to the left at the right edge', () => {
    const [label] = placeLabels([{ x: 300, y: 100, text: 'Altenburg' }], options);
    expect(label?.anchor).toBe('end');
  });

  test('step aside for one another', () => {
    const labels = placeLabels(
      [
        { x: 100, y: 100, text: 'Erfurt' },
        { x: 135, y: 100, text: 'Weimar' },
      ],
      options,
    );
    expect(labels.map((label) => label?.anchor)).toEqual(['end', 'start']);
  });

  test('are left out where they would hide others', () => {
    const row = Array.from({ length: 9 }, (_, index) => ({
      x: 150 + (index % 3) * 15,
      y: 100 + Math.floor(index / 3) * 15,
      text: 'Mühlhausen',
    }));
    const labels = placeLabels(row, options);
    expect(labels.filter(Boolean).length).toBeLessThan(9);
    expect(labels).toHaveLength(9);
  });

  test('never overlap, whatever the map', () => {
    const mark = fc.record({
      x: fc.integer({ min: 10, max: 318 }),
      y: fc.integer({ min: 10, max: 264 }),
      text: fc.constantFrom('Gera', 'Schmalkalden', 'Bad Tabarz'),
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 14 }), (marks) => {
        const boxes = placeLabels(marks, options).flatMap((label, index) => {
          const text = marks[index]?.text ?? '';
          // No letter of these names is drawn wider than that on average.
          const length = text.length * 13 * 0.55;
          if (!label) return [];
          const left = label.x - { start: 0, middle: length / 2, end: length }[label.anchor];
          return [{ left, right: left + length, y: label.y }];
        });
        const clashes = boxes.flatMap((one, index) =>
          boxes
            .slice(index + 1)
            .filter(
              (other) =>
                Math.abs(one.y - other.y) < 13 - 1e-9 &&
                one.left < other.right &&
                other.left < one.right,
            ),
        );
        expect(clashes).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
