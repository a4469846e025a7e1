/**
 * Figures as they may be shown, in words and in order. A figure that is held back has lost its number before
 * it gets here, so no page or download can let it slip.
 */
import { indikatorIds, wordsOf, type Einheit, type IndikatorId } from '#schemas/indikator.ts';
import type { Wert } from '#schemas/zahlenblatt.ts';

import { findSchutz, threshold, type Schutz } from './suppression.ts';

/** A figure without the number, or with it. */
export type ShownWert = Omit<Wert, 'wert'> & { wert?: number; schutz?: Schutz | undefined };

/**
 * @param werte all figures of one Standort that readers may see
 * @returns the same in the same order; a figure that is held back has lost its number, its denominator and
 * its remarks, since they may tell of the number
 */
export function protect(werte: readonly Wert[]): ShownWert[] {
  const reasons = findSchutz(werte);
  return werte.map((wert, index) => {
    const schutz = reasons[index];
    if (schutz) {
      const { indikator, quartier, jahr, jahrArt, beleg, quelle } = wert;
      return { indikator, quartier, jahr, jahrArt, ungefaehr: false, beleg, quelle, schutz };
    }
    return isHeldBack(wert, werte, reasons) ? { ...wert, nenner: undefined } : { ...wert };
  });
}

/** The population of a quarter that is held back must not come out as the number of another share. */
function isHeldBack(
  { quartier, jahr }: Wert,
  werte: readonly Wert[],
  reasons: readonly (Schutz | undefined)[],
): boolean {
  return werte.some(
    (wert, index) =>
      reasons[index] !== undefined &&
      wert.indikator === 'bevoelkerung' &&
      wert.quartier === quartier &&
      wert.jahr === jahr,
  );
}

/** „ca. 37 %“, „4.039“, „unter 10 (zum Schutz nicht genannt)“ */
export function toWertText({ indikator, wert, ungefaehr, schutz }: ShownWert): string {
  if (schutz) return schutzWords[schutz];
  if (wert === undefined) return '';
  return `${ungefaehr ? 'ca.\u00a0' : ''}${formatWert(wert, wordsOf(indikator).einheit)}`;
}

export const schutzWords: Record<Schutz, string> = {
  klein: `unter ${threshold} (zum Schutz nicht genannt)`,
  rueckrechenbar: 'zum Schutz nicht genannt',
};

export function formatWert(wert: number, einheit: Einheit): string {
  return `${number.format(wert)}${einheit === 'prozent' ? '\u00a0%' : ''}`;
}

const number = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 6 });

/** Figures of one Indikator at one place, the earliest year first. */
export interface Reihe<W> {
  quartier: string | undefined;
  werte: W[];
}

/** Groups figures by place, the whole place first, then the quarters as they come. */
export function toReihen<W extends Pick<ShownWert, 'quartier' | 'jahr'>>(
  werte: readonly W[],
): Reihe<W>[] {
  return [...Map.groupBy(werte, ({ quartier }) => quartier)]
    .map(([quartier, own]) => ({
      quartier,
      werte: own.toSorted((a, b) => a.jahr - b.jahr),
    }))
    .sort((a, b) => Number(a.quartier !== undefined) - Number(b.quartier !== undefined));
}

/** Groups figures by Indikator, in the order of the list. */
export function groupByIndikator<W extends { indikator: IndikatorId }>(
  werte: readonly W[],
): { id: IndikatorId; werte: W[] }[] {
  return indikatorIds
    .map((id) => ({ id, werte: werte.filter(({ indikator }) => indikator === id) }))
    .filter(({ werte: own }) => own.length > 0);
}
