/** Kinds of pages that people send to one another, as search files them; the script goes by `data-share`. */
import { collectionNames, collectionOf } from '#schemas/collections.ts';

export const sharedKinds: ReadonlySet<string> = new Set(
  collectionNames
    .map(collectionOf)
    .flatMap(({ search, isShared }) => (search && isShared ? [search.art] : [])),
);
