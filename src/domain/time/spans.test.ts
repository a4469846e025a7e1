import { describe, expect, test } from 'vitest';

import { formatDifference, formatSpan, toDayList, type Span } from './spans.ts';

test.each<[Span, string]>([
  [
    { beginn: '2026-03-25T15:00', ende: '2026-03-25T17:00' },
    'Mittwoch, 25. März 2026, 15:00–17:00\u00a0Uhr',
  ],
  [{ beginn: '2026-03-25T15:00' }, 'Mittwoch, 25. März 2026, 15:00\u00a0Uhr'],
  [
    { beginn: '2026-03-25T15:00', ende: '2026-03-25T15:00' },
    'Mittwoch, 25. März 2026, 15:00\u00a0Uhr',
  ],
  [{ beginn: '2026-03-25', ganztaegig: true }, 'Mittwoch, 25. März 2026, ganztägig'],
  [{ beginn: '2026-03-25' }, 'Mittwoch, 25. März 2026'],
  [
    { beginn: '2026-03-25', ende: '2026-03-25T17:00' },
    'Mittwoch, 25. März 2026, bis 17:00\u00a0Uhr',
  ],
  [{ beginn: '2026-04-03', ende: '2026-04-05' }, '3. bis 5. April 2026'],
  [{ beginn: '2026-04-03', ende: '2026-04-05', ganztaegig: true }, '3. bis 5. April 2026'],
  [{ beginn: '2026-04-30', ende: '2026-05-02' }, '30. April bis 2. Mai 2026'],
  [{ beginn: '2026-12-30', ende: '2027-01-02' }, '30. Dezember 2026 bis 2. Januar 2027'],
  [
    { beginn: '2026-03-28T18:00', ende: '2026-03-29T09:00' },
    'Samstag, 28. März, 18:00\u00a0Uhr bis Sonntag, 29. März 2026, 9:00\u00a0Uhr',
  ],
  [
    { beginn: '2026-12-31T20:00', ende: '2027-01-01T01:00' },
    'Donnerstag, 31. Dezember 2026, 20:00\u00a0Uhr bis Freitag, 1. Januar 2027, 1:00\u00a0Uhr',
  ],
  [
    { beginn: '2026-04-03T18:00', ende: '2026-04-05' },
    'Freitag, 3. April, 18:00\u00a0Uhr bis Sonntag, 5. April 2026',
  ],
])('%j reads %s', (span, words) => {
  expect(formatSpan(span)).toBe(words);
});

describe('several days of a month', () => {
  test.each<[string[], string]>([
    [['2026-04-07T13:30', '2026-04-21T13:30'], 'Dienstag, 7. und 21. April 2026'],
    [['2026-03-05', '2026-03-12', '2026-03-19'], 'Donnerstag, 5., 12. und 19. März 2026'],
    [['2026-03-30', '2026-03-31'], '30. und 31. März 2026'],
    [['2026-03-30'], 'Montag, 30. März 2026'],
    [[], ''],
  ])('%j read %j', (days, words) => {
    expect(toText(toDayList(days))).toBe(words);
  });

  test('still make a sentence when the first of them have gone by', () => {
    const { before, days, after } = toDayList(['2026-03-05', '2026-03-12', '2026-03-19']);
    const left = [1, 2].map((gone) => toText({ before, days: days.slice(gone), after }));
    expect(left).toEqual(['Donnerstag, 12. und 19. März 2026', 'Donnerstag, 19. März 2026']);
  });
});

test.each([
  ['2026-04-16T09:30', '2026-04-17T14:00', 'Donnerstag, 16. April, 9:30\u00a0Uhr'],
  ['2026-03-26T18:00', '2026-04-09T18:00', 'Donnerstag, 26. März'],
  ['2026-03-26T18:00', '2026-03-26T19:00', '18:00\u00a0Uhr'],
  ['2026-12-17T18:00', '2027-01-07T18:00', 'Donnerstag, 17. Dezember 2026'],
  ['2026-03-26', '2026-03-26T19:00', 'Donnerstag, 26. März'],
  ['2026-03-26T18:00', '2026-03-27', 'Donnerstag, 26. März, 18:00\u00a0Uhr'],
])('%s, moved to %s, was before: %s', (time, other, words) => {
  expect(formatDifference(time, other)).toBe(words);
});

function toText({ before, days, after }: ReturnType<typeof toDayList>): string {
  return before + days.map(({ words, glue }) => words + glue).join('') + after;
}
