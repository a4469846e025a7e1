/** A Hit: one place of a text that tells of a person, as the detectors of this folder find it. */
import type { Reading } from './words.ts';

/** The kinds of data that can be found, with their names in German. */
export const kindLabels = {
  telefon: 'eine Telefonnummer',
  mail: 'eine Mailadresse',
  'mail-person': 'die Mailadresse einer Person',
  anschrift: 'eine Anschrift',
  geburtstag: 'ein Geburtsdatum',
  iban: 'eine Kontonummer',
  nummer: 'ein Aktenzeichen oder eine persönliche Nummer',
  handle: 'ein Konto in einem sozialen Netz',
  kfz: 'ein Autokennzeichen',
  name: 'der Name eines Menschen',
  fallzahl: 'eine sehr kleine Zahl von Menschen',
} as const;

export type PrivacyKind = keyof typeof kindLabels;

export interface Hit {
  kind: PrivacyKind;
  /** Begin and end in the searched text, counted from 0 in UTF-16 units. */
  start: number;
  end: number;
}

/** Looks for one kind of thing in a text as it is read. Hits are in reading order. */
export type Detector = (reading: Reading) => Hit[];

/**
 * Patterns must be bounded, or begin where no other match can: a match that is not right is looked at
 * again from the next letter on.
 *
 * @param pattern with the flags `g` and `u`; a group named `hit` is what is found, else the whole match
 * @param isRight whether a match is one after all, told by its groups
 */
export function matchAll(
  text: string,
  pattern: RegExp,
  kind: PrivacyKind,
  isRight: (match: RegExpExecArray) => boolean = () => true,
): Hit[] {
  const hits: Hit[] = [];
  let from = 0;
  while (from <= text.length) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (!match) break;
    const { index, 0: whole, groups } = match;
    const words = groups?.['hit'] ?? whole;
    // With the flag `u`, a search from within a pair of surrogates begins before the pair.
    const next = index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
    const isHit = words !== '' && isRight(match);
    if (isHit) {
      const start = index + whole.lastIndexOf(words);
      hits.push({ kind, start, end: start + words.length });
    }
    from = Math.max(from + 1, isHit ? index + whole.length : next);
  }
  return hits;
}

/** Two detectors or patterns may see the same thing: the one that comes first in the list has it. */
export function withoutOverlaps(hits: readonly Hit[]): Hit[] {
  if (hits.length < 2) return [...hits];
  const taken = new Set<number>();
  const kept = hits.filter(({ start, end }) => {
    for (let place = start; place < end; place++) if (taken.has(place)) return false;
    for (let place = start; place < end; place++) taken.add(place);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * @param words separated by blanks and line breaks, each a piece of a regular expression without blanks
 * @returns them as alternatives
 */
export function oneOf(words: string): string {
  return `(?:${words.trim().split(/\s+/).join('|')})`;
}
