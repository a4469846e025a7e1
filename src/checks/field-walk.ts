/** Visits the fields of an entry together with what their schema says of them. */
import { z } from 'zod';

import { unwrap } from '#schemas/describe.ts';

import { fieldsOf } from './schema-path.ts';

export type Visit = (field: z.ZodType, value: unknown, path: PropertyKey[]) => void;

/** Calls `visit` for each value that holds no others. What a list says of itself holds for its items. */
export function walkFields(
  schema: z.ZodType,
  value: unknown,
  visit: Visit,
  path: PropertyKey[] = [],
): void {
  const bare = unwrap(schema);
  if (Array.isArray(value) && bare instanceof z.ZodArray) {
    value.forEach((item, index) => {
      const element = bare.element as z.ZodType;
      if (unwrap(element) instanceof z.ZodObject)
        walkFields(element, item, visit, [...path, index]);
      else visit(schema, item, [...path, index]);
    });
  } else if (bare instanceof z.ZodObject && typeof value === 'object' && value !== null) {
    for (const [key, field] of Object.entries(fieldsOf(bare))) {
      walkFields(field, (value as Record<string, unknown>)[key], visit, [...path, key]);
    }
  } else {
    visit(schema, value, path);
  }
}
