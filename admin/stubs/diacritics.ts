/**
 * Takes the place of `diacritics`, with which Decap turns titles and names of files into addresses:
 * it would make `a` of `ä`, where the addresses of this site have `ae`.
 */
import { remove as removeOthers } from 'diacritics/index.js';

import { toPlainLetters } from '#domain/slug.ts';

/** Letters that are no letter with an accent (`ø`, `ł`) are left to the original. */
export function remove(text: string): string {
  return removeOthers(toPlainLetters(text));
}

export default { remove };
