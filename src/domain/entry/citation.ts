/** How an entry of the guide and a point of a Protokoll are cited. */
import type { Ausgabe } from '#schemas/ausgabe.ts';

import { formatDate } from '#domain/time/dates.ts';

/**
 * Cites an entry of the guide: its words may change, so the edition belongs to it.
 *
 * @param days on which the entry came, changed, or got another Erfahrung; one at least
 * @param ausgabe the latest edition of the guide, if there is one
 * @returns the citation without the address: `„Titel“. In: ThINKA, Best Practice, Ausgabe 1 (Stand …)`
 */
export function toCitation(
  titel: string,
  days: readonly string[],
  guide: string,
  ausgabe: Pick<Ausgabe, 'nummer' | 'datum'> | undefined,
): string {
  const last = [...days].sort().at(-1) ?? '';
  const quoted = quote(titel);
  if (!ausgabe) return `${quoted}. In: ${guide} (Stand ${formatDate(last)})`;
  const { nummer, datum } = ausgabe;
  return last > datum
    ? `${quoted}. In: ${guide}, nach Ausgabe ${nummer} (Stand ${formatDate(last)})`
    : `${quoted}. In: ${guide}, Ausgabe ${nummer} (Stand ${formatDate(datum)})`;
}

export interface CitedFundstelle {
  protokoll: string;
  /** The date as on the page: `6. Februar 2014`, or that it is unknown. */
  datum: string;
  /** `T1-G3` */
  label: string;
  /** The whole address of the point. */
  url: string;
}

/**
 * A point of a Protokoll, with its address: neither ever changes.
 *
 * @returns `Protokoll „Titel“, 6. Februar 2014, T1-G3, https://…#t1-g3`
 */
export function toFundstelleCitation({ protokoll, datum, label, url }: CitedFundstelle): string {
  return `Protokoll ${quote(protokoll)}, ${datum}, ${label}, ${url}`;
}

/** Quotation marks within others are single ones. */
function quote(titel: string): string {
  return `„${titel.replaceAll('„', '‚').replaceAll('“', '‘')}“`;
}
