/**
 * The share of personal data that is found, and the share of hits that are right. Single cases stand in
 * `find-personal-data.test.ts`; here a kind may miss one, and the sum says whether a change was a gain.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { findPersonalData } from './find-personal-data.ts';
import type { PrivacyKind } from './hit.ts';
import { toPlainText } from './plain-text.ts';
import { noCases, toFind, toLeave } from './samples-for-tests.ts';

const aims = { recall: 0.85, precision: 0.95 };

const kinds = Object.entries(toFind).map(([kind, texts]) => {
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const text of texts) {
    const found = findPersonalData(text, kind === 'fallzahl').map((one) => toKind(one.kind));
    if (!found.includes(kind as PrivacyKind)) missed.push(text);
    if (found.some((one) => one !== kind)) wrong.push(text);
  }
  return { kind, texts, missed, wrong };
});

/** The address of a person is an address. */
function toKind(kind: PrivacyKind): PrivacyKind {
  return kind === 'mail-person' ? 'mail' : kind;
}

const wronglyFound = [
  ...toLeave.filter((text) => findPersonalData(text).length > 0),
  ...noCases.filter((text) => findPersonalData(text, true).length > 0),
];

describe('of the samples', () => {
  test.each(kinds)('enough are found: $kind', ({ texts, missed }) => {
    const recall = 1 - missed.length / texts.length;
    expect(recall, `missed: ${missed.join(' | ')}`).toBeGreaterThanOrEqual(aims.recall);
  });

  test('nearly all that is found is right', () => {
    const right = kinds.reduce((sum, { texts, missed }) => sum + texts.length - missed.length, 0);
    const wrong = [...wronglyFound, ...kinds.flatMap((one) => one.wrong)];
    const precision = right / (right + wrong.length);
    expect(precision, `wrong: ${wrong.join(' | ')}`).toBeGreaterThanOrEqual(aims.precision);
  });

  test('there are enough to tell', () => {
    expect(Object.values(toFind).flat().length).toBeGreaterThanOrEqual(150);
    expect(toLeave.length + noCases.length).toBeGreaterThanOrEqual(120);
  });
});

describe('whatever signs there are', () => {
  const signs = fc.string({ unit: 'binary', maxLength: 40 });
  const display = fc
    .stringMatching(/^[A-Za-z0-9 ]{1,30}$/)
    .map((text) =>
      text.replace(/[A-Z]/g, (letter) => String.fromCodePoint(0x1d5d4 + letter.charCodeAt(0) - 65)),
    );
  const sample = fc.constantFrom(...Object.values(toFind).flat());
  const mixed = fc
    .array(fc.oneof(signs, display, sample), { maxLength: 6 })
    .map((parts) => parts.join(' '));

  test('the search ends, and what it finds has its place in the text', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        for (const { start, end } of findPersonalData(text, true)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('each letter of the plain text comes from one of the source', () => {
    fc.assert(
      fc.property(mixed, (source) => {
        const { text, offsets } = toPlainText(source);
        expect(offsets.length).toBe(text.length + 1);
        expect(offsets.every((offset) => offset >= 0 && offset <= source.length)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
