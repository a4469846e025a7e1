/**
 * Finds the figures that must not be shown: they tell of so few people that neighbours would know whom.
 *
 * Official statistics hold back small counts, and figures that these can be computed from (section 16 of the
 * BStatG, primary and secondary confidentiality). The Bundesagentur für Arbeit takes three cases as its
 * standard and more where data are finely divided:
 * https://statistik.arbeitsagentur.de/DE/Navigation/Grundlagen/Rechtsgrundlagen/Statistische-Geheimhaltung/
 * A Quartier is such a fine division, and readers of this site live there: hence ten.
 *
 * The limits of this: quarters that overlap, figures that were shown in an earlier year or elsewhere, and the
 * words of a text. So the form asks not to enter small counts in the first place.
 */
import { wordsOf, type IndikatorId } from '#schemas/indikator.ts';

/** The least number of people (or families) that a shown figure may tell of. */
export const threshold = 10;

/** The parts of a figure of one Standort that these rules need. */
export interface Countable {
  indikator: IndikatorId;
  /** Absent for the whole place, of which the quarters are parts. */
  quartier?: string | undefined;
  jahr: number;
  wert: number;
  /** How many are 100 per cent. */
  nenner?: number | undefined;
}

/** Too small itself, or small counts could be computed with its help. */
export type Schutz = 'klein' | 'rueckrechenbar';

/**
 * @param werte all figures of one Standort that readers may see
 * @returns for each, why it is held back; nothing for those that may be shown
 */
export function findSchutz(werte: readonly Countable[]): (Schutz | undefined)[] {
  const cells = werte.map((wert) => toCell(wert, werte));
  for (const cell of cells) cell.schutz = findSmall(cell);
  for (const group of Map.groupBy(cells, toGroup).values()) hideRemainder(group);
  return cells.map(({ schutz }) => schutz);
}

interface Cell {
  wert: Countable;
  /** People behind the figure, as far as anybody can compute it. */
  count: number | undefined;
  /** The number of people that a share is counted from. */
  nenner: number | undefined;
  schutz?: Schutz | undefined;
}

/** A share is a count as soon as the number of all is known, be it from another figure. */
function toCell(wert: Countable, all: readonly Countable[]): Cell {
  switch (wordsOf(wert.indikator).einheit) {
    case 'anzahl':
      return { wert, count: undefined, nenner: undefined };
    case 'personen':
    case 'familien':
      return { wert, count: wert.wert, nenner: undefined };
    case 'prozent': {
      const nenner = wert.nenner ?? findBevoelkerung(wert, all);
      const count = nenner === undefined ? undefined : Math.round((wert.wert / 100) * nenner);
      return { wert, count, nenner };
    }
  }
}

function findBevoelkerung(of: Countable, all: readonly Countable[]): number | undefined {
  const isSame = ({ indikator, quartier, jahr }: Countable) =>
    indikator === 'bevoelkerung' && quartier === of.quartier && jahr === of.jahr;
  return all.find(isSame)?.wert;
}

/** A count of nobody tells of nobody. A share of nearly all tells of the few others. */
function findSmall({ count, nenner }: Cell): Schutz | undefined {
  if (count === undefined) return undefined;
  if (isSmall(count) || (nenner !== undefined && isSmall(nenner))) return 'klein';
  return nenner !== undefined && isSmall(nenner - count) ? 'rueckrechenbar' : undefined;
}

function isSmall(count: number): boolean {
  return count > 0 && count < threshold;
}

function toGroup({ wert }: Cell): string {
  return `${wert.indikator} ${wert.jahr}`;
}

/**
 * Readers who know the whole and all parts but one can compute the last one. The remainder is the sum of the
 * parts held back and of the rest of the place. It has to be so large that every small part in it may still
 * be anything from one to nine; if not, more parts are held back, and at last the whole.
 */
function hideRemainder(group: readonly Cell[]): void {
  const whole = group.find(({ wert }) => wert.quartier === undefined);
  if (whole?.count === undefined || whole.schutz) return;
  const parts = group.filter((cell) => cell !== whole && cell.count !== undefined);
  if (parts.length === 0) return;

  const named = parts.reduce((sum, { count = 0 }) => sum + count, 0);
  const rest = Math.max(0, whole.count - named);
  while (!isSafe(parts, rest)) {
    const next = findNext(parts, rest);
    if (next) next.schutz = 'rueckrechenbar';
    else {
      whole.schutz = 'rueckrechenbar';
      return;
    }
  }
}

function isSafe(parts: readonly Cell[], rest: number): boolean {
  const secrets = parts.filter(findSmall).length + (isSmall(rest) ? 1 : 0);
  if (secrets === 0) return true;

  const others = parts.filter((part) => part.schutz && !findSmall(part));
  const counts = others.map(({ count = 0 }) => count).concat(rest >= threshold ? [rest] : []);
  const sum = counts.reduce((one, other) => one + other, 0);
  return counts.length > 0 && sum >= threshold * counts.length + (threshold - 1) * secrets;
}

/** The smallest part that is enough, otherwise the largest. */
function findNext(parts: readonly Cell[], rest: number): Cell | undefined {
  const shown = parts
    .filter(({ schutz, count = 0 }) => !schutz && count >= threshold)
    .sort((a, b) => (a.count ?? 0) - (b.count ?? 0));
  const isEnough = (cell: Cell) =>
    isSafe(
      parts.map((part) => (part === cell ? { ...part, schutz: 'rueckrechenbar' } : part)),
      rest,
    );
  return shown.find(isEnough) ?? shown.at(-1);
}
