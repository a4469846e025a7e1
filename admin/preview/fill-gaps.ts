/**
 * Fields that a page can be made of, although some are still missing or wrong: a draft is looked at
 * long before it is complete.
 */
import type { z } from 'zod';

import { accepts, findField, valueAt } from '#checks/schema-path.ts';
import { collections, fieldsOf, type CollectionName } from '#schemas/collections.ts';
import type { Field } from '#schemas/describe.ts';

export interface Filled {
  data: Record<string, unknown>;
  /** Labels of the fields that were changed from the draft. */
  replaced: string[];
}

/** @returns nothing if no page can be made of it */
export function fillGaps(
  collection: CollectionName,
  draft: Record<string, unknown>,
  today: string,
): Filled | undefined {
  const { schema } = collections[collection];
  const fields = fieldsOf(collection);
  const data = structuredClone(draft);
  const replaced = new Set<string>();

  // Taking a field out may break another rule, so this takes several rounds.
  for (let round = 0; round < rounds; round++) {
    const { success, data: parsed, error } = schema.safeParse(data);
    if (success) return { data: parsed, replaced: [...replaced] };
    // Goes backwards, so that taking an item out of a list moves none that is still to be looked at.
    for (const issue of error.issues.toSorted(byPath).reverse()) {
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) remove(data, [...issue.path, key]);
        continue;
      }
      replace(data, fields, issue, today);
      const [key = ''] = issue.path;
      replaced.add(findField(fields, [key])?.title ?? String(key));
    }
  }
  return undefined;
}

const rounds = 6;

function replace(
  data: Record<string, unknown>,
  fields: readonly Field[],
  { code, path }: z.core.$ZodIssue,
  today: string,
): void {
  const field = findField(fields, path);
  const isItem = typeof path.at(-1) === 'number';
  const value = valueAt(data, path);
  // A rule that joins two fields has nothing against the value as such.
  const kept = code === 'custom' ? [] : toSimilar(value);
  const candidates =
    value === undefined && field ? standIns(field, today, field.isList && !isItem) : kept;
  const right = candidates.find((one) => accepts(fields, path, one));
  if (right === undefined) remove(data, path);
  else set(data, path, right);
}

/** A text that is too long is still the text. */
function toSimilar(value: unknown): unknown[] {
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'string') return [];
  return lengths.map((length) => value.trim().slice(0, length));
}

const lengths = [500, 400, 300, 200, 120, 90, 60, 40];

/** Something in brackets where a text may stand; the rest is as plain as the schema lets it be. */
function standIns(field: Field, today: string, isList = field.isList): unknown[] {
  if (isList) return [[standIn(field, today, false)]];
  if (field.kind === 'choice') return field.values.map(({ value }) => value);
  if (field.kind === 'group') {
    const needed = field.fields.filter(({ isRequired }) => isRequired);
    return [Object.fromEntries(needed.map((one) => [one.key, standIn(one, today)]))];
  }
  const words = [`[${field.title}]`, 'fehlt', 'fehlt#t0-x0', 'XXX'];
  return [...words, today, '00:00', '23:59', 1, 2000, 51, 10, false];
}

function standIn(field: Field, today: string, isList = field.isList): unknown {
  const schema = isList ? field.schema : field.item;
  return standIns(field, today, isList).find((one) => schema.safeParse(one).success);
}

function set(data: unknown, path: readonly PropertyKey[], value: unknown): void {
  const parent = valueAt(data, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof parent !== 'object' || parent === null || key === undefined) return;
  Object.defineProperty(parent, key, { value, ...plain });
}

const plain = { enumerable: true, configurable: true, writable: true };

function remove(data: unknown, path: readonly PropertyKey[]): void {
  const parent = valueAt(data, path.slice(0, -1));
  const key = path.at(-1);
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (typeof parent === 'object' && parent !== null && key !== undefined) {
    Reflect.deleteProperty(parent, key);
  }
}

function byPath(a: z.core.$ZodIssue, b: z.core.$ZodIssue): number {
  const index = a.path.findIndex((key, at) => key !== b.path[at]);
  const [one, other] = [a.path[index], b.path[index]];
  return typeof one === 'number' && typeof other === 'number' ? one - other : 0;
}
