/** Protokolle, with the use of each of their points. */
import { paths } from '#domain/entry/address.ts';
import { formatDate, formatHour, toClock } from '#domain/time/dates.ts';
import { ownReading, told, toReview, type Origin } from '#domain/entry/origin.ts';
import { pointsOf } from '#domain/protokoll/points-of.ts';
import { isUsed, type Verbleib } from '#domain/protokoll/verbleib.ts';
import { splitVereinbarungen, summarizeVereinbarungen } from '#domain/protokoll/vereinbarungen.ts';
import { describeZustand } from '#domain/protokoll/zustand.ts';
import type { Section } from '#markdown/protokoll.ts';
import { formatLabels } from '#schemas/protokoll.ts';
import { href } from '#site.config';

import { getPoints, getSortedProtokolle, type Point } from './fundstellen.ts';
import { getStandortLinks, type StandortLink } from '#queries/standorte/standort-links.ts';
import { getThemaLinks, type ThemaLink } from '#queries/themen/thema-links.ts';
import { getVerbleib } from './verbleib.ts';
import { toVereinbarungFacts } from './vereinbarungen.ts';
import type { Visible } from '#queries/visible.ts';

export interface ProtokollCard {
  id: string;
  titel: string;
  href: string;
  /** The date in words; if there is none, that it is unknown. */
  datum: string;
  jahr: string | undefined;
  ort: string | undefined;
  format: string;
  pointCount: number;
}

export interface ShownPoint extends Point {
  verbleib: Verbleib[];
  /** Facts of a Vereinbarung: who, until when, and its outcome. */
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
  /** The use of its points in the guide and elsewhere, in numbers. */
  overview: { label: string; value: string; href?: string }[];
  datumHinweis: string | undefined;
  origin: Origin;
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

/** The latest year first; those without a date stand at the end. */
export async function getProtokolleByYear(): Promise<
  { jahr: string; protokolle: ProtokollCard[] }[]
> {
  const years = Map.groupBy(await getProtokollCards(), ({ jahr }) => jahr ?? 'Ohne Datum');
  return [...years].map(([jahr, protokolle]) => ({ jahr, protokolle }));
}

export async function getProtokollPages(): Promise<ProtokollPage[]> {
  const [protokolle, themen, standorte, points, verbleib] = await Promise.all([
    getSortedProtokolle(),
    getThemaLinks(),
    getStandortLinks(),
    getPoints(),
    getVerbleib(),
  ]);
  const show = (ref: string): ShownPoint[] => {
    const point = points.get(ref);
    if (!point) return [];
    const facts = point.vereinbarung ? toVereinbarungFacts(point.vereinbarung, points) : [];
    return [{ ...point, facts, verbleib: verbleib.get(ref) ?? [] }];
  };

  return protokolle.map((entry) => {
    const { id, data, headings, begriffe } = entry;
    const previous = protokolle.find((other) => other.id === data.vorgaenger);
    const next = protokolle.find((other) => other.data.vorgaenger === id);
    return {
      ...toCard(entry),
      facts: toMeetingFacts(data),
      overview: toOverview(pointsOf(entry.sections).flatMap((point) => show(`${id}#${point.id}`))),
      datumHinweis: data.datumHinweis,
      origin: toOrigin(data),
      standorte: data.standorte.flatMap((standort) => standorte.get(standort) ?? []),
      tagesordnung: data.tagesordnung.map(({ titel, von, bis, input }) => ({
        titel,
        zeit: toZeit(von, bis),
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

/** @returns `11:00–12:00 Uhr`, `11:00 Uhr`, or nothing */
function toZeit(von?: string, bis?: string): string {
  const last = bis ?? von;
  if (last === undefined) return '';
  return `${von && bis ? `${toClock(von)}–` : ''}${formatHour(last)}`;
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

function toOrigin({ format, datum, ort, geprueftAm }: Visible<'protokolle'>['data']): Origin {
  const what = format === 'vortrag' ? 'Vortrag' : 'Treffen';
  const where = [ort && `in ${ort}`, datum && `am ${formatDate(datum)}`].filter(Boolean).join(' ');
  const meeting = where ? `Vom ${what} ${where}` : `Von einem ${what}, dessen Tag unbekannt ist`;
  return { ...told(`${meeting}${ownReading}`, [toReview(geprueftAm)]), changed: geprueftAm };
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
    { label: 'Zustand', value: describeZustand(data) },
    { label: 'Vorlage', value: data.quelle },
  ].filter(({ value }) => value !== '');
}

function toOverview(points: ShownPoint[]): ProtokollPage['overview'] {
  const used = points.filter(({ verbleib }) => isUsed(verbleib)).length;
  const vereinbarungen = points.flatMap(({ vereinbarung }) => vereinbarung ?? []);
  return [
    { label: 'Im Leitfaden', value: `${used} von ${points.length} Punkten` },
    ...splitVereinbarungen(vereinbarungen).map(({ id, label, items }) => ({
      label,
      value: summarizeVereinbarungen(items),
      href: href(`/vereinbarungen/#${id}`),
    })),
  ].filter(({ value }) => value !== '');
}
