import { expect, test } from 'vitest';

import { findNumberProblem, toNumberText, toNumberValue } from './number.ts';

const any = { isWhole: false, min: undefined, max: undefined };

test.each([
  ['4.000', 4000],
  ['12,5', 12.5],
  ['', ''],
  // We guess nothing: an unclear number stays as it was typed.
  ['4.5', '4.5'],
  ['1e3', '1e3'],
  ['0x1F', '0x1F'],
  ['ca. 40', 'ca. 40'],
])('%j is kept as %j', (text, value) => expect(toNumberValue(text)).toBe(value));

test.each([
  [4000, '4000'],
  [12.5, '12,5'],
  ['4.5', '4.5'],
  [undefined, ''],
  [null, ''],
])('%j is shown as %j', (value, text) => expect(toNumberText(value)).toBe(text));

test.each([
  [undefined, any, undefined],
  ['', any, undefined],
  [4000, any, undefined],
  ['4.5', any, 'Schreibe ein Komma vor die Stellen danach: 4,5.'],
  ['54.1300', any, 'Schreibe ein Komma vor die Stellen danach: 54,1300.'],
  ['0x1F', any, '„0x1F“ lässt sich nicht als Zahl lesen.'],
  ['5 %', any, 'ohne Einheit'],
  ['9'.repeat(60), any, `„${'9'.repeat(40)} …“`],
  [12.5, { ...any, isWhole: true }, 'Das ist 12,5. Hier steht eine ganze Zahl, ohne Komma.'],
  [0, { ...any, min: 1 }, 'Hier steht mindestens 1.'],
  [13, { ...any, max: 12 }, 'Hier steht höchstens 12.'],
  // Somebody wrote 50.983 and meant degrees.
  [50_983, { ...any, min: 50, max: 52 }, 'Das ist 50983. Hier steht eine Zahl von 50 bis 52.'],
  [51, { ...any, min: 50, max: 52 }, undefined],
])('of %j with %o is said: %s', (value, limits, problem) => {
  const found = findNumberProblem(value, limits);
  if (problem === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(problem);
});
