/**
 * What a schema says about its fields, as plain values: the handbook draws its tables from it, so
 * that it cannot tell anything else than the checks do.
 */
import { z } from 'zod';

export interface FieldDescription {
  key: string;
  title: string;
  description: string;
  isRequired: boolean;
  isList: boolean;
  /** The only values a choice may have, in their order; empty for anything else. */
  values: { value: string; label: string }[];
  /** What holds if the field is left out, where that is more than an empty list. */
  fallback?: string;
  /** The longest text, in characters. */
  maxLength?: number;
  /** The collection whose entries the field names, or `fundstellen`. */
  relation?: string;
  /** The fields of a group, or of each item of a list of groups. */
  fields: FieldDescription[];
}

export function describeFields(schema: z.ZodObject): FieldDescription[] {
  return Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, field]) =>
    describeField(key, field),
  );
}

function describeField(key: string, field: z.ZodType): FieldDescription {
  const bare = unwrap(field);
  const isList = bare instanceof z.ZodArray;
  const item = isList ? unwrap(bare.element as z.ZodType) : bare;
  // Words belong to the outermost schema, the one that `.meta()` was called on last.
  const { title = key, description = '', labels, relation } = field.meta() ?? {};
  return {
    key,
    title,
    description,
    isRequired: !field.safeParse(undefined).success,
    isList,
    values: toValues(item, labels),
    ...toFallback(field),
    ...toMaxLength(item),
    ...(typeof relation === 'string' && { relation }),
    fields: item instanceof z.ZodObject ? describeFields(item) : [],
  };
}

/** The schema inside `.optional()` and `.default()`. */
export function unwrap(field: z.ZodType): z.ZodType {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault) {
    return unwrap(field.unwrap() as z.ZodType);
  }
  return field;
}

function toValues(item: z.ZodType, labels: unknown): FieldDescription['values'] {
  if (!(item instanceof z.ZodEnum)) return [];
  const words = (labels ?? {}) as Record<string, string>;
  return item.options.map(String).map((value) => ({ value, label: words[value] ?? value }));
}

function toFallback(field: z.ZodType): Pick<FieldDescription, 'fallback'> {
  const fallback = field instanceof z.ZodDefault ? field.def.defaultValue : undefined;
  return typeof fallback === 'string' ? { fallback } : {};
}

function toMaxLength(item: z.ZodType): Pick<FieldDescription, 'maxLength'> {
  const maxLength = item instanceof z.ZodString ? item.maxLength : null;
  return maxLength === null ? {} : { maxLength };
}
