/** The one gate: every query gets its entries here, and here alone it is decided who may see them. */
import { getCollection, type CollectionEntry } from 'astro:content';

import type { Rendered } from '#markdown/pipeline.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { isShown } from '#site.config';

export type Visible<C extends CollectionName> = Pick<CollectionEntry<C>, 'id' | 'data'> & Rendered;

/**
 * The entries of a folder that this edition shows.
 *
 * The public edition shows entries that say `oeffentlich`; a Protokoll must have left its draft as well.
 */
export async function getVisible<C extends CollectionName>(collection: C): Promise<Visible<C>[]> {
  const entries = await getCollection(collection);
  return entries
    .filter(({ data }) => isShown(data))
    .map(({ id, data, rendered }) => ({
      id,
      data,
      html: rendered?.html ?? '',
      // Written by our loader, from the very type it is read back as.
      ...(rendered?.metadata?.['thinka'] as Omit<Rendered, 'html'>),
    }));
}
