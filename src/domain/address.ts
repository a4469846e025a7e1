/** The addresses of the site. Paths start with `/` and end with `/`; the base comes on top. */
import type { CollectionName } from '#schemas/collections.ts';

export const paths = {
  protokoll: (id: string) => `/protokolle/${id}/`,
  praxis: (id: string) => `/best-practice/${id}/`,
  erfahrung: (id: string) => `/erfahrungen/${id}/`,
  ausgabe: (id: string) => `/best-practice/ausgaben/${id}/`,
  /** The entries of the guide that have a value of a facet. */
  facet: (facet: string, value: string) => `/best-practice/nach/${facet}/${value}/`,
  /** What is new in the guide, for programs; the whole, or what belongs to a Thema. */
  feed: () => '/best-practice/feed.xml',
  themaFeed: (id: string) => `/themen/${id}/feed.xml`,
  thema: (id: string) => `/themen/${id}/`,
  /** How the work on a Thema changed over the years. */
  entwicklung: (id: string) => `/entwicklung/${id}/`,
  standort: (id: string) => `/standorte/${id}/`,
  /** Two Standorte side by side. */
  vergleich: (one: string, other: string) => `/standorte/vergleich/${toPairId(one, other)}/`,
  termin: (id: string) => `/termine/${id}/`,
  kalenderCode: (name: string) => `/termine/codes/${name}.svg`,
  kalender: () => '/termine/kalender.ics',
  terminKalender: (id: string) => `/termine/${id}.ics`,
  standortKalender: (id: string) => `/standorte/${id}/termine.ics`,
  themaKalender: (id: string) => `/themen/${id}/termine.ics`,
  fristenKalender: () => '/vereinbarungen/fristen.ics',
  seite: (id: string) => `/${id}/`,
  begriff: (id: string) => `/glossar/#${id}`,
  /** @param ref `2013-07-17-weimar#t1-g3` */
  fundstelle: (ref: string) => `/protokolle/${ref.replace('#', '/#')}`,
} as const;

/** Where the entry of a folder is shown. */
export const pathOf: Record<CollectionName, (id: string) => string> = {
  protokolle: paths.protokoll,
  'best-practice': paths.praxis,
  erfahrungen: paths.erfahrung,
  ausgaben: paths.ausgabe,
  standorte: paths.standort,
  termine: paths.termin,
  themen: paths.thema,
  seiten: paths.seite,
  glossar: paths.begriff,
};

/** The reference to one point, as entries cite it: `2013-07-17-weimar#t1-g3`. */
export function toFundstelleRef(protokollId: string, pointId: string): string {
  return `${protokollId}#${pointId}`;
}

/** How a point is called in running text: `T1-G3`. */
export function toFundstelleLabel(pointId: string): string {
  return pointId.toUpperCase();
}

/** The same for both orders, so that a pair has one address: `arnstadt-und-erfurt`. */
export function toPairId(one: string, other: string): string {
  return [one, other].sort().join('-und-');
}

/** Puts the base of a deployment (`/` or `/thinka/`) before a path of the site. */
export function withBase(base: string, path: string): string {
  return path.startsWith('/') ? base.replace(/\/$/, '') + path : path;
}
