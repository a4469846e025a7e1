import { expect, test } from 'vitest';

import { toContrast } from './contrast.ts';

test.each([
  ['#000', '#fff', 21],
  ['#fff', '#000', 21],
  ['#777', '#ffffff', 4.48],
  ['#0b5a66', '#0b5a66', 1],
])('%s on %s is %d to 1, as WCAG counts it', (one, other, contrast) => {
  expect(toContrast(one, other)).toBeCloseTo(contrast, 2);
});
