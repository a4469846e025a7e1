/** The guide for filtering: its facets with their values, and the values of each entry. */
import { paths } from '#domain/entry/address.ts';
import { stufen } from '#domain/praxis/evidence.ts';
import {
  countValues,
  erfahrungLabels,
  facetIds,
  facetLabels,
  mapFacets,
  stufeValues,
  toErfahrungValues,
  toQuery,
  toYearValues,
  withoutYear,
  type FacetId,
  type FacetValues,
} from '#domain/praxis/facets.ts';
import { toSlug } from '#domain/text/slug.ts';
import { href } from '#site.config';

import { getLedgers, type Ledger } from './ledger.ts';
import { getPraxisCards, type PraxisCard } from './praxis.ts';
import { getStandortLinks } from '#queries/standorte/standort-links.ts';
import { getThemaLinks, type ThemaLink } from '#queries/themen/thema-links.ts';
import { getVisible } from '#queries/visible.ts';

/** A facet with the values that at least one entry has. */
export interface Facet {
  id: FacetId;
  label: string;
  values: { value: string; label: string; href: string; count: number }[];
}

export interface Guide {
  facets: Facet[];
  /** The entries under their main Thema; `query` has the facets of each. */
  groups: { thema: ThemaLink; entries: { praxis: PraxisCard; query: string }[] }[];
  count: number;
}

export interface FacetPage {
  facet: Facet;
  value: string;
  label: string;
  praxis: PraxisCard[];
  /** The guide with this value chosen, where more can be added. */
  filterHref: string;
  facets: Facet[];
}

export async function getGuide(): Promise<Guide> {
  const [entries, themen] = await Promise.all([getEntries(), getThemaLinks()]);
  const groups = [...themen.values()].map((thema) => ({
    thema,
    entries: entries
      .filter(({ praxis }) => praxis.themen[0]?.id === thema.id)
      .map(({ praxis, values }) => ({ praxis, query: toQuery(values) })),
  }));
  return {
    facets: await toFacets(entries),
    groups: groups.filter(({ entries }) => entries.length > 0),
    count: entries.length,
  };
}

/** One for each value of each facet. */
export async function getFacetPages(): Promise<FacetPage[]> {
  const entries = await getEntries();
  const facets = await toFacets(entries);
  return facets.flatMap((facet) =>
    facet.values.map(({ value, label }) => ({
      facet,
      value,
      label,
      praxis: entries
        .filter(({ values }) => values[facet.id].includes(value))
        .map(({ praxis }) => praxis),
      filterHref: href(`/best-practice/?${new URLSearchParams({ [facet.id]: value }).toString()}`),
      facets,
    })),
  );
}

interface Entry {
  praxis: PraxisCard;
  values: FacetValues;
  zielgruppen: string[];
}

async function getEntries(): Promise<Entry[]> {
  const [cards, ledgers, contents] = await Promise.all([
    getPraxisCards(),
    getLedgers(),
    getVisible('best-practice'),
  ]);
  return cards.flatMap((praxis) => {
    const ledger = ledgers.get(praxis.id);
    const content = contents.find(({ id }) => id === praxis.id);
    if (!ledger || !content) return [];
    const zielgruppen = [
      ...content.data.zielgruppen,
      ...ledger.erfahrungen.flatMap((erfahrung) => erfahrung.zielgruppen),
    ];
    return { praxis, values: toValues(praxis, ledger, zielgruppen), zielgruppen };
  });
}

function toValues(praxis: PraxisCard, ledger: Ledger, zielgruppen: string[]): FacetValues {
  const standorte = [...praxis.standorte, ...ledger.rows.flatMap(({ standorte }) => standorte)];
  return {
    thema: praxis.themen.map(({ id }) => id),
    erfahrung: toErfahrungValues(ledger.rows),
    standort: [...new Set(standorte.map(({ id }) => id))],
    jahr: toYearValues(ledger.rows),
    belege: [stufeValues[praxis.level.stufe]],
    zielgruppe: [...new Set(zielgruppen.map(toSlug))],
  };
}

async function toFacets(entries: Entry[]): Promise<Facet[]> {
  const labels = await getLabels(entries);
  const counts = countValues(
    entries.map(({ values }) => values),
    mapFacets(() => []),
  );
  const facets = facetIds.map((id) => ({
    id,
    label: facetLabels[id],
    values: labels[id].flatMap(([value, label]) => {
      const count = counts[id].get(value);
      return count ? { value, label, href: href(paths.facet(id, value)), count } : [];
    }),
  }));
  return facets.filter(({ values }) => values.length > 0);
}

type Labels = (readonly [value: string, label: string])[];

/** All values there could be, in the order in which they are shown. */
async function getLabels(entries: Entry[]): Promise<Record<FacetId, Labels>> {
  const [themen, standorte] = await Promise.all([getThemaLinks(), getStandortLinks()]);
  const years = new Set(entries.flatMap(({ values }) => values.jahr));
  years.delete(withoutYear);
  // Two spellings of one group share a value; the first gives the label.
  const zielgruppen = entries.flatMap(({ zielgruppen }) => zielgruppen).reverse();
  return {
    thema: [...themen.values()].map(({ id, titel }) => [id, titel]),
    erfahrung: Object.entries(erfahrungLabels),
    standort: [...standorte.values()].map(({ id, name }) => [id, name]),
    jahr: [
      ...[...years]
        .sort()
        .reverse()
        .map((year) => [year, year] as const),
      [withoutYear, 'Ohne Jahr'],
    ],
    belege: stufen.map(({ stufe, label }) => [stufeValues[stufe], label] as const).reverse(),
    zielgruppe: [...new Map(zielgruppen.map((name) => [toSlug(name), name]))].sort(([, a], [, b]) =>
      a.localeCompare(b, 'de'),
    ),
  };
}
