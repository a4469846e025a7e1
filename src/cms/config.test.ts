import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readFrontmatter } from '#checks/frontmatter.ts';
import { findOddCharacters } from '#domain/text/characters.ts';
import { collections, type CollectionName, collectionOf } from '#schemas/collections.ts';

import { amount } from '../../tests/amount.ts';
import { toConfig, type CmsCollection } from './config.ts';
import type { CmsField } from './fields.ts';
import { toFile } from './format.ts';

const config = toConfig();

test('the committed configuration is that of the schemas (else: npm run task -- cms-config)', () => {
  expect(JSON.parse(readFileSync('admin/config.json', 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(config)),
  );
});

describe('the configuration', () => {
  test('has every folder of the content', () => {
    expect(config.collections.map(({ name }) => name)).toEqual(Object.keys(collections));
  });

  test('lets nobody publish or delete past a review', () => {
    expect(config.publish_mode).toBe('editorial_workflow');
    for (const { publish, delete: remove } of config.collections) {
      expect([publish, remove]).toEqual([false, false]);
    }
  });

  test.each(config.collections.map((one): [string, CmsCollection] => [one.name, one]))(
    'asks in %s for every field of the schema, and for the text if there is one',
    (name, { fields }) => {
      const keys = Object.keys(collections[name as CollectionName].schema.shape);

      expect(fields.map((field) => field.name)).toEqual(
        collectionOf(name as CollectionName).body ? [...keys, 'body'] : keys,
      );
    },
  );
});

describe('whatever a form accepts, its schema accepts as well', () => {
  test.each(config.collections.map((one): [string, CmsCollection] => [one.name, one]))(
    'in %s',
    (name, { fields }) => {
      const { schema } = collections[name as CollectionName];
      const keys = fields.map((field) => field.name);
      fc.assert(
        fc.property(toGroup(fields), (data) => {
          const head = readFrontmatter(toFile(data, keys));
          const written = 'frontmatter' in head ? head.frontmatter.data : undefined;

          expect(written).toBeDefined();
          const { error } = schema.safeParse(written);
          // Rules between two fields are told when the entry is saved; no single field can.
          expect(error?.issues.filter(({ code }) => code !== 'custom') ?? []).toEqual([]);
        }),
        { numRuns: amount(60, 300) },
      );
    },
  );
});

/** Values that Decap accepts from its form. */
function toGroup(fields: CmsField[]): fc.Arbitrary<Record<string, unknown>> {
  const values = fields.map(({ name, ...field }) => [name, toValue({ name, ...field })] as const);
  return fc.record(Object.fromEntries(values));
}

function toValue(field: CmsField): fc.Arbitrary<unknown> {
  const filled = toFilled(field);
  return field.required ? filled : fc.oneof(fc.constantFrom('', null, undefined), filled);
}

function toFilled(field: CmsField): fc.Arbitrary<unknown> {
  const { widget, pattern, options = [], fields, field: item, min, max } = field;
  switch (widget) {
    case 'select': {
      const one = fc.constantFrom(...options.map(({ value }) => value));
      return field.multiple ? fc.array(one, { minLength: min ?? 0 }) : one;
    }
    case 'boolean':
      return fc.boolean();
    case 'hidden':
      // A hidden field: nobody fills it in.
      return fc.constant(undefined);
    case 'thinka-zahl':
      return field.value_type === 'int'
        ? fc.integer({ min: min ?? 0, max: max ?? 9999 })
        : fc.double({ min: min ?? 0, max: max ?? 90, noNaN: true });
    case 'object':
      // All or nothing: the save reports half a group.
      return fc.oneof(
        toGroup((fields ?? []).map((one) => ({ ...one, required: true }))),
        fc.constant({}),
      );
    case 'list': {
      const one = fields ? toGroup(fields) : item ? toFilled(item) : fc.constant('');
      return fc.array(one, { minLength: min ?? 0, maxLength: 4 });
    }
    case 'thinka-zeit':
      return times[field.mode ?? 'tag'];
    case 'thinka-eintrag':
    case 'thinka-fundstelle': {
      const one = fc.constantFrom(...(widget === 'thinka-eintrag' ? ids : refs));
      return field.multiple ? fc.array(one, { minLength: field.required ? 1 : 0 }) : one;
    }
    default:
      return texts.filter((text) => matches(text, pattern) && isHonest(text));
  }
}

/** No form checks for deceptive signs; the preview and the save do. */
function isHonest(text: string): boolean {
  return findOddCharacters(` ${text}`).length === 0 && !text.includes('\r');
}

/** The very test that Decap does. */
function matches(text: string, pattern: CmsField['pattern']): boolean {
  return text !== '' && (!pattern || RegExp(pattern[0]).test(text));
}

const ids = ['erfurt', 'bad-tabarz'];
const refs = ['2013-07-17-weimar#t1-g3', 'thilik-folien#t0-z1'];

const days = fc
  // A day beyond these years is a slip, which the schema has to report; the form knows no bounds.
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const hours = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const times = {
  tag: days,
  uhrzeit: hours,
  zeitpunkt: fc.oneof(
    days,
    fc.tuple(days, hours).map((parts) => parts.join('T')),
  ),
};

const texts = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary', maxLength: 500 }).filter((text) => text.isWellFormed()),
  fc.stringMatching(/^\s?[A-Za-zÄÖÜäöüß „“:#'"-]{1,400}\s?$/),
  fc.constantFrom(
    'KOO',
    'a@b.de',
    '03600 1234',
    '+49 (0)3600 1234-56',
    'protokoll.pdf',
    'plakat.png',
    '2019',
    '2019-03',
    '2019-03-01',
    '2019-02-30',
    '~',
    '- a',
    'ja',
    '1e3',
    '0x1f',
    'null',
    '#',
    '---',
    ' x ',
    '\u00a0',
    '\ufeff',
  ),
);
