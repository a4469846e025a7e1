/** Successes and failures of every Standort, and the places where the guide speaks of it. */
import {
  isResult,
  toStandortLedger,
  withoutTold,
  type ResultArt,
  type StandortLedger,
} from '#domain/standort/standort-ledger.ts';

import { getErfahrungen, type ErfahrungCard } from '#queries/leitfaden/erfahrungen.ts';
import { getLedgers } from '#queries/leitfaden/ledger.ts';
import { getPoints, type Point } from '#queries/protokolle/fundstellen.ts';
import { getPraxisCards, type PraxisCard } from '#queries/leitfaden/praxis.ts';

export interface StandortRow {
  art: ResultArt;
  artLabel: string;
  jahr: number | undefined;
  /** The title of an Erfahrung; a point has none. */
  titel: string | undefined;
  text: string;
  /** The page of the Erfahrung, or the place of the point. */
  href: string;
  /** Points of Protokolle that tell of it. */
  places: { label: string; href: string }[];
}

export interface StandortAccount {
  ledger: StandortLedger<StandortRow>;
  /** The points of Protokolle on it beyond results. */
  points: Point[];
  /** Entries of the guide that name it or rest on events there. */
  praxis: PraxisCard[];
}

export async function getStandortAccounts(): Promise<(standort: string) => StandortAccount> {
  const [points, erfahrungen, praxis, ledgers] = await Promise.all([
    getPoints(),
    getErfahrungen(),
    getPraxisCards(),
    getLedgers(),
  ]);
  return (standort) => {
    const isHere = ({ standorte }: { standorte: { id: string }[] }) =>
      standorte.some(({ id }) => id === standort);
    const told = erfahrungen.filter((erfahrung) => erfahrung.standort?.id === standort);
    const rest = withoutTold([...points.values()].filter(isHere), told);
    return {
      ledger: toStandortLedger([...told.map(fromErfahrung), ...rest.flatMap(fromPoint)]),
      points: rest.filter(({ art }) => !isResult(art)),
      praxis: praxis.filter((card) => isHere(card) || ledgers.get(card.id)?.rows.some(isHere)),
    };
  };
}

function fromErfahrung(erfahrung: ErfahrungCard): StandortRow {
  const { art, ergebnisLabel, jahr, titel, geschehen, href, belege } = erfahrung;
  const places = belege.map(toPlace);
  return { art, artLabel: ergebnisLabel, jahr, titel, text: geschehen, href, places };
}

function fromPoint(point: Point): StandortRow[] {
  const { art, artLabel, jahr, text, href } = point;
  if (!isResult(art)) return [];
  return [{ art, artLabel, jahr, titel: undefined, text, href, places: [toPlace(point)] }];
}

function toPlace({ protokoll, label, href }: Point): StandortRow['places'][number] {
  return { label: `${protokoll.kurz}, ${label}`, href };
}
