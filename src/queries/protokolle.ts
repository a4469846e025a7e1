/** Protokolle, with what became of each of their points. */
import { paths } from '#domain/address.ts';
import { formatDate } from '#domain/dates.ts';
import { pointsOf } from '#domain/points.ts';
import type { Section } from '#markdown/protokoll.ts';
import { vereinbarungArtLabels, vereinbarungStandLabels } from '#schemas/bausteine.ts';
import type { Vereinbarung } from '#schemas/fundstelle.ts';
import { formatLabels, zustandLabels } from '#schemas/protokoll.ts';
import { href } from '#site.config';

import { getPoints, getSortedProtokolle, type Point } from './points.ts';
import { getCitations } from './praxis.ts';
import { getStandortLinks, type StandortLink } from './standort-links.ts';
import { getThemaLinks, type ThemaLink } from './thema-links.ts';
import type { Visible } from './visible.ts';

export interface ProtokollCard {
  id: string;
  titel: string;
  href: string;
  /** In words; for want of a date, that it is unknown. */
  datum: string;
  jahr: string | undefined;
  ort: string | undefined;
  format: string;
  pointCount: number;
}

export interface ShownPoint extends Point {
  citedBy: { titel: string; href: string }[];
  /** Who, until when, and what became of it. */
  facts: { label: string; value: string; href?: string }[];
}

export type ShownBlock =
  | { type: 'prose'; html: string }
  | { type: 'points'; heading: string; art: Point['art']; points: ShownPoint[] };

export interface ShownSection extends Omit<Section, 'themen' | 'standorte' | 'blocks'> {
  themen: ThemaLink[];
  blocks: ShownBlock[];
}

export interface ProtokollPage extends ProtokollCard {
  facts: { label: string; value: string }[];
  datumHinweis: string | undefined;
  quelle: string;
  standorte: StandortLink[];
  tagesordnung: { titel: string; zeit: string; input: string | undefined }[];
  anlagen: { titel: string; href: string }[];
  headings: { id: string; text: string }[];
  sections: ShownSection[];
  begriffe: string[];
  previous: ProtokollCard | undefined;
  next: ProtokollCard | undefined;
}

export async function getProtokollCards(): Promise<ProtokollCard[]> {
  return (await getSortedProtokolle()).map(toCard);
}

/** The latest year first; what has no date stands at the end. */
export async function getProtokolleByYear(): Promise<
  { jahr: string; protokolle: ProtokollCard[] }[]
> {
  const years = Map.groupBy(await getProtokollCards(), ({ jahr }) => jahr ?? 'Ohne Datum');
  return [...years].map(([jahr, protokolle]) => ({ jahr, protokolle }));
}

export async function getProtokollPages(): Promise<ProtokollPage[]> {
  const [protokolle, themen, standorte, points, citations] = await Promise.all([
    getSortedProtokolle(),
    getThemaLinks(),
    getStandortLinks(),
    getPoints(),
    getCitations(),
  ]);
  const show = (ref: string): ShownPoint[] => {
    const point = points.get(ref);
    if (!point) return [];
    const facts = point.vereinbarung ? toFacts(point.vereinbarung, points) : [];
    return [{ ...point, facts, citedBy: citations.get(ref) ?? [] }];
  };

  return protokolle.map((entry) => {
    const { id, data, headings, begriffe } = entry;
    const previous = protokolle.find((other) => other.id === data.vorgaenger);
    const next = protokolle.find((other) => other.data.vorgaenger === id);
    return {
      ...toCard(entry),
      facts: toMeetingFacts(data),
      datumHinweis: data.datumHinweis,
      quelle: data.quelle,
      standorte: data.standorte.flatMap((standort) => standorte.get(standort) ?? []),
      tagesordnung: data.tagesordnung.map(({ titel, von, bis, input }) => ({
        titel,
        zeit: [von, bis].filter(Boolean).join('–') + ((von ?? bis) ? ' Uhr' : ''),
        input,
      })),
      anlagen: data.anlagen.map(({ titel, datei }) => ({ titel, href: href(`/uploads/${datei}`) })),
      headings,
      begriffe,
      sections: entry.sections.map((section) => ({
        ...section,
        themen: section.themen.flatMap((thema) => themen.get(thema) ?? []),
        blocks: section.blocks.map((block) =>
          block.type === 'prose'
            ? block
            : { ...block, points: block.points.flatMap((point) => show(`${id}#${point.id}`)) },
        ),
      })),
      previous: previous && toCard(previous),
      next: next && toCard(next),
    };
  });
}

function toCard({ id, data, sections }: Visible<'protokolle'>): ProtokollCard {
  return {
    id,
    titel: data.titel,
    href: href(paths.protokoll(id)),
    datum: data.datum ? formatDate(data.datum) : 'Datum unbekannt',
    jahr: data.datum?.slice(0, 4),
    ort: data.ort,
    format: formatLabels[data.format],
    pointCount: pointsOf(sections).length,
  };
}

function toMeetingFacts(data: Visible<'protokolle'>['data']): ProtokollPage['facts'] {
  return [
    { label: 'Datum', value: data.datum ? formatDate(data.datum) : 'unbekannt' },
    { label: 'Ort', value: [data.ort, data.haus].filter(Boolean).join(', ') },
    { label: 'Format', value: formatLabels[data.format] },
    { label: 'Eingeladen hat', value: data.einladung ?? '' },
    { label: 'Moderation', value: data.moderation.join('; ') },
    { label: 'Protokoll', value: data.protokollfuehrung.join('; ') },
    { label: 'Teilnehmende', value: data.teilnehmende.join('; ') },
    { label: 'Zustand', value: zustandLabels[data.zustand] },
  ].filter(({ value }) => value !== '');
}

function toFacts(vereinbarung: Vereinbarung, points: Map<string, Point>): ShownPoint['facts'] {
  const { verantwortlich, art, stand, frist, fristHinweis, nachweis } = vereinbarung;
  const proof = nachweis === undefined ? undefined : points.get(nachweis);
  const due = [frist && formatDate(frist), fristHinweis].filter(Boolean).join(', ');
  return [
    verantwortlich
      ? { label: label(addressed, art), value: verantwortlich }
      : { label: label(vereinbarungArtLabels, art), value: 'niemand benannt' },
    ...(due ? [{ label: 'Frist', value: due }] : []),
    { label: 'Stand', value: label(vereinbarungStandLabels, stand) },
    ...(proof
      ? [
          {
            label: 'Dazu auch',
            value: `${proof.protokoll.kurz}, ${proof.label}`,
            href: proof.href,
          },
        ]
      : []),
  ];
}

/** Who gave or got it: „Wunsch: Vorhaben“ could be read either way. */
const addressed: Record<string, string> = {
  zusage: 'Zusage von',
  auftrag: 'Auftrag an',
  empfehlung: 'Empfehlung an',
  wunsch: 'Wunsch an',
  vorhaben: 'Geplant von',
};

function label(labels: Record<string, string>, key: string): string {
  return labels[key] ?? key;
}
