/**
 * The facets that filter the guide. An entry has values for each facet; it matches if, for every facet with a
 * choice, it has at least one of the chosen values. Runs in the build and in browsers.
 */
import type { Stufe } from './evidence.ts';

export const facetLabels = {
  thema: 'Thema',
  erfahrung: 'Art der Erfahrung',
  standort: 'Standort',
  jahr: 'Jahr',
  belege: 'Belegstärke',
  zielgruppe: 'Zielgruppe',
} as const;

/** The meaning of each facet, for the pages of its values. */
export const facetMeanings = {
  thema: 'Einträge, die zu diesem Thema gehören.',
  erfahrung: 'Einträge nach dem, worauf sie sich stützen: Punkte der Protokolle und Erfahrungen.',
  standort:
    'Einträge, die diesen Standort nennen oder auf Berichten von dort beruhen. Ob dort so gearbeitet wurde oder ob es geplant war, steht beim Eintrag.',
  jahr: 'Einträge nach den Jahren, aus denen ihre Belege stammen.',
  belege:
    'Einträge nach der Stärke ihrer Belege; sie wird berechnet und nimmt mit den Jahren ab. Wenig belegt heißt nicht, dass es nicht stimmt.',
  zielgruppe: 'Einträge, die für diese Menschen gelten oder von ihnen erzählen.',
} as const satisfies Record<keyof typeof facetLabels, string>;

export type FacetId = keyof typeof facetLabels;

export const facetIds = Object.keys(facetLabels) as FacetId[];

/** For each facet some of its values: those an entry has, those somebody chose, or all there are. */
export type FacetValues<Facet extends string = FacetId> = Readonly<
  Record<Facet, readonly string[]>
>;

/** A point and an Erfahrung count alike: a bad point and a failed Erfahrung are one kind. */
export const erfahrungLabels = {
  gut: 'Gute Erfahrungen',
  schlecht: 'Schlechte Erfahrungen',
  gemischt: 'Neutrale oder gemischte',
  bericht: 'Berichte einzelner Standorte',
  keine: 'Noch keine Erfahrungen',
} as const;

/** Values by level, so that addresses stay the same when a label changes. */
export const stufeValues: Readonly<Record<Stufe, string>> = {
  0: 'schwach',
  1: 'erste-hinweise',
  2: 'mehrfach',
  3: 'gut',
};

/** For reports without a known year. */
export const withoutYear = 'ohne-jahr';

interface Row {
  type: 'punkt' | 'erfahrung';
  art: string;
  jahr: number | undefined;
}

/** Whether something was lived through, and how it went. */
export function toErfahrungValues(rows: readonly Row[]): (keyof typeof erfahrungLabels)[] {
  const kinds = rows.map(({ art }) => art);
  const found = [
    ...(kinds.includes('gut') ? (['gut'] as const) : []),
    ...(kinds.includes('schlecht') ? (['schlecht'] as const) : []),
    ...(kinds.includes('neutral') ? (['gemischt'] as const) : []),
    ...(rows.some(({ type }) => type === 'erfahrung') ? (['bericht'] as const) : []),
  ];
  return found.length > 0 ? found : ['keine'];
}

export function toYearValues(rows: readonly Row[]): string[] {
  return [...new Set(rows.map(({ jahr }) => (jahr === undefined ? withoutYear : String(jahr))))];
}

export function matches<Facet extends string>(
  entry: FacetValues<Facet>,
  choice: FacetValues<Facet>,
): boolean {
  return (Object.keys(choice) as Facet[]).every(
    (facet) =>
      choice[facet].length === 0 || choice[facet].some((value) => entry[facet].includes(value)),
  );
}

/** For each value how many entries it would leave, with the choice in the other facets kept. */
export function countValues(
  entries: readonly FacetValues[],
  choice: FacetValues,
): Record<FacetId, Map<string, number>> {
  return mapFacets((facet) => {
    const left = entries.filter((entry) => matches(entry, { ...choice, [facet]: [] }));
    const counts = new Map<string, number>();
    for (const value of left.flatMap((entry) => entry[facet])) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  });
}

/** The query of an address: `thema=ansprache&thema=zukunft&jahr=2019`, facets in their order. */
export function toQuery(values: FacetValues<string>): string {
  return new URLSearchParams(
    Object.entries(values).flatMap(([facet, some]) => some.map((value) => [facet, value])),
  ).toString();
}

/** @param known all values there are; others are ignored, and theirs is the order */
export function fromQuery<Facet extends string>(
  query: string,
  known: FacetValues<Facet>,
): FacetValues<Facet> {
  const parameters = new URLSearchParams(query);
  const found = Object.entries<readonly string[]>(known).map(([facet, values]) => {
    const given = parameters.getAll(facet);
    return [facet, values.filter((value) => given.includes(value))];
  });
  return Object.fromEntries(found) as FacetValues<Facet>;
}

export function mapFacets<T>(toValue: (facet: FacetId) => T): Record<FacetId, T> {
  const entries = facetIds.map((facet) => [facet, toValue(facet)] as const);
  return Object.fromEntries(entries) as Record<FacetId, T>;
}
