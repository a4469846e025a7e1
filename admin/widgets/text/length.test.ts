import { expect, test } from 'vitest';

import { render } from '#markdown/pipeline.ts';

import { findLengthProblem, longestText } from './length.ts';

test.each([
  [10, undefined],
  [60_000, 'Bald zu lang: noch 4.000 Zeichen, die Angaben oben eingerechnet etwas weniger.'],
  [64_001, 'Der Text ist 1 Zeichen zu lang. Teile ihn auf, oder hänge einen Teil als Datei an.'],
])('%d characters: %s', (length, message) =>
  expect(findLengthProblem('a'.repeat(length))?.message).toBe(message),
);

test('the limit is that of the pipeline', () => {
  const options = { base: '/', themen: [], standorte: [], begriffe: [] };
  const findingsOf = (length: number) =>
    render(
      `${'a'.repeat(99)}\n`.repeat(length / 100) + 'a'.repeat(length % 100),
      'text',
      options,
    ).findings.map(({ rule }) => rule);

  expect(findingsOf(longestText)).toEqual([]);
  expect(findingsOf(longestText + 1)).toEqual(['umfang']);
});
