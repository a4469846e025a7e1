/** Themen, and everything that belongs to each of them. */
import { paths } from '#domain/entry/address.ts';
import { fromProtokolle, toReview, type Origin } from '#domain/entry/origin.ts';
import { findFundstelleRef } from '#domain/protokoll/verbleib.ts';
import { href } from '#site.config';

import { getOffeneFragen, type OffeneFragen } from '#queries/leitfaden/offene-fragen.ts';
import { getPoints, type Point } from '#queries/protokolle/fundstellen.ts';
import { getPraxisCards, type PraxisCard } from '#queries/leitfaden/praxis.ts';
import { getSortedThemen, type ThemaLink } from './thema-links.ts';

export interface ThemaCard extends ThemaLink {
  beschreibung: string;
  praxisCount: number;
  pointCount: number;
}

export interface ThemaPage extends ThemaCard {
  html: string;
  begriffe: string[];
  /** The origin of its introduction. */
  origin: Origin;
  praxis: PraxisCard[];
  fragen: OffeneFragen;
  /** Address for reporting an Erfahrung. */
  report: string;
  /** How the work on it changed, and its news for programs. */
  more: { label: string; href: string }[];
  /** Points whose main Thema this is, by meeting, the latest first. */
  meetings: { titel: string; href: string; points: Point[] }[];
}

export async function getThemaPages(): Promise<ThemaPage[]> {
  const [themen, points, praxis, fragenOf] = await Promise.all([
    getSortedThemen(),
    getPoints(),
    getPraxisCards(),
    getOffeneFragen(),
  ]);
  return themen.map(({ id, data, html, begriffe, links }) => {
    const own = praxis.filter(({ themen }) => themen.some((thema) => thema.id === id));
    const mine = [...points.values()].filter(({ themen }) => themen[0]?.id === id);
    return {
      id,
      titel: data.titel,
      href: href(paths.thema(id)),
      beschreibung: data.beschreibung,
      praxisCount: own.length,
      pointCount: mine.length,
      html,
      begriffe,
      origin: {
        ...fromProtokolle(
          links.flatMap(({ url }) => points.get(findFundstelleRef(url) ?? '') ?? []),
          [toReview(data.geprueftAm)],
        ),
        changed: data.geprueftAm,
      },
      // Entries that have this as their main Thema come first.
      praxis: own.sort((a, b) => Number(b.themen[0]?.id === id) - Number(a.themen[0]?.id === id)),
      fragen: fragenOf(id),
      report: href(`/admin/#/collections/erfahrungen/new?thema=${id}`),
      more: [
        { label: 'So hat sich die Arbeit verändert', href: href(paths.entwicklung(id)) },
        { label: 'Neues zu diesem Thema abonnieren (Feed)', href: href(paths.themaFeed(id)) },
      ],
      meetings: groupByMeeting(mine),
    };
  });
}

function groupByMeeting(points: Point[]): ThemaPage['meetings'] {
  const meetings = Map.groupBy(points, ({ protokoll }) => protokoll.href);
  return [...meetings.values()].flatMap((points) =>
    points.slice(0, 1).map(({ protokoll }) => ({ ...protokoll, points })),
  );
}
