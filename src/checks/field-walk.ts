/** Visits the fields of an entry together with what their schema says of them. */
import type { Field } from '#schemas/describe.ts';

export type Visit = (field: Field, value: unknown, path: PropertyKey[]) => void;

/** Calls `visit` for each value that holds no others; for the items of a list, with their list. */
export function walkFields(fields: readonly Field[], data: unknown, visit: Visit): void {
  walkGroup(fields, data, visit, []);
}

function walkGroup(
  fields: readonly Field[],
  group: unknown,
  visit: Visit,
  path: PropertyKey[],
): void {
  const data = typeof group === 'object' && group !== null ? group : {};
  for (const field of fields) {
    const value: unknown = Object.hasOwn(data, field.key)
      ? Reflect.get(data, field.key)
      : undefined;
    walkField(field, value, visit, [...path, field.key]);
  }
}

function walkField(field: Field, value: unknown, visit: Visit, path: PropertyKey[]): void {
  if (field.isList && Array.isArray(value)) {
    value.forEach((item, index) => walkValue(field, item, visit, [...path, index]));
  } else {
    walkValue(field, value, visit, path);
  }
}

function walkValue(field: Field, value: unknown, visit: Visit, path: PropertyKey[]): void {
  const isGroup = field.fields.length > 0 && typeof value === 'object' && value !== null;
  if (isGroup && !Array.isArray(value)) walkGroup(field.fields, value, visit, path);
  else visit(field, value, path);
}
