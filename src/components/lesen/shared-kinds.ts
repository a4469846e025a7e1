/** What people send to one another, by how search files it; the script goes by `data-share`. */
import { collectionNames, collectionOf } from '#schemas/collections.ts';

export const sharedKinds: ReadonlySet<string> = new Set(
  collectionNames
    .map(collectionOf)
    .flatMap(({ search, isShared }) => (search && isShared ? [search.art] : [])),
);
