import { expect, test } from 'vitest';

import { isOnTheClock, withOffset } from './moments.ts';

// prettier-ignore
test.each([
  ['in winter', '2026-01-15T10:00', '2026-01-15T10:00+01:00'],
  ['in summer', '2026-07-15T10:00', '2026-07-15T10:00+02:00'],
  ['before the clock is put forward', '2026-03-29T01:59', '2026-03-29T01:59+01:00'],
  ['while it is put forward', '2026-03-29T02:30', '2026-03-29T02:30+01:00'],
  ['after it was put forward', '2026-03-29T03:00', '2026-03-29T03:00+02:00'],
  ['before the clock is put back', '2026-10-25T01:59', '2026-10-25T01:59+02:00'],
  ['in the hour that comes twice', '2026-10-25T02:30', '2026-10-25T02:30+02:00'],
  ['after it was put back', '2026-10-25T03:00', '2026-10-25T03:00+01:00'],
  ['at midnight', '2026-07-15T00:00', '2026-07-15T00:00+02:00'],
  ['on a day', '2026-07-15', '2026-07-15'],
])('%s', (_, time, moment) => {
  expect(withOffset(time)).toBe(moment);
});

test.each([
  ['2026-03-29T01:59', true],
  ['2026-03-29T02:00', false],
  ['2026-03-29T02:59', false],
  ['2026-03-29T03:00', true],
  ['2026-10-25T02:30', true],
  ['2026-03-29', true],
])('clocks show %s: %s', (time, shown) => {
  expect(isOnTheClock(time)).toBe(shown);
});
