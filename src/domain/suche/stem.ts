/**
 * The stem of a German word without its endings, by Snowball's algorithm
 * (snowballstem.org/algorithms/german/stemmer.html). Pagefind files words by it, so finding out what it found
 * in a text takes the same stems.
 */
import { fieldWords, fold } from './search-text.ts';

/**
 * Also „Kita“ and „Kitas“ are one, which Snowball tells apart.
 *
 * @returns the word without its endings by inflection, folded: `Beratungen` → `beratung`
 */
export function toBase(word: string): string {
  const folded = fold(word);
  const region = Math.max(3, findRegion(folded, 0));
  const isLong = /(?:erin(?:nen)?|lns?)$/.test(folded);
  const one = isLong
    ? folded.replace(/erin(?:nen)?$/, 'er').replace(/lns?$/, 'l')
    : cut(folded, /(?:em|ern|er|en|es|e|(?<=[abdfghiklmnortu])s)$/, region);
  const two =
    /(?:en|er|est|(?<=[dfghklmnrstz])(?<!geordn|intern|plan|tick|tr)et|(?<=...[bdfghklmnt])st)$/;
  return cut(one, two, region);
}

/** „Nachbar“ and „Nachbarn“ are one, which Snowball tells apart. */
export function toFamily(word: string): string {
  return toBase(word).replace(/(?<=[lr])n$/, '');
}

/** @returns the stem that a family of words shares, folded: `Beratungen`, `beraten` → `berat` */
export function toStem(word: string): string {
  const two = toBase(word);
  const folded = fold(word);
  const r1 = Math.max(3, findRegion(folded, 0));
  const r2 = findRegion(folded, findRegion(folded, 0));
  const three = cut(two, /(?:(?<!e)ig)?(?:end|ung)$|(?<!e)(?:ig|ik|isch)$/, r2);
  if (three !== two) return three;
  const four = cut(two, /(?:lich|heit|keit)$/, r2);
  if (four === two) return two;
  return cut(cut(four, /(?:lich|ig)$/, r2), /(?:er|en)$/, r1);
}

/**
 * Whether a part of a compound is a word of our texts or of the field, in any inflection. Long
 * compounds are no help here.
 *
 * @param words those of our texts, folded
 */
export function toIsWord(words: Iterable<string>): (part: string) => boolean {
  const known = new Set(fieldWords);
  for (const word of words) {
    if (word.length > 3 && word.length <= 12) known.add(word).add(toBase(word));
  }
  return (part) => known.has(part) || known.has(toBase(part));
}

function cut(word: string, pattern: RegExp, region: number): string {
  const at = word.search(pattern);
  return at >= region ? word.slice(0, at) : word;
}

/** The beginning of the part behind the first consonant that follows a vowel. */
function findRegion(word: string, from: number): number {
  const found = /[aeiouy][^aeiouy]/.exec(word.slice(from));
  return found ? from + found.index + 2 : word.length;
}
