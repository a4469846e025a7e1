/** The attempts of one Standort and their outcome: Erfahrungen and points of Protokolle as one account. */
import { arten, type Art } from '#schemas/fundstelle.ts';

/** The Arten of points that tell how something went; an Erfahrung has one of them as well. */
export type ResultArt = 'gut' | 'neutral' | 'schlecht';

export interface Told {
  art: ResultArt;
  jahr: number | undefined;
}

export interface StandortLedger<T> {
  /** Failures are counted as visibly as successes, none of a kind included; nothing at all is empty. */
  counts: { art: ResultArt; label: string; count: number }[];
  /** The latest first; those without a date come last. */
  years: { jahr: string; rows: T[] }[];
}

export function toStandortLedger<T extends Told>(rows: readonly T[]): StandortLedger<T> {
  const years = [...Map.groupBy(rows, ({ jahr }) => jahr ?? 0)].sort(([a], [b]) => b - a);
  return {
    counts: rows.length === 0 ? [] : countResults(rows),
    years: years.map(([jahr, rows]) => ({ jahr: jahr ? String(jahr) : 'Ohne Datum', rows })),
  };
}

export function isResult(art: Art): art is ResultArt {
  return art in results;
}

/** „Gelungen“ and the like would be wrong: a bad experience need not be a failure of the Standort. */
const results: Record<ResultArt, string> = {
  gut: arten.gut.heading,
  neutral: 'Gemischte Erfahrungen',
  schlecht: arten.schlecht.heading,
};

function countResults(rows: readonly Told[]): StandortLedger<Told>['counts'] {
  return Object.entries(results).map(([art, label]) => ({
    art: art as ResultArt,
    label,
    count: rows.filter((row) => row.art === art).length,
  }));
}

/** A point that an Erfahrung cites is told by it already; told twice, it would count twice. */
export function withoutTold<P extends { ref: string }>(
  points: readonly P[],
  erfahrungen: readonly { belege: readonly { ref: string }[] }[],
): P[] {
  const told = new Set(erfahrungen.flatMap(({ belege }) => belege.map(({ ref }) => ref)));
  return points.filter(({ ref }) => !told.has(ref));
}
