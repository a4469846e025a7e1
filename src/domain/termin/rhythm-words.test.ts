import { expect, test } from 'vitest';

import { toRhythmWords } from './rhythm-words.ts';

test.each([
  ['2026-03-05T09:30', 'woechentlich', undefined, 'jeden Donnerstag'],
  ['2026-04-07', 'woechentlich', 2, 'alle zwei Wochen am Dienstag'],
  ['2026-04-07', 'taeglich', 1, 'jeden Tag'],
  ['2026-04-07', 'taeglich', 3, 'alle drei Tage'],
  ['2026-03-14', 'monatlich-wochentag', undefined, 'jeden zweiten Samstag im Monat'],
  ['2026-03-29', 'monatlich-wochentag', undefined, 'jeden letzten Sonntag im Monat'],
  ['2026-03-26', 'monatlich-letzter', undefined, 'jeden letzten Donnerstag im Monat'],
  ['2026-03-14', 'monatlich-wochentag', 2, 'alle zwei Monate am zweiten Samstag'],
  ['2026-03-15', 'monatlich-tag', undefined, 'jeden Monat am 15.'],
  ['2026-03-15', 'monatlich-tag', 6, 'alle sechs Monate am 15.'],
  ['2026-09-20T14:00', 'jaehrlich', undefined, 'jedes Jahr am 20. September'],
  ['2026-09-20', 'jaehrlich', 2, 'alle zwei Jahre am 20. September'],
] as const)('from %s on, %s (%s): %s', (beginn, rhythmus, abstand, words) => {
  expect(toRhythmWords(beginn, { rhythmus, abstand })).toBe(words);
});
