/** Fields and data below a path such as `['belege', 0, 'zitat']`. */
import type { Field } from '#schemas/describe.ts';

/** @returns the field; for an item, its list */
export function findField(
  fields: readonly Field[],
  path: readonly PropertyKey[],
): Field | undefined {
  let field: Field | undefined;
  let inner = fields;
  for (const key of path) {
    if (typeof key === 'number') {
      if (!field?.isList) return undefined;
      continue;
    }
    field = inner.find((one) => one.key === key);
    inner = field?.fields ?? [];
  }
  return field;
}

/** Whether a value may stand at a path. */
export function accepts(
  fields: readonly Field[],
  path: readonly PropertyKey[],
  value: unknown,
): boolean {
  const field = findField(fields, path);
  const schema = typeof path.at(-1) === 'number' ? field?.item : field?.schema;
  return schema?.safeParse(value).success ?? false;
}

/** The fields of the group at a path, or of the whole entry. */
export function fieldsAt(fields: readonly Field[], path: readonly PropertyKey[]): readonly Field[] {
  return path.length === 0 ? fields : (findField(fields, path)?.fields ?? []);
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

/** The description of the field, or of the list or group that it belongs to. */
export function hintAt(fields: readonly Field[], path: readonly PropertyKey[]): string {
  for (let length = path.length; length > 0; length--) {
    const hint = findField(fields, path.slice(0, length))?.description;
    if (hint) return hint.replace(/\.$/, '');
  }
  return '';
}
