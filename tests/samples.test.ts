/** The tests of the editor fill in every field there is; a new field needs a sample. */
import { expect, test } from 'vitest';

import { toConfig } from '#cms/config.ts';
import type { CmsField } from '#cms/fields.ts';

import type { Fields, Value } from './redaktion/driver/values.ts';
import { samples } from './samples.ts';

test.each(toConfig().collections)('the sample of $name has something in every field', (form) => {
  const filled = labelsOf(samples[form.name].fields);
  const wanted = labelsOfForm(form.fields);
  expect(
    wanted.filter((label) => !filled.has(label)),
    'missing in tests/samples.ts',
  ).toEqual([]);
  expect(
    [...filled].filter((label) => !wanted.includes(label)),
    'too much in tests/samples.ts',
  ).toEqual([]);
});

/** All labels, with those inside. */
function labelsOf(value: Value): Set<string> {
  if (Array.isArray(value)) return new Set((value as Value[]).flatMap((one) => [...labelsOf(one)]));
  if (typeof value === 'string' || 'words' in value || 'mimeType' in value) return new Set();
  return new Set(
    Object.entries(value as Fields).flatMap(([label, one]) => [label, ...labelsOf(one)]),
  );
}

function labelsOfForm(fields: readonly CmsField[]): string[] {
  return fields
    .filter(({ widget }) => widget !== 'hidden')
    .flatMap(({ label, fields: inner = [] }) => [label, ...labelsOfForm(inner)]);
}
