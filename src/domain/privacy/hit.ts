/** A Hit: one place of a text that tells of a person, as the detectors of this folder find it. */

/** What can be found, with what one calls it in German. */
export const kindLabels = {
  telefon: 'eine Telefonnummer',
  mail: 'eine Mailadresse',
  'mail-person': 'die Mailadresse einer Person',
  anschrift: 'eine Anschrift',
  geburtstag: 'ein Geburtsdatum',
  iban: 'eine IBAN',
  nummer: 'ein Aktenzeichen oder eine persönliche Nummer',
  name: 'der Name eines Menschen',
  fallzahl: 'eine sehr kleine Zahl von Menschen',
} as const;

export type PrivacyKind = keyof typeof kindLabels;

export interface Hit {
  kind: PrivacyKind;
  /** Where it begins and ends in the text that was searched, counted from 0 in UTF-16 units. */
  start: number;
  end: number;
}

/** Looks for one kind of thing in a plain text, see `plain-text.ts`. Hits are in reading order. */
export type Detector = (text: string) => Hit[];

/**
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
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (isRight(match)) {
      const words = match.groups?.['hit'] ?? match[0];
      const start = match.index + match[0].lastIndexOf(words);
      hits.push({ kind, start, end: start + words.length });
    } else {
      // „Foto von Samira Karimi“: the name begins within what was no name.
      pattern.lastIndex = match.index + 1;
    }
  }
  return hits;
}

/** Two detectors or patterns may see the same thing: the one that comes first in the list has it. */
export function withoutOverlaps(hits: readonly Hit[]): Hit[] {
  const taken = new Set<number>();
  const kept = hits.filter(({ start, end }) => {
    const places = Array.from({ length: end - start }, (_, index) => start + index);
    if (places.some((place) => taken.has(place))) return false;
    for (const place of places) taken.add(place);
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
