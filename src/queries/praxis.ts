/** The entries of the guide. */
import { paths } from '#domain/address.ts';
import { freshnessOf, reviewDay, type Freshness } from '#domain/freshness.ts';
import { praxisStatusLabels } from '#schemas/praxis.ts';
import { href, today } from '#site.config';

import { getLedgers, type Ledger } from './ledger.ts';
import { getStandortLinks, type StandortLink } from './standort-links.ts';
import { getThemaLinks, type ThemaLink } from './thema-links.ts';
import { getVisible, type Visible } from './visible.ts';

export interface PraxisCard {
  id: string;
  titel: string;
  href: string;
  kernaussage: string;
  status: Visible<'best-practice'>['data']['status'];
  statusLabel: string;
  /** The main Thema first. */
  themen: ThemaLink[];
  level: Ledger['level'];
  freshness: Freshness;
  verantwortlich: string;
  /** Day of the next review, `JJJJ-MM-TT`. */
  reviewDay: string;
  standorte: StandortLink[];
}

/** All entries, by title. */
export async function getPraxisCards(): Promise<PraxisCard[]> {
  const [entries, themen, standorte, ledgers] = await Promise.all([
    getVisible('best-practice'),
    getThemaLinks(),
    getStandortLinks(),
    getLedgers(),
  ]);
  return entries
    .flatMap((entry) => toCard(entry, themen, standorte, ledgers.get(entry.id)))
    .sort((a, b) => a.titel.localeCompare(b.titel, 'de'));
}

function toCard(
  { id, data }: Visible<'best-practice'>,
  themen: Map<string, ThemaLink>,
  standorte: Map<string, StandortLink>,
  ledger: Ledger | undefined,
): PraxisCard[] {
  if (!ledger) return [];
  const card: PraxisCard = {
    id,
    titel: data.titel,
    href: href(paths.praxis(id)),
    kernaussage: data.kernaussage,
    status: data.status,
    statusLabel: praxisStatusLabels[data.status],
    themen: [data.thema, ...data.weitereThemen].flatMap((thema) => themen.get(thema) ?? []),
    level: ledger.level,
    freshness: freshnessOf(data, today),
    verantwortlich: data.verantwortlich,
    reviewDay: reviewDay(data),
    standorte: data.standorte.flatMap((standort) => standorte.get(standort) ?? []),
  };
  return [card];
}
