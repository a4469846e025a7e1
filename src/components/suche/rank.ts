/** The order of the hits. */
import { fold, toWords } from '#domain/suche/search-text.ts';

interface Ranked {
  count: number;
  reader: number;
  nearness: number;
  score: number;
}

/**
 * Words of people who ask how to write for this site. For all others its handbook comes last: somebody who
 * looks for a „Sprechstunde“ does not want to know how to enter one.
 */
// prettier-ignore
const editorWords = new Set([
  'anlegen', 'anmelden', 'baustein', 'bausteine', 'beitrag', 'beitrage', 'bildunterschrift',
  'bearbeiten', 'editor', 'eintragen', 'entwurf', 'fehlermeldung', 'formular', 'formulare', 'freigabe',
  'fundstelle', 'fundstellen', 'handbuch', 'hashtag', 'hochladen', 'kurzel', 'loschen', 'markdown',
  'mitschreiben', 'passwort', 'pflegen', 'redaktion', 'schreiben', 'sichtbarkeit', 'speichern',
  'uberschrift', 'veroffentlichen', 'vorschau', 'werkstatt',
]);

/** Pages for editors below pages for readers, the word itself before others of its meaning. */
export function byUse(typed: string): (one: Ranked, other: Ranked) => number {
  const isForEditors = toWords(typed).some((word) => editorWords.has(fold(word)));
  return (one, other) =>
    other.count - one.count ||
    (isForEditors ? 0 : one.reader - other.reader) ||
    other.nearness - one.nearness ||
    other.score - one.score;
}

/** @returns 0 for pages that readers look for, 1 for pages about this site, 2 for pages for editors */
export function toReader(isOf: (art: string) => boolean, isTitle: boolean): number {
  if (isOf('handbuch')) return 2;
  return isOf('seite') && !isTitle ? 1 : 0;
}

/**
 * @param isOf whether a place is of a kind, by its name
 * @param isTitle whether its title has the word
 */
export function toWeight(isOf: (art: string) => boolean, isTitle: boolean): number {
  // The title of a point is that of its meeting.
  const title = isTitle && !isOf('punkt') ? 3 : 1;
  if (isOf('praxis')) return 2 * title;
  if (isOf('thema') || isOf('standort') || isOf('begriff')) return 1.5 * title;
  return (isOf('indikator') ? 0.5 : 1) * title;
}
