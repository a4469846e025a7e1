import { expect, test } from 'vitest';

import { markChanges, type Pixels } from './compare.ts';

/** One letter for each pixel: black, white, or a white that is smoothed a little. */
function draw(...lines: string[]): Pixels {
  const shades: Record<string, number> = { b: 0, w: 255, s: 245 };
  const data = lines.flatMap((line) =>
    line.split('').flatMap((letter) => Array<number>(3).fill(shades[letter] ?? 0)),
  );
  return { width: lines[0]?.length ?? 0, height: lines.length, data: new Uint8Array(data) };
}

test.each([
  ['the same', draw('bw', 'wb'), draw('bw', 'wb'), 0],
  ['one pixel of four', draw('bw', 'wb'), draw('bw', 'ww'), 0.25],
  ['a smoothed edge', draw('bw', 'wb'), draw('bs', 'wb'), 0],
  ['a line more', draw('bw'), draw('bw', 'bw'), 0.5],
  ['a column less', draw('bwb'), draw('bw'), 1 / 3],
])('counts the pixels that have changed: %s', (_, old, now, share) => {
  expect(markChanges(old, now).share).toBe(share);
});

test('marks what has changed with a colour, and shows the rest in grey', () => {
  const { data } = markChanges(draw('bw'), draw('bb')).marked;
  const [same, changed] = [data.subarray(0, 3), data.subarray(3, 6)];
  expect(new Set(same).size).toBe(1);
  expect(new Set(changed).size).toBeGreaterThan(1);
});
