/**
 * A Notice: something good to know that is no mistake. `npm run check` lists notices and refuses nothing for
 * them; the editor shows those of one entry beside its preview.
 */
import type { Place } from '#domain/entry/finding.ts';

import type { Entry } from './entries.ts';

export interface Notice extends Partial<Place> {
  /** In German. */
  words: string;
}

export type FileNotice = Notice & { file: string };

/** @returns the entry of a collection that has this id */
export type FindEntry = (collection: string, id: string) => Entry | undefined;

export function findAmong(entries: readonly Entry[]): FindEntry {
  return (collection, id) =>
    entries.find((entry) => entry.collection === collection && entry.id === id);
}

export interface EntryNotice {
  /** The subject, in German: a heading above their list. */
  title: string;
  /**
   * @param today a day, `2026-03-20`
   * @param findEntry among the others
   */
  find: (entry: Entry, today: string, findEntry: FindEntry) => Notice[];
}

/** A notice that needs files beside the entries. */
export interface WholeNotice<Of> {
  title: string;
  find: (content: Of) => FileNotice[] | Promise<FileNotice[]>;
}
