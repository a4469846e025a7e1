/** Lists of Termine: future ones by month, past ones by year, and both by Standort, Art and Sprache. */
import { paths } from '#domain/entry/address.ts';
import { formatDate, formatDay, monthOf } from '#domain/time/dates.ts';
import { toSpracheName } from '#domain/text/languages.ts';
import { splitMonths, toMonths, toYears } from '#domain/termin/termin-groups.ts';
import { spracheLabels, type Sprache } from '#schemas/fields.ts';
import { terminArtLabels } from '#schemas/termin.ts';
import { href, today } from '#site.config';

import { getKalenderLinks, type KalenderLink } from './kalender.ts';
import { getStandortLinks } from '#queries/standorte/standort-links.ts';
import {
  getTerminEntries,
  toCard,
  toYearCard,
  type TerminCard,
  type TerminEntry,
} from './termine.ts';

const terminFacetLabels = { standort: 'Standort', art: 'Art', sprache: 'Sprache' };

export type TerminFacet = keyof typeof terminFacetLabels;

const terminFacets = Object.keys(terminFacetLabels) as TerminFacet[];

export interface MonthList {
  /** `2026-03` */
  id: string;
  titel: string;
  termine: TerminCard[];
}

/** Future dates: months in full, and those that would make the page long as links. */
export interface Upcoming {
  months: MonthList[];
  later: Link[];
  /** The day of the build, for machines and for people. */
  stand: { day: string; words: string };
}

export interface TerminFacetList {
  id: TerminFacet;
  label: string;
  values: { value: string; label: string; lang?: string; german?: string; href: string }[];
}

export interface TerminFacetPage extends Upcoming {
  facet: TerminFacet;
  value: string;
  title: string;
  views: Link[];
  past: TerminCard[];
  kalender: KalenderLink | undefined;
}

export interface TerminYear {
  year: number;
  title: string;
  termine: TerminCard[];
  others: Link[];
}

interface Link {
  label: string;
  href: string;
}

/** The list of all Termine. */
export async function getTerminList(): Promise<
  Upcoming & { facets: TerminFacetList[]; views: Link[]; recent: TerminCard[]; years: Link[] }
> {
  const [{ upcoming, past }, years] = await Promise.all([getTerminEntries(), getTerminYears()]);
  return {
    ...toUpcoming(upcoming),
    facets: await toFacets(upcoming),
    views: [
      { label: 'Als Monat ansehen', href: href(paths.monat(monthOf(today))) },
      { label: 'Termine abonnieren', href: href('/termine/abonnieren/') },
    ],
    recent: toPast(past).slice(0, mostRecent),
    years: years.map(({ year }) => toYearLink(year)),
  };
}

/** One page for each year in which something was, the latest first. */
export async function getTerminYears(): Promise<TerminYear[]> {
  const { past } = await getTerminEntries();
  const years = toYears(past);
  return years.map(({ year, groups }) => ({
    year,
    title: `Termine im Jahr ${year}`,
    termine: groups.map(toYearCard),
    others: years
      .map((other) => other.year)
      .filter((other) => other !== year)
      .map(toYearLink),
  }));
}

/** One page for each value that a Termin has, past ones included, so that no address goes away. */
export async function getTerminFacetPages(): Promise<TerminFacetPage[]> {
  const [{ upcoming, past }, { standorte }] = await Promise.all([
    getTerminEntries(),
    getKalenderLinks(),
  ]);
  const facets = await toFacets([...upcoming, ...past]);
  return facets.flatMap(({ id: facet, label, values }) =>
    values.map(({ value, label: name, german }) => {
      const has = (entry: TerminEntry) => valuesOf(entry)[facet].includes(value);
      const feed = facet === 'standort' ? href(paths.standortKalender(value)) : undefined;
      return {
        ...toUpcoming(upcoming.filter(has)),
        facet,
        value,
        title: `Termine nach ${label}: ${german ?? name}`,
        views: [{ label: 'Alle Termine', href: href('/termine/') }],
        past: toPast(past.filter(has)),
        kalender: standorte.find((link) => link.href === feed),
      };
    }),
  );
}

/** Termine by id of the Standort; for its profile. */
export async function getStandortTermine(): Promise<
  Map<string, { upcoming: TerminCard[]; past: TerminCard[]; href: string }>
> {
  const [{ upcoming, past }, standorte] = await Promise.all([
    getTerminEntries(),
    getStandortLinks(),
  ]);
  const all = [...upcoming, ...past];
  const ids = [...standorte.keys()].filter((id) =>
    all.some(({ data }) => data.standorte.includes(id)),
  );
  return new Map(
    ids.map((id) => {
      const isHere = ({ data }: TerminEntry) => data.standorte.includes(id);
      const cards = toMonths(upcoming.filter(isHere), today).flatMap(({ groups }) =>
        groups.map(toCard),
      );
      return [
        id,
        {
          upcoming: cards.slice(0, mostOfStandort),
          past: toPast(past.filter(isHere)),
          href: href(paths.terminFacet('standort', id)),
        },
      ];
    }),
  );
}

/** The number of lines that fit into the first 14 KB of a page, with room for the rest of it. */
const mostLines = 80;
const mostRecent = 5;
const mostPast = 20;
const mostOfStandort = 8;

function toUpcoming(entries: readonly TerminEntry[]): Upcoming {
  const { shown, later } = splitMonths(toMonths(entries, today), mostLines);
  return {
    months: shown.map(({ month, groups }) => ({
      id: month,
      titel: formatDate(month),
      termine: groups.map(toCard),
    })),
    later: later.map(({ month }) => ({ label: formatDate(month), href: href(paths.monat(month)) })),
    stand: { day: today, words: formatDay(today) },
  };
}

function toYearLink(year: number): Link {
  return { label: `Alles aus dem Jahr ${year}`, href: href(paths.terminArchiv(year)) };
}

function toPast(entries: readonly TerminEntry[]): TerminCard[] {
  return toYears(entries)
    .flatMap(({ groups }) => groups.map(toYearCard))
    .slice(0, mostPast);
}

function valuesOf({ data }: TerminEntry): Record<TerminFacet, readonly string[]> {
  return { standort: data.standorte, art: [data.art], sprache: data.sprachen };
}

/** The values that at least one of the entries has; a facet without a choice is left out. */
async function toFacets(entries: readonly TerminEntry[]): Promise<TerminFacetList[]> {
  const labels = await getLabels();
  const facets = terminFacets.map((id) => {
    const used = new Set(entries.flatMap((entry) => valuesOf(entry)[id]));
    return {
      id,
      label: terminFacetLabels[id],
      values: labels[id]
        .filter(({ value }) => used.has(value))
        .map((value) => ({ ...value, href: href(paths.terminFacet(id, value.value)) })),
    };
  });
  return facets.filter(({ values }) => values.length > 0);
}

/** All values there could be, in the order in which they are shown. */
async function getLabels(): Promise<
  Record<TerminFacet, { value: string; label: string; lang?: string; german?: string }[]>
> {
  const standorte = await getStandortLinks();
  return {
    standort: [...standorte.values()].map(({ id, name }) => ({ value: id, label: name })),
    art: Object.entries(terminArtLabels).map(([value, label]) => ({ value, label })),
    sprache: (Object.keys(spracheLabels) as Sprache[]).map((value) => {
      const { name, german, lang } = toSpracheName(value);
      return { value, label: name, ...(german && { german, lang }) };
    }),
  };
}
