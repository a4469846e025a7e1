/** Makes of the form the file that would be saved, so that findings have its lines. */
import type { ContentFile } from '#checks/content-files.ts';
import { findNextFassung } from '#cms/fassung.ts';
import { originalKey, toFile } from '#cms/format.ts';
import { fileOf } from '#domain/entry/address.ts';
import { endingOf, type CollectionName, type Ending } from '#schemas/collections.ts';

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
  // Check the file as it will be saved, or the checks would ask for fields that fill themselves.
  const fassung = findNextFassung(collection, data);
  const saved = fassung === undefined ? data : { ...data, fassung };
  const text = toText(saved, keys, endingOf(collection));
  return { collection, id, file: fileOf(collection, id), text };
}

/** A new entry gets its name when it is saved. */
const newId = 'neuer-eintrag';

function toText(data: Record<string, unknown>, keys: readonly string[], ending: Ending): string {
  try {
    return toFile(data, keys, ending);
  } catch {
    // Its head cannot be read; the checks say where.
    const original = data[originalKey];
    return typeof original === 'string' ? original : '';
  }
}
