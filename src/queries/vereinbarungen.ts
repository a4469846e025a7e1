/** What was promised, asked for or wished at the meetings, and what is known of its outcome. */
import { formatDate } from '#domain/dates.ts';
import {
  groupVereinbarungen,
  isOverdue,
  toParty,
  type StandGroup,
} from '#domain/vereinbarungen.ts';
import { vereinbarungArtLabels, vereinbarungStandLabels } from '#schemas/bausteine.ts';
import type { Vereinbarung } from '#schemas/fundstelle.ts';
import { today } from '#site.config';

import { getPoints, type Point } from './points.ts';

export interface VereinbarungItem {
  text: string;
  /** Zusage, Auftrag, … with its deadline, each in words. */
  details: string[];
  /** Where it was agreed, then what shows its outcome. */
  links: { label: string; titel: string; href: string }[];
  stand: string;
  jahr: number | undefined;
  verantwortlich: string | undefined;
}

export interface VereinbarungenPage {
  /** By state, year and who is responsible. */
  groups: StandGroup<VereinbarungItem>[];
  /** How many there are of each state, none included. */
  counts: { label: string; value: string }[];
  headings: { id: string; text: string }[];
}

export async function getVereinbarungen(): Promise<VereinbarungenPage> {
  const points = await getPoints();
  const groups = groupVereinbarungen(
    [...points.values()].flatMap((point) => toItem(point, points)),
  );
  return {
    groups,
    counts: Object.entries(vereinbarungStandLabels).map(([stand, label]) => ({
      label,
      value: String(groups.find((group) => group.stand === stand)?.count ?? 0),
    })),
    headings: groups.flatMap(({ label, years }) =>
      years.map(({ id, jahr }) => ({ id, text: `${label}: ${jahr}` })),
    ),
  };
}

/** What a Protokoll says below the words of a Vereinbarung. */
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

/** Who gave or got it: „Wunsch: Vorhaben“ could be read either way. */
const addressed: Record<string, string> = {
  zusage: 'Zusage von',
  auftrag: 'Auftrag an',
  empfehlung: 'Empfehlung an',
  wunsch: 'Wunsch an',
  vorhaben: 'Geplant von',
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
    links: [{ label: 'Vereinbart', titel: toPlace(point), href }, ...toProof(vereinbarung, points)],
    stand,
    jahr,
    verantwortlich,
  };
  return [item];
}

/** Where nothing is settled, the point only belongs to it. */
function toProof(
  { nachweis, stand }: Vereinbarung,
  points: Map<string, Point>,
): VereinbarungItem['links'] {
  const point = nachweis === undefined ? undefined : points.get(nachweis);
  if (!point) return [];
  const label = stand === 'erledigt' || stand === 'entfallen' ? 'Nachweis' : 'Dazu auch';
  return [{ label, titel: toPlace(point), href: point.href }];
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
