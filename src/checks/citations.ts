/** The citations of each point: by a field, a Nachweis or a link. */
import { toFundstelleRef } from '#domain/entry/address.ts';
import { fieldsOf } from '#schemas/collections.ts';

import type { Entry } from './entries.ts';
import { walkFields } from './field-walk.ts';

/** @returns the entries that cite a point, as `standorte/erfurt`, by its reference */
export function findCitations(entries: readonly Entry[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (ref: string, { collection, id }: Entry) => {
    const by = found.get(ref) ?? new Set();
    found.set(ref, by.add(`${collection}/${id}`));
  };
  for (const entry of entries) {
    walkFields(fieldsOf(entry.collection), entry.frontmatter.data, (field, value) => {
      if (field.relation === 'fundstellen' && typeof value === 'string') {
        add(value, entry);
      }
    });
    for (const { url, kind } of entry.rendered.links) {
      const [, id, point] = /^\/protokolle\/([^/]+)\/(?:\?[^#]*)?#(.+)$/.exec(url) ?? [];
      if (kind === 'nachweis') add(url, entry);
      else if (id && point) add(toFundstelleRef(id, point), entry);
      else if (url.startsWith('#')) add(toFundstelleRef(entry.id, url.slice(1)), entry);
    }
  }
  return found;
}
