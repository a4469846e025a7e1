/**
 * Stands in for `astro:content` in the preview: the queries of the site read the draft here, in its place
 * among the entries of the repository.
 */
import type { Rendered } from '#markdown/pipeline.ts';
import type { CollectionName } from '#schemas/collections.ts';

/** An entry as our content loader puts it into Astro's data store. */
export interface SiteEntry {
  collection: CollectionName;
  id: string;
  data: Record<string, unknown>;
  rendered: { html: string; metadata: { thinka: Omit<Rendered, 'html'> } };
}

let shown: readonly SiteEntry[] = [];

/** Called before each rendering; pages are rendered one after the other. */
export function showEntries(entries: readonly SiteEntry[]): void {
  shown = entries;
}

export function getCollection(collection: CollectionName): Promise<SiteEntry[]> {
  return Promise.resolve(shown.filter((entry) => entry.collection === collection));
}
