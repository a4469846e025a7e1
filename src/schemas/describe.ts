/**
 * The fields of a schema, as one tree of plain values. Forms, messages, the handbook, the
 * preview and the tests read it, so only this file knows how zod builds a schema.
 */
import { z } from 'zod';

/** How a form asks: by the type alone, or by the `widget` that a schema names. `zahl` is a text of digits. */
export type FieldKind =
  | 'group'
  | 'choice'
  | 'number'
  | 'switch'
  | 'text'
  | 'day'
  | 'uhrzeit'
  | 'zeitpunkt'
  | 'datei'
  | 'bild'
  | 'zahl'
  | 'verborgen';

export interface Field {
  key: string;
  title: string;
  description: string;
  /** The name of one item of a list. */
  singular: string;
  /** For a list, the kind of each item. */
  kind: FieldKind;
  isRequired: boolean;
  isList: boolean;
  /** How many items a list has to have. */
  least: number;
  /** The only values a choice may have, in their order; empty for anything else. */
  values: { value: string; label: string }[];
  /** The value that holds if the field is left out. */
  fallback: unknown;
  /** The longest text, in characters. */
  maxLength?: number;
  /** For a number: its bounds, and whether it has to be whole. */
  range?: { min: number | null; max: number | null; isWhole: boolean };
  /** The collection whose entries the field names, or `fundstellen`. */
  relation?: string;
  /** Further words of the schema, as `today`, `summary` or `kontakt`. */
  meta: Readonly<Record<string, unknown>>;
  /** The fields of a group, or of each item of a list of groups. */
  fields: readonly Field[];
  /** The schema of the whole field. */
  schema: z.ZodType;
  /** The schema of its value, or of each item of a list. */
  item: z.ZodType;
}

const known = new WeakMap<z.ZodType, readonly Field[]>();

export function describeFields(schema: z.ZodObject): readonly Field[] {
  const fields =
    known.get(schema) ??
    Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, field]) =>
      describeField(key, field),
    );
  known.set(schema, fields);
  return fields;
}

function describeField(key: string, field: z.ZodType): Field {
  const bare = unwrap(field);
  const isList = bare instanceof z.ZodArray;
  const item = isList ? unwrap(bare.element as z.ZodType) : bare;
  // Words belong to the outermost schema, the one that `.meta()` was called on last.
  const meta = field.meta() ?? {};
  const { title = key, description = '', singular = title, labels, relation } = meta;
  return {
    key,
    title,
    description,
    singular: String(singular),
    kind: toKind(key, item, meta),
    isRequired: !field.safeParse(undefined).success,
    isList,
    least: isList ? toLeast(bare) : 0,
    values: toValues(item, labels),
    fallback: field instanceof z.ZodDefault ? field.def.defaultValue : undefined,
    ...toMaxLength(item),
    ...toRange(item),
    ...(typeof relation === 'string' && { relation }),
    meta,
    fields: item instanceof z.ZodObject ? describeFields(item) : [],
    schema: field,
    item,
  };
}

/** @throws if no form could ask for it, or a field would silently be left out */
function toKind(key: string, item: z.ZodType, meta: Record<string, unknown>): FieldKind {
  if (item instanceof z.ZodObject) return 'group';
  if (item instanceof z.ZodEnum) return 'choice';
  const widget = item.meta()?.['widget'] ?? meta['widget'];
  if (widget !== undefined) {
    const kind = widgets.find((one) => one === widget);
    if (!kind) throw new Error(`${key} asks for an unknown widget`);
    return kind;
  }
  if (item instanceof z.ZodNumber) return 'number';
  if (item instanceof z.ZodBoolean) return 'switch';
  if (item instanceof z.ZodISODate) return 'day';
  const { type } = item.def;
  if (type !== 'string' && type !== 'union') {
    throw new Error(`${key} is of a kind that has no widget: ${type}`);
  }
  return 'text';
}

const widgets = ['uhrzeit', 'zeitpunkt', 'datei', 'bild', 'zahl', 'verborgen'] as const;

/** The schema inside `.optional()` and `.default()`. */
function unwrap(field: z.ZodType): z.ZodType {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault) {
    return unwrap(field.unwrap() as z.ZodType);
  }
  return field;
}

function toLeast(list: z.ZodArray): number {
  const least = (list.def.checks ?? []).map(
    (check) => (check._zod.def as { minimum?: number }).minimum ?? 0,
  );
  return Math.max(0, ...least);
}

function toValues(item: z.ZodType, labels: unknown): Field['values'] {
  if (!(item instanceof z.ZodEnum)) return [];
  const words = (labels ?? {}) as Record<string, string>;
  return item.options.map(String).map((value) => ({ value, label: words[value] ?? value }));
}

function toMaxLength(item: z.ZodType): Pick<Field, 'maxLength'> {
  const maxLength = item instanceof z.ZodString ? item.maxLength : null;
  return maxLength === null ? {} : { maxLength };
}

function toRange(item: z.ZodType): Pick<Field, 'range'> {
  if (!(item instanceof z.ZodNumber)) return {};
  const { minValue, maxValue, format } = item;
  const isWhole = format?.includes('int') ?? false;
  return { range: { min: toLimit(minValue), max: toLimit(maxValue), isWhole } };
}

/** Leaves out the bounds that every whole number of JavaScript has. */
function toLimit(value: number | null): number | null {
  return value !== null && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : null;
}
