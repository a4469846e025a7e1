/**
 * Takes the place of `diacritics`, with which Decap turns titles and names of files into addresses: it
 * would make `a` of `ä`, nothing of `Зустріч`, and keep signs and lengths that no entry may have.
 */
import transliterate from '@sindresorhus/transliterate';

import { toSlug } from '#domain/text/slug.ts';
import { entryId } from '#schemas/fields.ts';

/** @returns small letters of a–z, digits and hyphens, and the dot before the ending of a file */
export function remove(text: string): string {
  // Decap asks for the names of entries that are there as well, to make a link of them.
  if (text.length <= longestName && entryId().safeParse(text).success) return text;
  return text.split('.').map(toWords).join('.');
}

export default { remove };

/** A name is made of two of these at most, with a day or a year. */
const longestPart = 80;
const longestName = 200;

/** Letters of other scripts as they sound: Cyrillic, Arabic, Greek, Georgian and more. */
function toWords(text: string): string {
  const words = toSlug(transliterate(text));
  if (words.length <= longestPart) return words;
  const end = words.lastIndexOf('-', longestPart);
  return words.slice(0, end > 0 ? end : longestPart);
}
