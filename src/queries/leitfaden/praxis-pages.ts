/** The pages of the guide: an entry with its ledger, its story, and all other facts about it. */
import { paths } from '#domain/entry/address.ts';
import { toCitation } from '#domain/entry/citation.ts';
import { formatDate } from '#domain/time/dates.ts';
import { toHistory } from '#domain/praxis/editions.ts';
import { findGaps } from '#domain/praxis/gaps.ts';
import { fromProtokolle, toReview, type Origin } from '#domain/entry/origin.ts';
import { toTimeline, type Timeline } from '#domain/praxis/timeline.ts';
import { findFundstelleRef } from '#domain/protokoll/verbleib.ts';
import type { Ausgabe } from '#schemas/ausgabe.ts';
import { aenderungArtLabels, pruefabstandLabels } from '#schemas/praxis.ts';
import { absolute, href, site, today } from '#site.config';

import { getLedgers, type Ledger, type LedgerRow } from './ledger.ts';
import { getPoints, type Point } from '#queries/protokolle/fundstellen.ts';
import { getPraxisCards, type PraxisCard } from './praxis.ts';
import { getVisible, type Visible } from '#queries/visible.ts';

type Neighbour = Pick<PraxisCard, 'titel' | 'href'>;

export interface PraxisPage extends PraxisCard {
  html: string;
  headings: { id: string; text: string }[];
  begriffe: string[];
  ersetztDurch: { titel: string; href: string } | undefined;
  /** Day of the next review, in words. */
  pruefungAm: string;
  contra: Ledger['contra'];
  counts: Ledger['counts'];
  /** The ledger by year, the latest first. */
  years: { jahr: string; rows: LedgerRow[] }[];
  timeline: Timeline | undefined;
  /** The gaps in what is known, in sentences. */
  gaps: string[];
  wandel: string | undefined;
  werdegang: { jahr: number; stand: string; belege: Point[] }[];
  facts: { label: string; value: string }[];
  origin: Origin;
  /** The changes of the entry, the latest first. */
  aenderungen: { am: string; art: string; was: string }[];
  citation: { text: string; url: string };
  /** The entries before and after it within its Thema, as the guide lists them. */
  previous: Neighbour | undefined;
  next: Neighbour | undefined;
  /** Addresses at which the editor begins an Erfahrung for this entry, and opens the entry. */
  actions: { add: string; review: string };
}

export async function getPraxisPages(): Promise<PraxisPage[]> {
  const [entries, cards, points, ledgers, ausgaben] = await Promise.all([
    getVisible('best-practice'),
    getPraxisCards(),
    getPoints(),
    getLedgers(),
    getVisible('ausgaben'),
  ]);
  const editions = ausgaben.map(({ data }) => data);
  const { current } = toHistory(editions, [], today);
  return cards.flatMap((card) => {
    const entry = entries.find(({ id }) => id === card.id);
    const ledger = ledgers.get(card.id);
    if (!entry || !ledger) return [];
    const successor = entries.find(({ id }) => id === entry.data.ersetztDurch);
    const page: PraxisPage = {
      ...toText(entry, points),
      origin: toOrigin(entry, points),
      ...toEvidence(entry, card, ledger),
      ...toState(entry, card, ledger, current),
      ...toNeighbours(card, cards),
      ersetztDurch: successor && {
        titel: successor.data.titel,
        href: href(paths.praxis(successor.id)),
      },
    };
    return [page];
  });
}

type Entry = Visible<'best-practice'>;

function toNeighbours({ id, themen }: PraxisCard, cards: readonly PraxisCard[]) {
  const within = cards.filter((card) => card.themen[0]?.id === themen[0]?.id);
  const index = within.findIndex((card) => card.id === id);
  return { previous: within[index - 1], next: within[index + 1] };
}

function toText({ html, begriffe, data }: Entry, points: Map<string, Point>) {
  const werdegang = data.werdegang.map(({ jahr, stand, belege }) => ({
    jahr,
    stand,
    belege: belege.flatMap((ref) => points.get(ref) ?? []),
  }));
  return {
    html,
    begriffe,
    wandel: data.wandel,
    werdegang: werdegang.sort((a, b) => a.jahr - b.jahr),
  };
}

function toOrigin({ data, links }: Entry, points: Map<string, Point>): Origin {
  const refs = [
    ...data.belege.map(({ fundstelle }) => fundstelle),
    ...data.werdegang.flatMap(({ belege }) => belege),
    ...links.flatMap(({ url }) => findFundstelleRef(url) ?? []),
  ];
  const { aufgenommenAm, aenderungen, geprueftAm = '' } = data;
  const days = [aufgenommenAm, geprueftAm, ...aenderungen.map(({ am }) => am)].sort();
  const origin = fromProtokolle(
    refs.flatMap((ref) => points.get(ref) ?? []),
    [`aufgenommen am ${formatDate(data.aufgenommenAm)}`, toReview(data.geprueftAm)],
  );
  return { ...origin, changed: days.at(-1) };
}

function toEvidence({ data, headings }: Entry, card: PraxisCard, ledger: Ledger) {
  const { evidence, rows, contra, counts, erfahrungen } = ledger;
  const done = card.standorte.filter(({ stand }) => stand === 'gearbeitet');
  const reported = erfahrungen.filter(({ gemeldetAm }) => gemeldetAm !== undefined);
  const known = { standorte: done.length, erfahrungen: reported.length };
  const gaps = findGaps({ evidence, geprueftAm: data.geprueftAm, ...known }, today);
  const timeline = toTimeline(rows, today);
  const sections = [
    { id: 'belege', text: 'Belege und Erfahrungen', isThere: true },
    { id: 'nicht-bekannt', text: 'Was wir nicht wissen', isThere: gaps.length > 0 },
    { id: 'standorte', text: 'Was wir von Standorten wissen', isThere: card.standorte.length > 0 },
    {
      id: 'werdegang',
      text: 'Werdegang',
      isThere: data.werdegang.length > 0 || timeline !== undefined,
    },
    { id: 'stand', text: 'Stand des Eintrags', isThere: true },
  ];
  return {
    contra,
    counts,
    years: toYears(rows),
    timeline,
    gaps,
    headings: [
      ...headings,
      ...sections.filter(({ isThere }) => isThere).map(({ id, text }) => ({ id, text })),
    ],
  };
}

function toYears(rows: LedgerRow[]): PraxisPage['years'] {
  const years = Map.groupBy(rows, ({ jahr }) => (jahr ? String(jahr) : 'Ohne Datum'));
  return [...years].map(([jahr, rows]) => ({ jahr, rows }));
}

function toState(
  { id, data }: Entry,
  card: PraxisCard,
  { erfahrungen }: Ledger,
  ausgabe: Ausgabe | undefined,
) {
  const days = [
    data.aufgenommenAm,
    ...data.aenderungen.map(({ am }) => am),
    ...erfahrungen.flatMap(({ gemeldetAm }) => gemeldetAm ?? []),
  ];
  return {
    ...card,
    pruefungAm: formatDate(card.reviewDay),
    facts: toFacts(data, card, days),
    aenderungen: data.aenderungen
      .toSorted((a, b) => b.am.localeCompare(a.am))
      .map(({ am, art, was }) => ({ am: formatDate(am), art: aenderungArtLabels[art], was })),
    citation: {
      text: toCitation(data.titel, days, `${site.name}, Best Practice`, ausgabe),
      url: absolute(card.href),
    },
    actions: {
      add: href(`/admin/#/collections/erfahrungen/new?praxis=${id}`),
      review: href(`/admin/#/collections/best-practice/entries/${id}`),
    },
  };
}

/** @param days on which the entry came, changed, or got another Erfahrung */
function toFacts(data: Entry['data'], card: PraxisCard, days: string[]): PraxisPage['facts'] {
  const abstand = pruefabstandLabels[data.pruefabstand].toLowerCase();
  return [
    { label: 'Status', value: card.statusLabel },
    { label: 'Zielgruppen', value: data.zielgruppen.join(', ') },
    { label: 'Verantwortlich', value: data.verantwortlich },
    { label: 'Zuletzt geändert', value: formatDate([...days].sort().at(-1) ?? '') },
    { label: 'Nächste Prüfung', value: `${formatDate(card.reviewDay)} (${abstand})` },
  ].filter(({ value }) => value !== '');
}
