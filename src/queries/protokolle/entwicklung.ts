/**
 * The change of the work over the years: the subjects of meetings, and the lines the guide draws from them.
 */
import { paths } from '#domain/entry/address.ts';
import { countMentions, meetingYears, type Mentions } from '#domain/protokoll/mentions.ts';
import { href } from '#site.config';

import { getPoints, type Point } from './fundstellen.ts';
import { getThemaLinks, type ThemaLink } from '#queries/themen/thema-links.ts';
import { getVisible, type Visible } from '#queries/visible.ts';

/** One entry of the guide, as a line through the years. */
export interface Line {
  id: string;
  titel: string;
  href: string;
  /** The whole in one sentence, where somebody has written it. */
  wandel: string | undefined;
  /** `Belegt für 2013 und 2014.` */
  jahre: string;
  etappen: { jahr: number; stand: string; belege: Point[] }[];
}

export interface ThemaStory {
  thema: ThemaLink;
  /** Link to the whole story of the Thema. */
  href: string;
  /** One for each year in which there was a meeting. */
  mentions: Mentions[];
  lines: Line[];
  /** Entries that have no line. */
  others: { titel: string; href: string }[];
  previous: StoryLink | undefined;
  next: StoryLink | undefined;
}

interface StoryLink {
  titel: string;
  href: string;
}

export interface Entwicklung {
  themen: ThemaStory[];
  /** `2013, 2014 und 2019` */
  jahre: string;
  /** How many points the picture shows, and which it cannot show. */
  pointCount: number;
  undated: { count: number; protokolle: { titel: string; href: string }[] };
}

export async function getEntwicklung(): Promise<Entwicklung> {
  const [points, themen] = await Promise.all([getPointList(), getThemaStories()]);
  const undated = points.filter(({ jahr }) => jahr === undefined);
  const protokolle = new Map(undated.map(({ protokoll }) => [protokoll.id, protokoll]));
  return {
    themen,
    jahre: toList(meetingYears(points)),
    pointCount: themen
      .flatMap(({ mentions }) => mentions)
      .reduce((sum, { gut, schlecht, anderes }) => sum + gut + schlecht + anderes, 0),
    undated: { count: undated.length, protokolle: [...protokolle.values()] },
  };
}

/** The stories in the order of the Themen. */
export async function getThemaStories(): Promise<ThemaStory[]> {
  const [themen, points, entries] = await Promise.all([
    getThemaLinks(),
    getPointList(),
    getVisible('best-practice'),
  ]);
  const jahre = meetingYears(points);
  const byRef = new Map(points.map((point) => [point.ref, point]));
  const lines = entries
    .map((entry) => ({ thema: entry.data.thema, ...toLine(entry, byRef) }))
    .sort((a, b) => a.titel.localeCompare(b.titel, 'de'));

  const links = [...themen.values()].map(({ id, titel }) => ({
    titel,
    href: href(paths.entwicklung(id)),
  }));
  return [...themen.values()].map((thema, index) => {
    const own = lines.filter((line) => line.thema === thema.id);
    return {
      thema,
      href: href(paths.entwicklung(thema.id)),
      mentions: countMentions(
        points.filter(({ themen }) => themen[0]?.id === thema.id),
        jahre,
      ),
      lines: own.filter(({ etappen }) => etappen.length > 0),
      others: own.filter(({ etappen }) => etappen.length === 0),
      previous: links[index - 1],
      next: links[index + 1],
    };
  });
}

async function getPointList(): Promise<Point[]> {
  return [...(await getPoints()).values()];
}

function toLine({ id, data }: Visible<'best-practice'>, points: Map<string, Point>): Line {
  const etappen = data.werdegang
    .map(({ jahr, stand, belege }) => ({
      jahr,
      stand,
      belege: belege.flatMap((ref) => points.get(ref) ?? []),
    }))
    .sort((a, b) => a.jahr - b.jahr);
  return {
    id,
    titel: data.titel,
    href: href(paths.praxis(id)),
    wandel: data.wandel,
    jahre: `Belegt für ${toList(etappen.map(({ jahr }) => jahr))}.`,
    etappen,
  };
}

function toList(jahre: readonly number[]): string {
  return new Intl.ListFormat('de').format(jahre.map(String));
}
