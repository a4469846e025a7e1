/** Former names of an entry: where its old addresses lead, and what programs still know it by. */
import type { CollectionName } from '#schemas/collections.ts';

import { pathOf, paths } from './address.ts';

/** The name by which feeds and calendars know an entry: the first it had, so that none shows it as new. */
export function firstNameOf(id: string, { frueher = [] }: { frueher?: readonly string[] }): string {
  return frueher[0] ?? id;
}

/**
 * @param data the fields of an entry, checked or not
 * @returns its former names, the oldest first
 */
export function formerNamesOf(data: Readonly<Record<string, unknown>>): string[] {
  const names = data['frueher'];
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

/**
 * All addresses made of the name of an entry: folders, which stand for what is below them, and files. Two
 * names of one entry give two lists in the same order.
 *
 * @param others names of the other entries of the collection
 */
export function addressesOf(
  collection: CollectionName,
  id: string,
  others: readonly string[] = [],
): string[] {
  return [pathOf[collection](id), ...(elsewhere[collection]?.(id, others) ?? [])];
}

const elsewhere: Partial<
  Record<CollectionName, (id: string, others: readonly string[]) => string[]>
> = {
  standorte: (id, others) => [
    paths.facet('standort', id),
    paths.terminFacet('standort', id),
    paths.standortFeed(id),
    ...others.map((other) => paths.vergleich(id, other)),
  ],
  termine: (id) => [paths.terminKalender(id)],
  themen: (id) => [paths.entwicklung(id), paths.facet('thema', id)],
};
