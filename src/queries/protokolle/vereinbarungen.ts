/** Agreements and statements of the meetings, with what is known of their outcome. */
import { formatDate } from '#domain/time/dates.ts';
import {
  groupVereinbarungen,
  isOverdue,
  splitVereinbarungen,
  summarizeVereinbarungen,
  toParty,
  type Side,
  type StandGroup,
} from '#domain/protokoll/vereinbarungen.ts';
import { vereinbarungArtLabels, vereinbarungStandLabels } from '#schemas/bausteine.ts';
import type { Vereinbarung } from '#schemas/fundstelle.ts';
import { today } from '#site.config';

import { getPoints, type Point } from './fundstellen.ts';

export interface VereinbarungItem {
  text: string;
  /** Zusage, Auftrag, … with its deadline, each in words. */
  details: string[];
  /** Links to the place where it was said, then to the proof of its outcome. */
  links: { label: string; titel: string; href: string }[];
  art: string;
  stand: string;
  jahr: number | undefined;
  verantwortlich: string | undefined;
}

export interface VereinbarungenPage {
  sides: (Side<VereinbarungItem> & { groups: StandGroup<VereinbarungItem>[] })[];
  /** How many there are on each side, and in which state. */
  counts: { label: string; value: string; href: string }[];
  headings: { id: string; text: string }[];
}

export async function getVereinbarungen(): Promise<VereinbarungenPage> {
  const points = await getPoints();
  const items = [...points.values()].flatMap((point) => toItem(point, points));
  const sides = splitVereinbarungen(items).map((side) => ({
    ...side,
    groups: groupVereinbarungen(side.items, side.id),
  }));
  return {
    sides,
    counts: sides.map(({ id, label, items }) => ({
      label,
      value: summarizeVereinbarungen(items),
      href: `#${id}`,
    })),
    headings: sides.flatMap(({ id, label, groups }) => [
      { id, text: label },
      ...groups.map((group) => ({ id: group.id, text: `${label}: ${group.label}` })),
    ]),
  };
}

/** The facts that a Protokoll shows below the words of a Vereinbarung. */
export function toVereinbarungFacts(
  vereinbarung: Vereinbarung,
  points: Map<string, Point>,
): { label: string; value: string; href?: string }[] {
  const { verantwortlich, art, stand } = vereinbarung;
  const due = toDue(vereinbarung);
  return [
    verantwortlich
      ? { label: wordFor(addressed, art), value: verantwortlich }
      : { label: wordFor(vereinbarungArtLabels, art), value: 'niemand benannt' },
    ...(due ? [{ label: 'Frist', value: due }] : []),
    { label: 'Stand', value: wordFor(vereinbarungStandLabels, stand) },
    ...toProof(vereinbarung, points).map(({ label, titel, href }) => ({
      label,
      value: titel,
      href,
    })),
  ];
}

/** Says who gave or got it: „Wunsch: Vorhaben“ could be read either way. */
const addressed: Record<string, string> = {
  zusage: 'Zusage von',
  auftrag: 'Auftrag an',
  empfehlung: 'Empfehlung an',
  wunsch: 'Wunsch an',
  ziel: 'Ziel von',
  vorhaben: 'Plan von',
  herausforderung: 'Herausforderung für',
};

function toItem(point: Point, points: Map<string, Point>): VereinbarungItem[] {
  const { vereinbarung, text, jahr, href } = point;
  if (!vereinbarung) return [];
  const { verantwortlich, art, stand } = vereinbarung;
  const due = toDue(vereinbarung);
  const item = {
    text,
    details: [
      wordFor(vereinbarungArtLabels, art),
      ...(toParty(verantwortlich).isInferred ? ['Zuständigkeit erschlossen'] : []),
      ...(due ? [`Frist: ${due}`] : []),
      ...(isOverdue(vereinbarung, today) ? ['Frist verstrichen'] : []),
    ],
    links: [
      { label: 'Nachzulesen', titel: toPlace(point), href },
      ...toProof(vereinbarung, points),
    ],
    art,
    stand,
    jahr,
    verantwortlich,
  };
  return [item];
}

function toProof(
  { nachweis }: Vereinbarung,
  points: Map<string, Point>,
): VereinbarungItem['links'] {
  const point = nachweis === undefined ? undefined : points.get(nachweis);
  return point ? [{ label: 'Nachweis', titel: toPlace(point), href: point.href }] : [];
}

function toPlace({ protokoll, label }: Point): string {
  return `${protokoll.kurz}, ${label}`;
}

function toDue({ frist, fristHinweis }: Vereinbarung): string {
  return [frist && formatDate(frist), fristHinweis].filter(Boolean).join(', ');
}

function wordFor(words: Record<string, string>, key: string): string {
  return words[key] ?? key;
}
