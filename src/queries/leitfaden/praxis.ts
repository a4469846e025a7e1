/** The entries of the guide. */
import { paths } from '#domain/entry/address.ts';
import { freshnessOf, reviewDay, type Freshness } from '#domain/praxis/freshness.ts';
import {
  mergeClaims,
  standOf,
  type Claim,
  type StandortClaim,
} from '#domain/standort/standort-claims.ts';
import { praxisStatusLabels } from '#schemas/praxis.ts';
import { href, today } from '#site.config';

import type { ErfahrungCard } from './erfahrungen.ts';
import { getLedgers, type Ledger } from './ledger.ts';
import { getPoints, type Point } from '#queries/protokolle/fundstellen.ts';
import { getStandortLinks, type StandortLink } from '#queries/standorte/standort-links.ts';
import { getThemaLinks, type ThemaLink } from '#queries/themen/thema-links.ts';
import { getVisible, type Visible } from '#queries/visible.ts';

export interface PraxisCard {
  id: string;
  titel: string;
  href: string;
  kernaussage: string;
  /** A first step for one person tomorrow; an outdated entry has none. */
  ersterSchritt: string | undefined;
  status: Visible<'best-practice'>['data']['status'];
  statusLabel: string;
  /** The main Thema first. */
  themen: ThemaLink[];
  level: Ledger['level'];
  freshness: Freshness;
  verantwortlich: string;
  /** Day of the next review, `JJJJ-MM-TT`. */
  reviewDay: string;
  /** Each with its claims; never read as „works like this“ without its Stand. */
  standorte: (StandortLink & Omit<StandortClaim, 'standort'>)[];
}

/** All entries, by title. */
export async function getPraxisCards(): Promise<PraxisCard[]> {
  const [entries, themen, standorte, points, ledgers] = await Promise.all([
    getVisible('best-practice'),
    getThemaLinks(),
    getStandortLinks(),
    getPoints(),
    getLedgers(),
  ]);
  return entries
    .flatMap((entry) => {
      const ledger = ledgers.get(entry.id);
      if (!ledger) return [];
      const claims = mergeClaims([
        ...entry.data.standorte.flatMap((one) => fromEntry(one, points)),
        ...ledger.erfahrungen.flatMap(fromErfahrung),
      ]);
      const named = claims.flatMap(({ standort, ...claim }) => {
        const link = standorte.get(standort);
        return link ? [{ ...link, ...claim }] : [];
      });
      return [toCard(entry, themen, named, ledger)];
    })
    .sort((a, b) => a.titel.localeCompare(b.titel, 'de'));
}

function toCard(
  { id, data }: Visible<'best-practice'>,
  themen: Map<string, ThemaLink>,
  standorte: PraxisCard['standorte'],
  ledger: Ledger,
): PraxisCard {
  return {
    id,
    titel: data.titel,
    href: href(paths.praxis(id)),
    kernaussage: data.kernaussage,
    ersterSchritt: data.status === 'ueberholt' ? undefined : data.ersterSchritt,
    status: data.status,
    statusLabel: praxisStatusLabels[data.status],
    themen: [data.thema, ...data.weitereThemen].flatMap((thema) => themen.get(thema) ?? []),
    level: ledger.level,
    freshness: freshnessOf(data, today),
    verantwortlich: data.verantwortlich,
    reviewDay: reviewDay(data),
    standorte,
  };
}

function fromEntry(
  { standort, stand, beleg }: Visible<'best-practice'>['data']['standorte'][number],
  points: Map<string, Point>,
): Claim[] {
  const point = points.get(beleg);
  if (!point) return [];
  const { href, label, protokoll } = point;
  return [{ standort, stand, beleg: { label: `${protokoll.kurz}, ${label}`, href } }];
}

function fromErfahrung(erfahrung: ErfahrungCard): Claim[] {
  const { standort, ergebnis, ergebnisLabel, richtung, titel, href } = erfahrung;
  const stand = standOf(ergebnis, richtung);
  if (!standort || !stand) return [];
  const label = `Erfahrung: ${titel} (${ergebnisLabel.toLowerCase()})`;
  return [{ standort: standort.id, stand, beleg: { label, href } }];
}
