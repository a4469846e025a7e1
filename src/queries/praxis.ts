/** The entries of the guide. */
import { paths } from '#domain/address.ts';
import { formatDate, isUpcoming } from '#domain/dates.ts';
import { praxisStatusLabels } from '#schemas/praxis.ts';
import { href, today } from '#site.config';

import { getPoints, type Point } from './points.ts';
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
  belegCount: number;
  standorte: StandortLink[];
}

export interface PraxisPage extends PraxisCard {
  html: string;
  headings: { id: string; text: string }[];
  begriffe: string[];
  belege: (Point & { zitat?: string | undefined })[];
  werdegang: { jahr: number; stand: string; belege: Point[] }[];
  facts: { label: string; value: string }[];
  isOverdue: boolean;
  ersetztDurch: { titel: string; href: string } | undefined;
}

/** All entries, by title. */
export async function getPraxisCards(): Promise<PraxisCard[]> {
  const [entries, themen, standorte] = await Promise.all([
    getVisible('best-practice'),
    getThemaLinks(),
    getStandortLinks(),
  ]);
  return entries
    .map((entry) => toCard(entry, themen, standorte))
    .sort((a, b) => a.titel.localeCompare(b.titel, 'de'));
}

/** The entries under their main Thema, in the order of the Themen. */
export async function getPraxisByThema(): Promise<{ thema: ThemaLink; praxis: PraxisCard[] }[]> {
  const [cards, themen] = await Promise.all([getPraxisCards(), getThemaLinks()]);
  return [...themen.values()]
    .map((thema) => ({
      thema,
      praxis: cards.filter((card) => card.themen[0]?.id === thema.id),
    }))
    .filter(({ praxis }) => praxis.length > 0);
}

export async function getPraxisPages(): Promise<PraxisPage[]> {
  const [entries, themen, standorte, points] = await Promise.all([
    getVisible('best-practice'),
    getThemaLinks(),
    getStandortLinks(),
    getPoints(),
  ]);
  const find = (ref: string) => points.get(ref) ?? [];
  return entries.map((entry) => {
    const { data, html, headings, begriffe } = entry;
    const successor = entries.find(({ id }) => id === data.ersetztDurch);
    return {
      ...toCard(entry, themen, standorte),
      html,
      headings: [
        ...headings,
        { id: 'belege', text: 'Belege' },
        ...(data.werdegang.length > 0 ? [{ id: 'werdegang', text: 'Werdegang' }] : []),
      ],
      begriffe,
      belege: data.belege.flatMap(({ fundstelle, zitat }) =>
        [find(fundstelle)].flat().map((point) => ({ ...point, zitat })),
      ),
      werdegang: data.werdegang
        .map(({ jahr, stand, belege }) => ({ jahr, stand, belege: belege.flatMap(find) }))
        .sort((a, b) => a.jahr - b.jahr),
      facts: toFacts(data),
      isOverdue: data.naechstePruefung !== undefined && !isUpcoming(data.naechstePruefung, today),
      ersetztDurch: successor && {
        titel: successor.data.titel,
        href: href(paths.praxis(successor.id)),
      },
    };
  });
}

/** Which entries of the guide rest on a point, by reference of the point. */
export async function getCitations(): Promise<Map<string, { titel: string; href: string }[]>> {
  const citations = new Map<string, { titel: string; href: string }[]>();
  for (const { id, data } of await getVisible('best-practice')) {
    const refs = new Set([
      ...data.belege.map(({ fundstelle }) => fundstelle),
      ...data.werdegang.flatMap(({ belege }) => belege),
    ]);
    const link = { titel: data.titel, href: href(paths.praxis(id)) };
    for (const ref of refs) citations.set(ref, [...(citations.get(ref) ?? []), link]);
  }
  return citations;
}

function toFacts(data: Visible<'best-practice'>['data']): PraxisPage['facts'] {
  return [
    { label: 'Status', value: praxisStatusLabels[data.status] },
    { label: 'Verantwortlich', value: data.verantwortlich },
    { label: 'Geprüft', value: data.geprueftAm ? formatDate(data.geprueftAm) : 'noch nicht' },
    {
      label: 'Nächste Prüfung',
      value: data.naechstePruefung ? formatDate(data.naechstePruefung) : 'kein Tag vereinbart',
    },
  ];
}

function toCard(
  { id, data }: Visible<'best-practice'>,
  themen: Map<string, ThemaLink>,
  standorte: Map<string, StandortLink>,
): PraxisCard {
  return {
    id,
    titel: data.titel,
    href: href(paths.praxis(id)),
    kernaussage: data.kernaussage,
    status: data.status,
    statusLabel: praxisStatusLabels[data.status],
    themen: [data.thema, ...data.weitereThemen].flatMap((thema) => themen.get(thema) ?? []),
    belegCount: data.belege.length,
    standorte: data.standorte.flatMap((standort) => standorte.get(standort) ?? []),
  };
}
