/** How an entry of the guide is cited: its words may change, so the edition belongs to it. */
import type { Ausgabe } from '#schemas/ausgabe.ts';

import { formatDate } from './dates.ts';

/**
 * @param days on which the entry came, changed, or got another Erfahrung; one at least
 * @param ausgabe the latest edition of the guide, if there is one
 * @returns all but the address: `„Titel“. In: ThINKA, Best Practice, Ausgabe 1 (Stand …)`
 */
export function toCitation(
  titel: string,
  days: readonly string[],
  guide: string,
  ausgabe: Pick<Ausgabe, 'nummer' | 'datum'> | undefined,
): string {
  const last = [...days].sort().at(-1) ?? '';
  const quoted = `„${titel.replaceAll('„', '‚').replaceAll('“', '‘')}“`;
  if (!ausgabe) return `${quoted}. In: ${guide} (Stand ${formatDate(last)})`;
  const { nummer, datum } = ausgabe;
  return last > datum
    ? `${quoted}. In: ${guide}, nach Ausgabe ${nummer} (Stand ${formatDate(last)})`
    : `${quoted}. In: ${guide}, Ausgabe ${nummer} (Stand ${formatDate(datum)})`;
}
