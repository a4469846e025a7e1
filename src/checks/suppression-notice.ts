/** Figures that the site holds back. A notice, no mistake: but they had better not be entered at all. */
import { findSchutz, type Schutz } from '#domain/indikator/suppression.ts';
import { wordsOf } from '#schemas/indikator.ts';
import { zahlenblattSchema } from '#schemas/zahlenblatt.ts';

import type { EntryNotice } from './notice.ts';

/** Their numbers are not said again, since logs are read by many. */
export const suppressedFigures = {
  title: 'Zum Schutz nicht gezeigt',
  find: ({ collection, frontmatter }) => {
    const blatt = collection === 'indikatoren' && zahlenblattSchema.safeParse(frontmatter.data);
    if (!blatt || !blatt.data) return [];
    const { werte } = blatt.data;
    return findSchutz(werte).flatMap((schutz, index) => {
      const wert = werte[index];
      if (!schutz || !wert) return [];
      const place = [wordsOf(wert.indikator).label, wert.quartier, wert.jahr].filter(Boolean);
      return [
        {
          ...frontmatter.placeOf(['werte', index, 'wert']),
          words: `${place.join(', ')}: ${advice[schutz]}`,
        },
      ];
    });
  },
} satisfies EntryNotice;

const advice: Record<Schutz, string> = {
  klein: 'So wenige Menschen, dass man sie erkennen könnte. Nimm den Wert lieber ganz heraus.',
  rueckrechenbar: 'Damit ließe sich eine sehr kleine Zahl ausrechnen.',
};
