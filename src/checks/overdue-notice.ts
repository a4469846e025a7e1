/** Reviews of the guide that are overdue. A notice: that nobody has looked is no mistake of a text. */
import { freshnessOf, reviewDay } from '#domain/praxis/freshness.ts';
import { formatDate } from '#domain/time/dates.ts';
import { praxisSchema } from '#schemas/praxis.ts';

import type { EntryNotice } from './notice.ts';

export const overdueReview = {
  title: 'Prüfung überfällig',
  find: ({ collection, frontmatter }, today) => {
    const praxis = collection === 'best-practice' && praxisSchema.safeParse(frontmatter.data);
    if (!praxis || !praxis.data || freshnessOf(praxis.data, today) !== 'ueberfaellig') return [];
    const since = formatDate(reviewDay(praxis.data));
    return [{ words: `seit ${since}, ${praxis.data.verantwortlich}` }];
  },
} satisfies EntryNotice;
