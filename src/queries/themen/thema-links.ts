/** Links to Themen by id; apart from `themen.ts`, since points and entries need no more than this. */
import { paths } from '#domain/entry/address.ts';
import { toGroup } from '#domain/suche/word-groups.ts';
import { href } from '#site.config';

import { getVisible, type Visible } from '#queries/visible.ts';

export interface ThemaLink {
  id: string;
  titel: string;
  href: string;
}

/** Links to all Themen by id, in their order. */
export async function getThemaLinks(): Promise<Map<string, ThemaLink>> {
  const themen = await getSortedThemen();
  return new Map(
    themen.map(({ id, data }) => [id, { id, titel: data.titel, href: href(paths.thema(id)) }]),
  );
}

export async function getSortedThemen(): Promise<Visible<'themen'>[]> {
  const themen = await getVisible('themen');
  return themen.sort((a, b) => a.data.reihenfolge - b.data.reihenfolge);
}

/** The groups of words that mean the same, by the Thema that they belong to. */
export async function getWordGroups(): Promise<Record<string, string[][]>> {
  const themen = await getSortedThemen();
  return Object.fromEntries(themen.map(({ id, data }) => [id, data.suchwoerter.map(toGroup)]));
}
