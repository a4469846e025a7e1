/** What somebody typed, as the index can answer it. */
import { fold, stem, toLegible, toWords } from '#domain/search-text.ts';
import { editDistance } from '#domain/suggest.ts';

export interface Query {
  /** The words to look for, set right. */
  words: string[];
  /** Typed words that no text has, whether another took their place or not. */
  missing: string[];
  /** Whether all that was typed is looked for, be it in another spelling. */
  isWhole: boolean;
  /** Whether more was typed than is looked at. */
  isCut: boolean;
}

/**
 * The address of a point, in the forms in which people see it: `T1-G3`, `2013-07-17-weimar#t1-g3`.
 *
 * @returns it as the index files it, or nothing if the term is none
 */
export function findStelle(term: string): string | undefined {
  // As it was copied: with quotation marks around it, and a dash in place of the hyphen.
  const bare = toLegible(term.slice(0, 300))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/gi, '');
  return /^(?:[a-z0-9-]+#)?t\d+-[a-z]\d+$/i.test(bare) ? bare.toLowerCase() : undefined;
}

/** More than a question needs; each is compared with all words of our texts. */
const mostWords = 16;

/** @param known every word of our texts */
export function toQuery(term: string, known: string[]): Query {
  const folded = known.map(fold);
  const typed = [...new Set(toWords(term.slice(0, 10_000).normalize('NFKC')))];
  const telling = typed.filter((word) => !fillers.has(word.toLowerCase()));
  const wanted = telling.length > 0 ? telling : typed;
  const isCut = wanted.length > mostWords || term.length > 10_000;
  const query: Query = { words: [], missing: [], isWhole: true, isCut };

  for (const word of wanted.slice(0, mostWords)) {
    const spelling = findSpelling(word, known, folded);
    if (spelling !== word) query.missing.push(word);
    if (spelling === undefined) query.isWhole = false;
    else query.words.push(spelling);
  }
  return query;
}

/** Words that a question has and an answer need not. */
// prettier-ignore
const fillers = new Set([
  'aber', 'als', 'am', 'an', 'auch', 'auf', 'aus', 'bei', 'beim', 'das', 'dass', 'dem', 'den', 'der',
  'des', 'die', 'ein', 'eine', 'einem', 'einen', 'einer', 'es', 'für', 'gegen', 'gibt', 'habe', 'hat',
  'helfen', 'hilft', 'ich', 'ihr', 'im', 'in', 'ist', 'kann', 'kein', 'keine', 'man', 'mit', 'nach',
  'nicht', 'oder', 'sich', 'sie', 'sind', 'über', 'um', 'und', 'uns', 'vom', 'von', 'vor', 'wann',
  'warum', 'was', 'wenn', 'wer', 'werden', 'wie', 'wir', 'wird', 'wo', 'zu', 'zum', 'zur',
]);

/** A part of a known word is known as well: „Beratung“ in „Schuldnerberatung“. */
function findSpelling(typed: string, known: string[], folded: string[]): string | undefined {
  const word = fold(typed);
  const core = stem(word);
  const isKnown = (part: string) => folded.some((other) => other.includes(part));
  if (isKnown(core)) return typed;
  // „Nachbarinnen“ are meant by „Nachbarn“ as well.
  const base = /^(.{3,})innen$/.exec(word)?.[1];
  if (base && isKnown(base)) return typed.slice(0, base.length - word.length);

  let best: string | undefined;
  let least = word.length > 8 ? 3 : 2;
  folded.forEach((other, index) => {
    const distance =
      Math.abs(other.length - word.length) < least ? editDistance(word, other) : least;
    if (distance < least) [best, least] = [known[index], distance];
  });
  return word.length > 3 ? best : undefined;
}
