/** By what Termine can be chosen; runs in the build and in browsers. */

export const terminFacetLabels = {
  standort: 'Standort',
  art: 'Art',
  sprache: 'Sprache',
} as const;

export type TerminFacet = keyof typeof terminFacetLabels;

export const terminFacets = Object.keys(terminFacetLabels) as TerminFacet[];

/** Of each facet at most one value: people look for their place and their language, not for two. */
export type TerminChoice = Readonly<Partial<Record<TerminFacet, string>>>;

/** What a Termin has of each facet, as it stands in pages: `standort=a&standort=b&art=treff` */
export function toTerminQuery(values: Readonly<Record<TerminFacet, readonly string[]>>): string {
  return new URLSearchParams(
    terminFacets.flatMap((facet) => values[facet].map((value) => [facet, value])),
  ).toString();
}

/** @param query as {@link toTerminQuery} writes it */
export function isChosen(query: string, choice: TerminChoice): boolean {
  const values = new URLSearchParams(query);
  return terminFacets.every((facet) => {
    const chosen = choice[facet];
    return chosen === undefined || values.getAll(facet).includes(chosen);
  });
}

/** @param isKnown which values there are; others in an address are ignored */
export function toTerminChoice(
  query: string,
  isKnown: (facet: TerminFacet, value: string) => boolean,
): TerminChoice {
  const given = new URLSearchParams(query);
  return Object.fromEntries(
    terminFacets.flatMap((facet) => {
      const value = given.get(facet);
      return value !== null && isKnown(facet, value) ? [[facet, value]] : [];
    }),
  );
}
