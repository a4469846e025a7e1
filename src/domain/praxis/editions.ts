/**
 * The changes of the guide and their days, told from the dates in its entries. So an Ausgabe need not keep a
 * list of its changes, and nobody has to read the history of Git.
 */
import type { Ausgabe } from '#schemas/ausgabe.ts';
import type { Erfahrung } from '#schemas/erfahrung.ts';
import type { Praxis } from '#schemas/praxis.ts';

import { firstNameOf } from '#domain/entry/former.ts';

export type ChangeArt = 'neu' | Praxis['aenderungen'][number]['art'] | 'erfahrung';

/** Something that happened on one day. */
export interface Change {
  /** Lasting and unique, by the first name: `best-practice/<id>/2027-02-01-ergaenzt`, `erfahrungen/<id>`. */
  key: string;
  tag: string;
  art: ChangeArt;
  /** The entry of the guide, or the Erfahrung. */
  id: string;
  was?: string;
}

/** The changes of one Ausgabe. */
export interface Period<A, C> {
  ausgabe: A;
  changes: C[];
  /** Its day has not come; its changes so far may not be all. */
  isUpcoming: boolean;
}

export interface History<A, C> {
  /** The latest first. */
  periods: Period<A, C>[];
  /** The last one whose day has come. */
  current: A | undefined;
  /** The changes after the last Ausgabe, or all of them as long as there is none. */
  since: C[];
}

interface Former {
  frueher?: readonly string[];
}

interface Entry<Data> {
  id: string;
  data: Data;
}

/** Everything that happened, the latest first; of Erfahrungen those that a Standort has reported. */
export function toChanges(
  praxis: readonly Entry<Pick<Praxis, 'aufgenommenAm' | 'aenderungen'> & Former>[],
  erfahrungen: readonly Entry<Pick<Erfahrung, 'gemeldetAm'> & Former>[],
): Change[] {
  const changes: Change[] = [
    ...praxis.flatMap(({ id, data }) => [toAdded(id, data), ...toChanged(id, data)]),
    // An Erfahrung taken from a Protokoll is as old as its meeting, so it is never news.
    ...erfahrungen.flatMap(({ id, data }) => {
      const key = `erfahrungen/${firstNameOf(id, data)}`;
      const { gemeldetAm: tag } = data;
      return tag === undefined ? [] : [{ key, tag, art: 'erfahrung' as const, id }];
    }),
  ];
  return changes.sort((a, b) => compare(b.tag, a.tag) || compare(a.key, b.key));
}

/**
 * Gives each Ausgabe the changes after the one before it, up to and including its own day. Their order is
 * that of their days, whatever their numbers say.
 *
 * @param today a day
 */
export function toHistory<A extends Pick<Ausgabe, 'datum' | 'nummer'>, C extends { tag: string }>(
  ausgaben: readonly A[],
  changes: readonly C[],
  today: string,
): History<A, C> {
  const sorted = [...ausgaben].sort((a, b) => compare(a.datum, b.datum) || a.nummer - b.nummer);
  const current = sorted.findLast(({ datum }) => datum <= today);
  const periods = sorted.map((ausgabe, index) => ({
    ausgabe,
    changes: changes.filter(
      ({ tag }) => tag > (sorted[index - 1]?.datum ?? '') && tag <= ausgabe.datum,
    ),
    isUpcoming: ausgabe.datum > today,
  }));
  return {
    periods: periods.reverse(),
    current,
    since: changes.filter(({ tag }) => tag > (current?.datum ?? '')),
  };
}

function toAdded(id: string, data: Pick<Praxis, 'aufgenommenAm'> & Former): Change {
  const key = `best-practice/${firstNameOf(id, data)}/neu`;
  return { key, tag: data.aufgenommenAm, art: 'neu', id };
}

function toChanged(id: string, data: Pick<Praxis, 'aenderungen'> & Former): Change[] {
  const { aenderungen } = data;
  return aenderungen.map(({ am, art, was }, index) => {
    const isSame = (other: { am: string; art: string }) => other.am === am && other.art === art;
    const count = aenderungen.slice(0, index).filter(isSame).length + 1;
    const name = count === 1 ? `${am}-${art}` : `${am}-${art}-${count}`;
    return { key: `best-practice/${firstNameOf(id, data)}/${name}`, tag: am, art, id, was };
  });
}

/** Compares by code unit: days sort as text, and keys alike on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
