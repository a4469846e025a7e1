/** Typed words against the words of our texts. */
import { fold, stem, toWords } from '#domain/search-text.ts';
import { editDistance } from '#domain/suggest.ts';

/**
 * @param term what somebody typed
 * @param known every word of our texts
 * @returns the same with unknown words set right, or nothing if one is too far from all we have
 */
export function correct(term: string, known: string[]): string | undefined {
  const folded = known.map(fold);
  const words: string[] = [];
  for (const word of toWords(term)) {
    const spelling = findSpelling(word, known, folded);
    if (spelling === undefined) return undefined;
    words.push(spelling);
  }
  return words.join(' ');
}

/** A part of a known word is known as well: „Beratung“ in „Schuldnerberatung“. */
function findSpelling(typed: string, known: string[], folded: string[]): string | undefined {
  const word = fold(typed);
  const core = stem(word);
  if (folded.some((other) => other.includes(core))) return typed;

  let best: string | undefined;
  let least = word.length > 8 ? 3 : 2;
  folded.forEach((other, index) => {
    const distance =
      Math.abs(other.length - word.length) < least ? editDistance(word, other) : least;
    if (distance < least) [best, least] = [known[index], distance];
  });
  return word.length > 3 ? best : undefined;
}
