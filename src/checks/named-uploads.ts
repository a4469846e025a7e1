/** Which files under public/uploads are named by entries: only those are ever published. */
import type { z } from 'zod';

import { findUploadName, uploadFolder } from '#domain/entry/uploads.ts';
import { collections } from '#schemas/collections.ts';

import type { Entry } from './entries.ts';
import { walkFields } from './field-walk.ts';
import { toOneLine } from './report.ts';

/** Whether a field holds the name of such a file. */
export function isUploadField(field: z.ZodType): boolean {
  const widget = field.meta()?.['widget'];
  return widget === 'datei' || widget === 'bild';
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

/** @returns one line for each file that no entry names, internal ones included */
export function listForgottenUploads(
  entries: readonly Entry[],
  uploads: ReadonlySet<string>,
): string[] {
  const named = listNamedUploads(entries);
  return [...uploads]
    .filter((name) => !named.has(name))
    .sort()
    .map((name) => toOneLine(`${uploadFolder}/${name}`));
}

function fromFields({
  collection,
  frontmatter,
}: Pick<Entry, 'collection' | 'frontmatter'>): string[] {
  const names: string[] = [];
  walkFields(collections[collection].schema, frontmatter.data, (field, value) => {
    if (isUploadField(field) && typeof value === 'string') names.push(value);
  });
  return names;
}

function fromText({ rendered }: Pick<Entry, 'rendered'>): string[] {
  return rendered.links.flatMap(({ url }) => findUploadName(url) ?? []);
}
