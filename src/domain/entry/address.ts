/** The addresses of the site. Paths start with `/` and end with `/`; the base comes on top. */
import {
  collectionNames,
  collectionOf,
  collections,
  endingOf,
  type CollectionName,
} from '#schemas/collections.ts';

import { toPairId } from '#domain/standort/pair.ts';

/** The path of the page of an entry, by folder and id. */
export const pathOf = Object.fromEntries(
  collectionNames.map((name) => [name, (id: string) => collections[name].path.replace('{id}', id)]),
) as Record<CollectionName, (id: string) => string>;

/**
 * @param art how search files the page, since other pages lie in the same folders
 * @returns the entry whose page has this path
 */
export function findEntryAt(
  path: string,
  art: string,
): { collection: CollectionName; id: string } | undefined {
  for (const collection of collectionNames) {
    const { search = { art: 'seite' } } = collectionOf(collection);
    const id = path.split('/').at(-2) ?? '';
    if (search.art === art && pathOf[collection](id) === path) return { collection, id };
  }
  return undefined;
}

export const paths = {
  protokoll: pathOf.protokolle,
  praxis: pathOf['best-practice'],
  erfahrung: pathOf.erfahrungen,
  ausgabe: pathOf.ausgaben,
  /** The entries of the guide that have a value of a facet. */
  facet: (facet: string, value: string) => `/best-practice/nach/${facet}/${value}/`,
  /** News of the guide for feed readers; all of it, or that of one Thema. */
  feed: () => '/best-practice/feed.xml',
  themaFeed: (id: string) => `/themen/${id}/feed.xml`,
  thema: pathOf.themen,
  /** How the work on a Thema changed over the years. */
  entwicklung: (id: string) => `/entwicklung/${id}/`,
  standort: pathOf.standorte,
  /** The latest Meldungen of a Standort. */
  standortFeed: (id: string) => `/aktuelles/standort/${id}/feed.xml`,
  /** The profile on one page for the printer, and its address as a picture for phones. */
  steckbrief: (id: string) => `/standorte/${id}/steckbrief/`,
  steckbriefCode: (id: string) => `/standorte/${id}/code.svg`,
  /** The search for the nearest Standort; its data, and the places of a Kreis as a list. */
  naehe: () => '/standorte/in-der-naehe/',
  naeheKreis: (id: string) => `/standorte/in-der-naehe/${id}/`,
  orte: () => '/standorte/orte.json',
  /** Two Standorte side by side. */
  vergleich: (one: string, other: string) => `/standorte/vergleich/${toPairId(one, other)}/`,
  indikator: (id: string) => `/indikatoren/${id}/`,
  /** All figures of a Standort. */
  zahlenblatt: pathOf.indikatoren,
  termin: pathOf.termine,
  /** A month as a calendar on the wall has it, `2026-03`. */
  monat: (month: string) => `/termine/monat/${month}/`,
  terminArchiv: (year: number) => `/termine/archiv/${year}/`,
  /** The Termine that have a value of a facet. */
  terminFacet: (facet: string, value: string) => `/termine/nach/${facet}/${value}/`,
  kalenderCode: (name: string) => `/termine/codes/${name}.svg`,
  kalender: () => '/termine/kalender.ics',
  terminKalender: (id: string) => `/termine/${id}.ics`,
  standortKalender: (id: string) => `/standorte/${id}/termine.ics`,
  themaKalender: (id: string) => `/themen/${id}/termine.ics`,
  fristenKalender: () => '/vereinbarungen/fristen.ics',
  seite: pathOf.seiten,
  begriff: pathOf.glossar,
  /** @param ref `2013-07-17-weimar#t1-g3` */
  fundstelle: (ref: string) => `/protokolle/${ref.replace('#', '/#')}`,
} as const;

/** The path of the file of an entry, from the root of the project. */
export function fileOf(collection: CollectionName, id: string): string {
  return `src/content/${collection}/${id}.${endingOf(collection)}`;
}

/** The reference to one point, as entries cite it: `2013-07-17-weimar#t1-g3`. */
export function toFundstelleRef(protokollId: string, pointId: string): string {
  return `${protokollId}#${pointId}`;
}

/** How a point is called in running text: `T1-G3`. */
export function toFundstelleLabel(pointId: string): string {
  return pointId.toUpperCase();
}

/** Puts the base of a deployment (`/` or `/thinka/`) before a path of the site. */
export function withBase(base: string, path: string): string {
  return path.startsWith('/') ? base.replace(/\/$/, '') + path : path;
}
