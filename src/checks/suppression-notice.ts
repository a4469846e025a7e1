/** Figures that the site holds back. A notice, no mistake: but they had better not be entered at all. */
import { findSchutz, type Schutz } from '#domain/indikator/suppression.ts';
import { wordsOf } from '#schemas/indikator.ts';
import { zahlenblattSchema } from '#schemas/zahlenblatt.ts';

import type { Entry } from './entries.ts';
import { toOneLine } from './report.ts';

/** @returns each with its place and the reason, and never with its number, since logs are read by many */
export function listSuppressed(entries: readonly Entry[]): string[] {
  return entries.flatMap((entry) =>
    findSuppressed(entry).map(({ line, words }) => toOneLine(`${entry.file}:${line}  ${words}`)),
  );
}

/** @returns the figures of an entry that its page will not show, in German */
export function findSuppressed({
  collection,
  frontmatter,
}: Pick<Entry, 'collection' | 'frontmatter'>): { line: number; words: string }[] {
  const blatt = collection === 'indikatoren' && zahlenblattSchema.safeParse(frontmatter.data);
  if (!blatt || !blatt.data) return [];
  const { werte } = blatt.data;
  return findSchutz(werte).flatMap((schutz, index) => {
    const wert = werte[index];
    if (!schutz || !wert) return [];
    const { line } = frontmatter.placeOf(['werte', index, 'wert']);
    const place = [wordsOf(wert.indikator).label, wert.quartier, wert.jahr].filter(Boolean);
    return [{ line, words: `${place.join(', ')}: ${advice[schutz]}` }];
  });
}

const advice: Record<Schutz, string> = {
  klein: 'So wenige Menschen, dass man sie erkennen könnte. Nimm den Wert lieber ganz heraus.',
  rueckrechenbar: 'Damit ließe sich eine sehr kleine Zahl ausrechnen.',
};
