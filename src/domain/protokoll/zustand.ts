/** How far the words of a Protokoll can be relied on. */
import { zustandLabels, type Protokoll } from '#schemas/protokoll.ts';

import { formatDate } from '#domain/time/dates.ts';

/**
 * @returns one plain sentence for those who read it; nothing is called final that nobody who was there
 *   has confirmed
 */
export function describeZustand({
  zustand,
  bestaetigtAm,
  bestaetigtVon,
}: Pick<Protokoll, 'zustand' | 'bestaetigtAm' | 'bestaetigtVon'>): string {
  switch (zustand) {
    case 'nacherzaehlt':
      return 'Aus der Vorlage nacherzählt, von den Beteiligten nicht bestätigt.';
    case 'endgueltig':
      return bestaetigtAm && bestaetigtVon
        ? `Bestätigt am ${formatDate(bestaetigtAm)}: ${bestaetigtVon}`
        : 'Abgeschlossen, von den Beteiligten nicht bestätigt.';
    default:
      return zustandLabels[zustand];
  }
}
