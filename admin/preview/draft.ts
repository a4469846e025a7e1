/** From what the form holds to the file that would be saved, so that findings have its lines. */
import type { ContentFile } from '#checks/content-files.ts';
import { originalKey, toFile } from '#cms/format.ts';
import type { CollectionName } from '#schemas/collections.ts';

/** The part of Decap's entry that is read here: an Immutable map. */
export interface FormEntry {
  get(key: 'slug'): unknown;
  get(key: 'data'): { toJS(): unknown } | undefined;
}

/**
 * @param keys of the form's fields, in their order
 * @returns the file; if it cannot be written, the one that the form was filled from
 */
export function toDraft(
  collection: CollectionName,
  entry: FormEntry,
  keys: readonly string[],
): ContentFile {
  const data = (entry.get('data')?.toJS() ?? {}) as Record<string, unknown>;
  const slug = entry.get('slug');
  const id = typeof slug === 'string' && slug !== '' ? slug : newId;
  return { collection, id, file: `src/content/${collection}/${id}.mdx`, text: toText(data, keys) };
}

/** A new entry gets its name when it is saved. */
const newId = 'neuer-eintrag';

function toText(data: Record<string, unknown>, keys: readonly string[]): string {
  try {
    return toFile(data, keys);
  } catch {
    // Its head cannot be read; the checks say where.
    const original = data[originalKey];
    return typeof original === 'string' ? original : '';
  }
}
