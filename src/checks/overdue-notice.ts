/** Reviews of the guide that are overdue. A notice: that nobody has looked is no mistake of a text. */
import { formatDate } from '#domain/time/dates.ts';
import { freshnessOf, reviewDay } from '#domain/praxis/freshness.ts';
import { praxisSchema } from '#schemas/praxis.ts';

import type { Entry } from './entries.ts';
import { toOneLine } from './report.ts';

/**
 * @param today a day
 * @returns each entry by its file, with who keeps it and since when; the longest overdue first
 */
export function listOverdue(entries: readonly Entry[], today: string): string[] {
  return entries
    .flatMap(({ collection, file, frontmatter }) => {
      const praxis = collection === 'best-practice' && praxisSchema.safeParse(frontmatter.data);
      if (!praxis || !praxis.data) return [];
      const due = reviewDay(praxis.data);
      const isOverdue = freshnessOf(praxis.data, today) === 'ueberfaellig';
      return isOverdue ? [{ file, due, verantwortlich: praxis.data.verantwortlich }] : [];
    })
    .sort((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)))
    .map(({ file, due, verantwortlich }) =>
      toOneLine(`${file}: seit ${formatDate(due)}, ${verantwortlich}`),
    );
}

/** One line, or none if nothing is overdue. */
export function summarizeOverdue(overdue: readonly string[]): string {
  if (overdue.length === 0) return '';
  return overdue.length === 1
    ? 'Überfällig: 1 Prüfung im Leitfaden'
    : `Überfällig: ${overdue.length} Prüfungen im Leitfaden`;
}
