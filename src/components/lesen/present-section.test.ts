import { expect, test } from 'vitest';

import { findPresent } from './present-section.ts';

test.each([
  ['nothing above the first section', [300, 900, 1500], false, -1],
  ['the section whose heading has reached the line', [200, 900, 1500], false, 0],
  ['that section for as long as the next has not', [-700, 201, 800], false, 0],
  ['the last that has passed the line', [-1400, -500, 100], false, 2],
  ['the last one at the end of the page, however short it is', [-900, -100, 600], true, 2],
  ['nothing on a page without sections', [], true, -1],
])('marks %s', (_, tops, isAtEnd, expected) => {
  expect(findPresent(tops, 200, isAtEnd)).toBe(expected);
});
