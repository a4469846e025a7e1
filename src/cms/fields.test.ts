import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { describeFields } from '#schemas/describe.ts';
import {
  choice,
  clockTime,
  day,
  dayOrTime,
  entryId,
  fundstelleRef,
  line,
} from '#schemas/fields.ts';

import { toFields } from './fields.ts';

const words = { title: 'Feld', description: 'Wozu es da ist.' };
const base = { name: 'feld', label: 'Feld', hint: 'Wozu es da ist.', required: true };
const labels = { ja: 'Ja', nein: 'Nein' };

const fieldOf = (field: z.ZodType) => toFields(describeFields(z.strictObject({ feld: field })))[0];

describe('toFields', () => {
  test.each<[string, z.ZodType, object]>([
    ['a line', line(40), { widget: 'string', pattern: [expect.any(String), expect.any(String)] }],
    [
      'a long text',
      line(300),
      { widget: 'text', pattern: [expect.any(String), expect.any(String)] },
    ],
    ['a text without rules', z.string(), { widget: 'string' }],
    ['a day', day(), { widget: 'thinka-zeit', mode: 'tag' }],
    ['a day or an hour', dayOrTime(), { widget: 'thinka-zeit', mode: 'zeitpunkt' }],
    ['an hour', clockTime(), { widget: 'thinka-zeit', mode: 'uhrzeit' }],
    [
      'a whole number',
      z.int().min(1).max(9),
      { widget: 'thinka-zahl', value_type: 'int', min: 1, max: 9 },
    ],
    ['a number', z.number(), { widget: 'thinka-zahl', value_type: 'float' }],
    ['a switch', z.boolean(), { widget: 'boolean', required: false }],
    ['a switch that is off', z.boolean().default(false), { widget: 'boolean', required: false }],
    [
      'a switch that is on',
      z.boolean().default(true),
      { widget: 'boolean', required: false, default: true },
    ],
    [
      'a mail address',
      z.email({ error: 'Keine Mail' }),
      { widget: 'string', pattern: [expect.any(String), 'Keine Mail'] },
    ],
    [
      'a list of lines',
      z.array(z.string()),
      {
        widget: 'list',
        collapsed: false,
        label_singular: 'Feld',
        field: { name: 'feld', label: 'Feld', widget: 'string', required: true },
      },
    ],
    [
      'a list that must not be empty',
      z.array(z.string()).min(2),
      expect.objectContaining({ min: 2, required: true }),
    ],
    [
      'a group',
      z.strictObject({ teil: z.string().meta(words) }),
      {
        widget: 'object',
        collapsed: false,
        fields: [{ ...base, name: 'teil', widget: 'string' }],
      },
    ],
  ])('asks for %s', (_, schema, expected) => {
    expect(fieldOf(schema.meta(words))).toEqual(
      'asymmetricMatch' in expected ? expected : { ...base, ...expected },
    );
  });

  test.each<[string, z.ZodType, object]>([
    ['an optional field', z.string().optional(), { required: false }],
    [
      'a field with a value of its own',
      z.string().default('so'),
      { required: false, default: 'so' },
    ],
    ['an optional hour', clockTime().optional(), { required: false, mode: 'uhrzeit' }],
  ])('knows %s', (_, schema, expected) => {
    expect(fieldOf(schema.meta(words))).toMatchObject(expected);
  });

  test.each<[string, z.ZodType, string, object]>([
    [
      'one entry',
      entryId(),
      'themen',
      { widget: 'thinka-eintrag', collection: 'themen', multiple: false },
    ],
    [
      'several entries',
      z.array(entryId()),
      'themen',
      { widget: 'thinka-eintrag', collection: 'themen', multiple: true },
    ],
    [
      'a Fundstelle',
      fundstelleRef().optional(),
      'fundstellen',
      { widget: 'thinka-fundstelle', multiple: false },
    ],
    [
      'several Fundstellen',
      z.array(fundstelleRef()).min(1),
      'fundstellen',
      { widget: 'thinka-fundstelle', multiple: true, required: true },
    ],
  ])('offers a picker for %s', (_, schema, relation, expected) => {
    expect(fieldOf(schema.meta({ ...words, relation }))).toMatchObject(expected);
  });

  test.each(['offer', 'start'] as const)('passes on what a day does with today: %s', (today) => {
    expect(
      fieldOf(
        day()
          .optional()
          .meta({ ...words, today }),
      ),
    ).toMatchObject({ mode: 'tag', today });
  });

  test('offers a choice with the words for its values', () => {
    expect(fieldOf(choice(labels).meta({ ...words, labels }))).toEqual({
      ...base,
      widget: 'select',
      options: [
        { value: 'ja', label: 'Ja' },
        { value: 'nein', label: 'Nein' },
      ],
    });
  });

  test('offers a list of choices as one field', () => {
    expect(
      fieldOf(
        z
          .array(choice(labels))
          .default([])
          .meta({ ...words, labels }),
      ),
    ).toEqual({
      ...base,
      required: false,
      widget: 'select',
      multiple: true,
      options: [
        { value: 'ja', label: 'Ja' },
        { value: 'nein', label: 'Nein' },
      ],
    });
  });

  test('asks for at least as many choices as there have to be', () => {
    const field = z.array(choice(labels)).min(1);

    expect(fieldOf(field.meta({ ...words, labels }))).toMatchObject({ required: true, min: 1 });
  });

  test('takes only a picture where a document will not do', () => {
    const name = () => z.string().regex(/a/, { error: 'Kein Name' });

    expect(fieldOf(name().meta({ ...words, widget: 'bild' }))).toMatchObject({
      widget: 'thinka-datei',
      pictures: true,
    });
    expect(fieldOf(name().meta({ ...words, widget: 'datei' }))).not.toHaveProperty('pictures');
  });

  test('keeps a hidden field out of sight and out of new entries', () => {
    expect(
      fieldOf(
        z
          .int()
          .default(0)
          .meta({ ...words, widget: 'verborgen' }),
      ),
    ).toEqual({ ...base, required: false, widget: 'hidden' });
  });

  test('names the items of a list by what each must have', () => {
    const item = z.strictObject({
      was: line().meta(words),
      wo: line().optional().meta(words),
      wann: day().meta(words),
    });

    expect(fieldOf(z.array(item).meta({ ...words, singular: 'Teil' }))).toMatchObject({
      label_singular: 'Teil',
      summary: '{{fields.was}} · {{fields.wann}}',
    });
  });

  test('begins a list without items, whatever its items begin with', () => {
    const item = z.strictObject({ was: line().meta(words), wie: line().default('so').meta(words) });

    expect(fieldOf(z.array(item).meta(words))).toMatchObject({ default: [] });
  });

  test('leaves it to the schema whether an optional group is complete', () => {
    const group = z.strictObject({ teil: z.string().meta(words) }).optional();

    expect(fieldOf(group.meta(words))?.fields?.[0]?.required).toBe(false);
  });

  test.each<[string, z.ZodType, RegExp]>([
    ['a field without a label', z.string(), /feld has no title/],
    ['a field without a hint', z.string().meta({ title: 'Feld' }), /feld has no description/],
    [
      'a value without a label',
      choice(labels).meta({ ...words, labels: { ja: 'Ja' } }),
      /no label for its value nein/,
    ],
    ['a record', z.record(z.string(), z.string()).meta(words), /no widget: record/],
    ['a date that time zones can shift', z.date().meta(words), /no widget: date/],
    ['a union that is not all text', z.union([z.string(), z.number()]).meta(words), /feld/],
    [
      'a rule that no form can check',
      z
        .string()
        .refine(() => false)
        .meta(words),
      /no form can check custom/,
    ],
    ['a rule without words', z.string().regex(/a/).meta(words), /rule without German words/],
    [
      'a widget that nobody wrote',
      z.string().meta({ ...words, widget: 'karte' }),
      /unknown widget/,
    ],
    [
      'a today that no form knows',
      day().meta({ ...words, today: 'always' }),
      /something unknown of today/,
    ],
    [
      'a part without a label',
      z.strictObject({ teil: z.string() }).meta(words),
      /feld\.teil has no title/,
    ],
  ])('refuses %s', (_, schema, message) => {
    expect(() => fieldOf(schema)).toThrow(message);
  });
});
