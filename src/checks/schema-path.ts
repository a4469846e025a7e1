/** Schema and data below a path such as `['belege', 0, 'zitat']`. */
import { z } from 'zod';

import { unwrap } from '#schemas/describe.ts';

export function findField(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let field: z.ZodType | undefined = schema;
  for (const key of path) {
    const bare: z.ZodType | undefined = field && unwrap(field);
    if (bare instanceof z.ZodObject) field = ownValue(bare.shape, key) as z.ZodType | undefined;
    else if (bare instanceof z.ZodArray) field = bare.element as z.ZodType;
    else return undefined;
  }
  return field;
}

/** The value below a path; nothing if the data ends before. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(ownValue, data);
}

/** Somebody may call a field `constructor`, which every object has. */
function ownValue(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<PropertyKey, unknown>)[key];
}

/** The fields of a group; none for anything else. */
export function fieldsOf(field: z.ZodType | undefined): Record<string, z.ZodType> {
  const bare = field && unwrap(field);
  return bare instanceof z.ZodObject ? bare.shape : {};
}

/** The description of the field, or of the list or group that it belongs to. */
export function hintAt(schema: z.ZodType, path: readonly PropertyKey[]): string {
  for (let length = path.length; length > 0; length--) {
    const hint = findField(schema, path.slice(0, length))?.meta()?.description;
    if (hint) return hint.replace(/\.$/, '');
  }
  return '';
}

/** The words to choose from, by what people call them, if the field or its list has some. */
export function choicesAt(
  schema: z.ZodType,
  path: readonly PropertyKey[],
): ReadonlyMap<string, string> {
  const field = typeof path.at(-1) === 'number' ? path.slice(0, -1) : path;
  const labels = (findField(schema, field)?.meta()?.['labels'] ?? {}) as Record<string, string>;
  return new Map(Object.entries(labels).map(([word, label]) => [label, word]));
}

/** What a field points at, if it or its list points at other entries. */
export function relationAt(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  const field = typeof path.at(-1) === 'number' ? path.slice(0, -1) : path;
  const relation = findField(schema, field)?.meta()?.['relation'];
  return typeof relation === 'string' ? relation : undefined;
}
