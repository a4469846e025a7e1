/** The parts of the start page. */
import { paths } from '#domain/entry/address.ts';
import { formatDate } from '#domain/time/dates.ts';
import { findPracticeOfMonth, type Candidate } from '#domain/praxis/practice-of-month.ts';
import { toNextOfEach } from '#domain/termin/termin-groups.ts';
import { toThreads, type Threads } from '#domain/protokoll/threads.ts';
import { href, today } from '#site.config';

import { getLatest, type Latest } from '#queries/aktuelles/meldungen.ts';
import { getErfahrungen } from '#queries/leitfaden/erfahrungen.ts';
import {
  getKarte,
  getStandortRows,
  type Karte,
  type StandortRow,
} from '#queries/standorte/karte.ts';
import { getPraxisCards, type PraxisCard } from '#queries/leitfaden/praxis.ts';
import { getPoints } from '#queries/protokolle/fundstellen.ts';
import { getTermine, type TerminCard } from '#queries/termine/termine.ts';
import { getThemaLinks } from '#queries/themen/thema-links.ts';
import { getVisible } from '#queries/visible.ts';

export interface Startseite {
  karte: Karte;
  /** The same as on the map, as a list. */
  standorte: StandortRow[];
  /** The next ones. */
  termine: TerminCard[];
  berichte: Bericht[];
  /** Undefined if no entry may be shown. */
  praxis: PraxisCard | undefined;
  /** Links to the Themen; `thema` gives each its colour. */
  themen: { label: string; href: string; thema: string }[];
  faden: Faden;
  meldungen: Latest;
}

/** The subjects of the latest meetings, each Thema a thread. */
export interface Faden {
  threads: Threads;
  /** The earliest first. */
  treffen: { jahr: string; ort: string; href: string; label: string }[];
}

export interface Bericht {
  label: string;
  href: string;
  /** Its kind and day. */
  note: string;
}

export async function getStartseite(): Promise<Startseite> {
  const [karte, standorte, termine, berichte, praxis, themen, faden, meldungen] = await Promise.all(
    [
      getKarte(),
      getStandortRows(),
      getTermine(),
      getBerichte(),
      getPracticeOfMonth(),
      getThemaLinks(),
      getFaden(),
      getLatest(),
    ],
  );
  return {
    karte,
    standorte,
    termine: toNextOfEach(termine.upcoming).slice(0, most.termine),
    berichte,
    praxis,
    themen: [...themen.values()].map(({ id, titel, href }) => ({ label: titel, href, thema: id })),
    faden,
    meldungen,
  };
}

/** A limit for each kind of report: a frequent kind would leave no room for a meeting. */
const most = { termine: 4, protokolle: 2, erfahrungen: 3, ausgaben: 1, treffen: 5 } as const;

async function getBerichte(): Promise<Bericht[]> {
  const [protokolle, erfahrungen, ausgaben] = await Promise.all([
    getVisible('protokolle'),
    getErfahrungen(),
    getVisible('ausgaben'),
  ]);
  const all = [
    ...takeLatest(
      protokolle.flatMap(({ id, data: { titel, datum } }) =>
        datum ? [{ tag: datum, art: 'Protokoll', titel, path: paths.protokoll(id) }] : [],
      ),
      most.protokolle,
    ),
    ...takeLatest(
      erfahrungen.flatMap(({ id, titel, standort, gemeldetAm, erzaehltAm }) => {
        const art = gemeldetAm
          ? `Erfahrung von ${standort?.name ?? 'einem Standort'}`
          : 'Erfahrung aus einem Protokoll';
        return erzaehltAm ? [{ tag: erzaehltAm, art, titel, path: paths.erfahrung(id) }] : [];
      }),
      most.erfahrungen,
    ),
    ...takeLatest(
      ausgaben
        .filter(({ data }) => data.datum <= today)
        .map(({ id, data: { titel, datum } }) => ({
          tag: datum,
          art: 'Leitfaden',
          titel,
          path: paths.ausgabe(id),
        })),
      most.ausgaben,
    ),
  ];
  return all
    .sort((a, b) => b.tag.localeCompare(a.tag))
    .map(({ titel, path, art, tag }) => ({
      label: titel,
      href: href(path),
      note: `${art}, ${formatDate(tag)}`,
    }));
}

function takeLatest<One extends { tag: string; titel: string }>(all: One[], count: number): One[] {
  return all
    .sort((a, b) => b.tag.localeCompare(a.tag) || a.titel.localeCompare(b.titel, 'de'))
    .slice(0, count);
}

/** Only entries that hold and have some evidence; see `domain/praxis/practice-of-month.ts`. */
async function getPracticeOfMonth(): Promise<PraxisCard | undefined> {
  const [entries, cards] = await Promise.all([getVisible('best-practice'), getPraxisCards()]);
  const candidates = cards.flatMap((card): (Candidate & { card: PraxisCard })[] => {
    const data = entries.find(({ id }) => id === card.id)?.data;
    const isFit =
      data?.status !== 'in-diskussion' && card.level.stufe > 0 && !card.level.isDisputed;
    if (!data || !isFit) return [];
    const ends = data.aenderungen.flatMap(({ am, art }) => (art === 'ueberholt' ? [am] : []));
    const until = [card.reviewDay, ...ends].sort()[0] ?? card.reviewDay;
    return [{ id: card.id, since: data.aufgenommenAm, until, card }];
  });
  return findPracticeOfMonth(candidates, today)?.card;
}

async function getFaden(): Promise<Faden> {
  const [protokolle, points, themen] = await Promise.all([
    getVisible('protokolle'),
    getPoints(),
    getThemaLinks(),
  ]);
  const treffen = protokolle
    .flatMap(({ id, data: { datum, ort, titel } }) => (datum ? [{ id, datum, ort, titel }] : []))
    .sort((a, b) => a.datum.localeCompare(b.datum))
    .slice(-most.treffen);
  const spoken = treffen.map(({ id }) => {
    const own = [...points.values()].filter(({ protokoll }) => protokoll.id === id);
    return new Set(own.flatMap((point) => point.themen.map((thema) => thema.id)));
  });
  return {
    threads: toThreads([...themen.keys()], spoken),
    treffen: treffen.map(({ id, datum, ort, titel }) => ({
      jahr: datum.slice(0, 4),
      ort: ort ?? '',
      href: href(paths.protokoll(id)),
      // Begins with the visible words, so that people can say them to a voice control.
      label: `${datum.slice(0, 4)} ${ort ?? ''}, Protokoll: ${titel}, ${formatDate(datum)}`,
    })),
  };
}
