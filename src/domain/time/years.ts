/** What has a day, year by year. */

/** @returns the years in the order in which they come in `items`, each with its own */
export function toYears<One extends { tag: string }>(
  items: readonly One[],
): { year: string; items: One[] }[] {
  const years = Map.groupBy(items, ({ tag }) => tag.slice(0, 4));
  return [...years].map(([year, items]) => ({ year, items }));
}
