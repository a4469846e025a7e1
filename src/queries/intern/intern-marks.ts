/** The addresses of internal entries: for the marks on the pages of the internal edition. */
import { pathOf } from '#domain/entry/address.ts';
import { isPublic } from '#domain/entry/visibility.ts';
import { collectionNames } from '#schemas/collections.ts';
import { footerNavigation, href, navigation, publicAddress } from '#site.config';

import { getVisible } from '#queries/visible.ts';

/** The paths of the entries that the public edition does not have. */
export async function getInternalHrefs(): Promise<Set<string>> {
  return (await getHrefs()).internal;
}

/**
 * @param path of a page, with the base
 * @returns where the public edition has it; nothing if it may not have it, as lists of one value, which
 *   it has only if an entry has that value there as well
 */
export async function getPublicAddress(path: string): Promise<string | undefined> {
  const { shown } = await getHrefs();
  const isThere = shown.has(path) || mainPages.has(path);
  return isThere ? publicAddress(path) : undefined;
}

const mainPages = new Set(
  ['/', ...[...navigation, ...footerNavigation].map(({ path }) => path)]
    .filter((path) => path !== '/intern/')
    .map(href),
);

interface Hrefs {
  shown: Set<string>;
  internal: Set<string>;
}

async function getHrefs(): Promise<Hrefs> {
  const hrefs: Hrefs = { shown: new Set(), internal: new Set() };
  for (const collection of collectionNames) {
    for (const { id, data } of await getVisible(collection)) {
      hrefs[isPublic(data) ? 'shown' : 'internal'].add(href(pathOf[collection](id)));
    }
  }
  return hrefs;
}
