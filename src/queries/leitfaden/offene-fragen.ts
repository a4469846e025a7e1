/** Open questions by Thema: asked in the guide, asked at meetings, or claims with little evidence. */
import { paths } from '#domain/entry/address.ts';
import { findSection, toExcerpt } from '#domain/text/excerpt.ts';
import { isTakenUp } from '#domain/protokoll/verbleib.ts';
import { href } from '#site.config';

import { getPoints, type Point } from '#queries/protokolle/fundstellen.ts';
import { getPraxisCards, type PraxisCard } from './praxis.ts';
import { getVerbleib } from '#queries/protokolle/verbleib.ts';
import { getVisible, type Visible } from '#queries/visible.ts';

export interface OffeneFragen {
  /** Questions of entries that have this as their main Thema. */
  entries: { titel: string; href: string; html: string }[];
  /** Questions and impulses of meetings that no entry takes up. */
  points: Point[];
  /** Entries whose claim has the least evidence. */
  gaps: { label: string; href: string; note: string }[];
}

/** Questions by id of the Thema; each question stands under one only. */
export async function getOffeneFragen(): Promise<(thema: string) => OffeneFragen> {
  const [praxis, cards, points, verbleib] = await Promise.all([
    getVisible('best-practice'),
    getPraxisCards(),
    getPoints(),
    getVerbleib(),
  ]);
  const entries = new Map(praxis.map((entry) => [entry.id, entry]));
  const openPoints = [...points.values()].filter(
    ({ art, ref }) => isQuestion(art) && !isTakenUp(verbleib.get(ref) ?? []),
  );
  return (thema) => {
    const own = cards.filter(({ themen }) => themen[0]?.id === thema);
    return {
      entries: own.flatMap((card) => toQuestion(card, entries.get(card.id))),
      points: openPoints.filter(({ themen }) => themen[0]?.id === thema),
      gaps: toGaps(own),
    };
  };
}

function isQuestion(art: Point['art']): boolean {
  return art === 'diskussion' || art === 'impuls';
}

function toQuestion(
  { titel, href: page }: PraxisCard,
  entry: Visible<'best-practice'> | undefined,
): OffeneFragen['entries'] {
  const section = entry && findSection(entry, 'Offene Fragen');
  if (!section) return [];
  const glossar = (begriff: string) => href(paths.begriff(begriff));
  const html = toExcerpt(section.html, { page, glossar });
  return [{ titel, href: `${page}#${section.id}`, html }];
}

/** An outdated entry is no gap: nobody need find evidence for it any more. */
function toGaps(cards: PraxisCard[]): OffeneFragen['gaps'] {
  return cards
    .filter(({ level, status }) => level.stufe === 0 && status !== 'ueberholt')
    .map(({ titel, href, level }) => ({ label: titel, href, note: toNote(level) }));
}

function toNote({ label, gruende }: PraxisCard['level']): string {
  return [label, ...gruende.map(({ text }) => text)].join(' · ');
}
