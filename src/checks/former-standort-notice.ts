/** Coming dates of a Standort that works no more. A notice: there may be a last feast. */
import { isUpcoming } from '#domain/time/dates.ts';
import { takesPlace, toOccurrences } from '#domain/termin/occurrences.ts';
import { terminSchema } from '#schemas/termin.ts';

import type { EntryNotice } from './notice.ts';

export const atFormerStandort = {
  title: 'Ein ehemaliger Standort lädt ein',
  find: ({ collection, frontmatter }, today, findEntry) => {
    const termin = collection === 'termine' && terminSchema.safeParse(frontmatter.data).data;
    const isComing = (one: { beginn: string; ende: string | undefined }) =>
      isUpcoming(one.ende ?? one.beginn, today);
    if (!termin || !toOccurrences(termin).filter(takesPlace).some(isComing)) return [];
    return termin.standorte.flatMap((id, index) => {
      const { name, status } = findEntry('standorte', id)?.frontmatter.data ?? {};
      if (status !== 'ehemalig') return [];
      const words = `„${String(name)}“ arbeitet nicht mehr. Stimmt der Standort, und findet es statt?`;
      return [{ ...frontmatter.placeOf(['standorte', index]), words }];
    });
  },
} satisfies EntryNotice;
