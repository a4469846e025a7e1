import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { describeFields, type Field } from './describe.ts';

function describeOne(field: z.ZodType): Field | undefined {
  return describeFields(z.strictObject({ feld: field }))[0];
}

describe('describeFields', () => {
  test('gives the words of a field', () => {
    const field = z.string().meta({ title: 'Titel', description: 'Worum es geht.' });

    expect(describeOne(field)).toMatchObject({
      key: 'feld',
      title: 'Titel',
      description: 'Worum es geht.',
      kind: 'text',
      isRequired: true,
      isList: false,
      values: [],
      fields: [],
    });
  });

  test('keeps the order of the schema', () => {
    const schema = z.strictObject({ b: z.string(), a: z.string() });

    expect(describeFields(schema).map(({ key }) => key)).toEqual(['b', 'a']);
  });

  test('falls back to the key where words are missing', () => {
    expect(describeOne(z.string())).toMatchObject({ title: 'feld', description: '' });
  });

  test.each([
    ['plain', z.string(), true],
    ['optional', z.string().optional(), false],
    ['with a default', z.string().default('x'), false],
    ['optional, words last', z.string().optional().meta({ title: 'T' }), false],
  ])('knows whether a field is required: %s', (_, field, isRequired) => {
    expect(describeOne(field)?.isRequired).toBe(isRequired);
  });

  test('lists the values of a choice with their labels', () => {
    const field = z
      .enum(['ja', 'nein'])
      .optional()
      .meta({ labels: { ja: 'Ja', nein: 'Nein' } });

    expect(describeOne(field)?.values).toEqual([
      { value: 'ja', label: 'Ja' },
      { value: 'nein', label: 'Nein' },
    ]);
  });

  test('shows a value without a label as it is', () => {
    expect(describeOne(z.enum(['ja']))?.values).toEqual([{ value: 'ja', label: 'ja' }]);
  });

  test('tells what holds if a choice is left out', () => {
    expect(describeOne(z.enum(['a', 'b']).default('b'))?.fallback).toBe('b');
  });

  test('gives the longest text, also for the items of a list', () => {
    expect(describeOne(z.string().max(90))?.maxLength).toBe(90);
    expect(describeOne(z.array(z.string().max(60)).default([]))).toMatchObject({
      isList: true,
      maxLength: 60,
    });
  });

  test('names the collection a field points to', () => {
    const field = z.array(z.string()).meta({ relation: 'standorte' });

    expect(describeOne(field)?.relation).toBe('standorte');
  });

  test('describes the fields of a group and of a list of groups', () => {
    const group = z.strictObject({ jahr: z.int().meta({ title: 'Jahr' }) });

    expect(describeOne(group.optional())?.fields).toMatchObject([{ key: 'jahr', title: 'Jahr' }]);
    expect(describeOne(z.array(group).default([]))?.fields).toMatchObject([{ key: 'jahr' }]);
  });
});
