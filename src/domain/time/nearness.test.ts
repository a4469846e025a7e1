import { expect, test } from 'vitest';

import { toNearness } from './nearness.ts';

const morning = { beginn: '2026-03-25T10:00', ende: '2026-03-25T12:00' };
const night = { beginn: '2026-03-28T18:00', ende: '2026-03-29T09:00' };
const days = { beginn: '2026-10-23', ende: '2026-10-26' };

test.each([
  [morning, '2026-03-23T23:59', ''],
  [morning, '2026-03-24T00:00', 'morgen'],
  [morning, '2026-03-25T00:00', 'heute'],
  [morning, '2026-03-25T11:59', 'heute'],
  [morning, '2026-03-25T12:00', 'heute, schon vorbei'],
  [morning, '2026-03-25T23:59', 'heute, schon vorbei'],
  [morning, '2026-03-26T00:00', 'vorbei'],
  [{ beginn: '2026-03-25T10:00' }, '2026-03-25T23:59', 'heute'],
  [{ beginn: '2026-03-25' }, '2026-03-25T23:59', 'heute'],
  [{ beginn: '2026-03-25' }, '2026-03-26T00:00', 'vorbei'],
  [night, '2026-03-28T12:00', 'heute'],
  [night, '2026-03-29T08:59', 'läuft gerade'],
  [night, '2026-03-29T09:00', 'heute, schon vorbei'],
  [night, '2026-03-30T00:00', 'vorbei'],
  [days, '2026-10-22T12:00', 'morgen'],
  [days, '2026-10-25T12:00', 'läuft gerade'],
  [days, '2026-10-26T23:59', 'läuft gerade'],
  [days, '2026-10-27T00:00', 'vorbei'],
])('%j, seen at %s: „%s“', (span, now, word) => {
  expect(toNearness(span, now)).toEqual({ word, isOver: word === 'vorbei' });
});

test('a build knows only the day, and calls nothing over before its end', () => {
  expect(toNearness(morning, '2026-03-25')).toEqual({ word: 'heute', isOver: false });
});
