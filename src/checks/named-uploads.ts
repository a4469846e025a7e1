/** Files under public/uploads that entries name: only those are ever published. */
import { findUploadName } from '#domain/entry/uploads.ts';
import { fieldsOf } from '#schemas/collections.ts';
import type { Field } from '#schemas/describe.ts';

import type { Entry } from './entries.ts';
import { walkFields } from './field-walk.ts';

/** Whether a field holds the name of such a file. */
export function isUploadField({ kind }: Pick<Field, 'kind'>): boolean {
  return kind === 'datei' || kind === 'bild';
}

/**
 * @param isShown whether the edition at hand shows an entry with these fields
 * @returns names of files, as they stand in fields and links; they need not exist
 */
export function listNamedUploads(
  entries: readonly Pick<Entry, 'collection' | 'frontmatter' | 'rendered'>[],
  isShown: (data: Record<string, unknown>) => boolean = () => true,
): Set<string> {
  const shown = entries.filter(({ frontmatter }) => isShown(frontmatter.data));
  return new Set(shown.flatMap((entry) => [...fromFields(entry), ...fromText(entry)]));
}

function fromFields({
  collection,
  frontmatter,
}: Pick<Entry, 'collection' | 'frontmatter'>): string[] {
  const names: string[] = [];
  walkFields(fieldsOf(collection), frontmatter.data, (field, value) => {
    if (isUploadField(field) && typeof value === 'string') names.push(value);
  });
  return names;
}

function fromText({ rendered }: Pick<Entry, 'rendered'>): string[] {
  return rendered.links.flatMap(({ url }) => findUploadName(url) ?? []);
}
