/** Finds the entry that people mean when they do not write its id: by title, day, Kürzel or file. */
import { toVisible } from '#domain/text/hidden-signs.ts';
import { toDay } from '#domain/entry/repair.ts';
import { toSlug } from '#domain/text/slug.ts';
import { collections } from '#schemas/collections.ts';

import type { Entry } from './entries.ts';

/** Ids by each of the names, in the letters of an address. */
export type Names = ReadonlyMap<string, readonly string[]>;

export function toNames(entries: readonly Entry[]): Names {
  const names = new Map<string, string[]>();
  for (const entry of entries) {
    for (const name of new Set(namesOf(entry).map(toSlug))) {
      names.set(name, [...(names.get(name) ?? []), entry.id]);
    }
  }
  return names;
}

function namesOf({ collection, id, frontmatter }: Entry): string[] {
  const { titleKey, detailKeys } = collections[collection];
  const values = [titleKey, ...detailKeys].map((key) => frontmatter.data[key]);
  return [id, ...values.filter((value) => typeof value === 'string')];
}

/** @returns ids; several if two entries share the name, none if nobody has it */
export function findMeant(written: string, names: Names): readonly string[] {
  if (written.length > longest) return [];
  const visible = toVisible(written);
  const file = visible.replace(/\.(?:mdx|yaml)$/, '').replace(/\/+$/, '');
  const day = toDay(visible);
  const spellings = [visible, file.slice(file.lastIndexOf('/') + 1), ...(day ? [day] : [])];
  return (
    spellings.map((one) => names.get(toSlug(one)) ?? []).find(({ length }) => length > 0) ?? []
  );
}

/** No title is longer. */
const longest = 200;
