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

export interface EntryNotice {
  /** The subject, in German: a heading above their list. */
  title: string;
  /** @param today a day, `2026-03-20` */
  find: (entry: Entry, today: string) => Notice[];
}

/** A notice that needs all entries, or files beside them. */
export interface WholeNotice<Of> {
  title: string;
  find: (content: Of) => (Notice & { file: string })[] | Promise<(Notice & { file: string })[]>;
}
