/** Turns what somebody typed into a query that the index can answer. */
import { fold, splitCompound, toLegible, toWords } from '#domain/suche/search-text.ts';
import { toBase, toStem } from '#domain/suche/stem.ts';
import { editDistance } from '#domain/text/suggest.ts';
import { toKey } from '#domain/suche/word-groups.ts';

import { isCapital, type Lexicon } from './lexicon.ts';

/** One or several words with one meaning, and the words to look for. */
export interface Term {
  /** The typed text. */
  typed: string;
  /** The spelling of our texts, in the forms that Pagefind tells apart. */
  words: string[];
  /** Words of the same meaning that our texts have. */
  also: string[];
  /** The Thema whose words these are. */
  thema?: string;
}

export interface Query {
  terms: Term[];
  /** Whether more was typed than is looked at. */
  isCut: boolean;
}

/**
 * The address of a point, in the forms in which people see it: `T1-G3`, `2013-07-17-weimar#t1-g3`.
 *
 * @returns the address as the index files it, or undefined if the term is none
 */
export function findStelle(term: string): string | undefined {
  // A copied address may have quotation marks around it, and a dash in place of the hyphen.
  const bare = toLegible(term.slice(0, 300))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/gi, '');
  return /^(?:[a-z0-9-]+#)?t\d+-[a-z]\d+$/i.test(bare) ? bare.toLowerCase() : undefined;
}

/** More than a question needs. */
const mostTerms = 16;
const longest = 10_000;

/** Quotation marks of any language, in pairs: the words within have to stand together in a text. */
const phrases = /["„“”«»]([^"„“”«»]+)["„“”«»]/g;

export function toQuery(typed: string, lexicon: Lexicon): Query {
  const text = typed.slice(0, longest).normalize('NFKC');
  // The parts at odd places stood between quotation marks.
  const terms = text
    .split(phrases)
    .flatMap((part, index) => (index % 2 ? toPhrase(part, lexicon) : toTerms(part, lexicon)));
  const unique = [...new Map(terms.map((term) => [term.typed, term])).values()];
  const telling = unique.filter((term) => !fillers.has(term.typed.toLowerCase()));
  const wanted = telling.length > 0 ? telling : unique;
  return {
    terms: wanted.slice(0, mostTerms),
    isCut: wanted.length > mostTerms || typed.length > longest,
  };
}

function toPhrase(text: string, lexicon: Lexicon): Term[] {
  const words = toWords(text);
  if (words.length === 0) return [];
  return [{ typed: words.join(' '), words: [spell(words, lexicon)], also: [] }];
}

/** The words of a text; the words of one group („Social Media“) stay together. */
function toTerms(text: string, lexicon: Lexicon): Term[] {
  const words = toWords(text);
  const terms: Term[] = [];
  for (let at = 0; at < words.length;) {
    const size = [4, 3, 2].find(
      (count) => at + count <= words.length && groupAt(words.slice(at, at + count), lexicon),
    );
    const own = words.slice(at, at + (size ?? 1));
    const group = groupAt(own, lexicon);
    const key = toKey(own.join(' '));
    const others = group?.words.filter((word) => toKey(word) !== key && lexicon.has(word)) ?? [];
    terms.push({
      typed: own.join(' '),
      words: toForms(spell(own, lexicon), lexicon),
      also: others.flatMap((word) => toForms(word, lexicon)),
      ...(group && { thema: group.thema }),
    });
    at += own.length;
  }
  return terms;
}

function groupAt(words: string[], lexicon: Lexicon) {
  return lexicon.groupOf.get(toKey(words.join(' ')));
}

/** „Kita“ and „Kitas“, „Kurs“ and „Kurse“: Snowball tells them apart. */
function toForms(word: string, { spellings }: Lexicon): string[] {
  const others = [`${word}s`, `${word}e`, word.replace(/[se]$/, '')];
  return [word, ...others.filter((other) => spellings.has(fold(other)) && other !== word)];
}

/** „Oeffentlichkeit“ is looked for as our texts write it. */
function spell(words: string[], lexicon: Lexicon): string {
  const spelt = words.map((word) => {
    const [first = '', ...rest] = lexicon.spellings.get(fold(word)) ?? word;
    return (isCapital(word) ? first.toUpperCase() : first.toLowerCase()) + rest.join('');
  });
  return spelt.join(' ');
}

/** Words that a question has and an answer need not. */
// prettier-ignore
const fillers = new Set([
  'aber', 'als', 'am', 'an', 'auch', 'auf', 'aus', 'bei', 'beim', 'das', 'dass', 'dem', 'den', 'der',
  'des', 'die', 'ein', 'eine', 'einem', 'einen', 'einer', 'es', 'für', 'gegen', 'gibt', 'habe', 'hat',
  'helfen', 'hilft', 'ich', 'ihr', 'im', 'in', 'ist', 'kann', 'kein', 'keine', 'man', 'mit', 'nach',
  'nicht', 'oder', 'oft', 'soll', 'sollen', 'muss', 'machen', 'tun', 'welche', 'sich', 'sie', 'sind', 'über', 'um', 'und', 'uns', 'vom', 'von', 'vor', 'wann',
  'warum', 'was', 'wenn', 'wer', 'werden', 'wie', 'wir', 'wird', 'wo', 'zu', 'zum', 'zur',
]);

/**
 * Words of our texts that stand for a word they do not have: words that begin with it or, if it is long, hold
 * it, and „Nachbarn“ for „Nachbarinnen“.
 */
export function findLonger(typed: string, lexicon: Lexicon): string[] {
  const word = toBase(typed);
  const base = /^(.{3,})inn$/.exec(word)?.[1];
  const bare = base
    ? [...lexicon.spellings].filter(([folded]) => toBase(folded) === toBase(base))
    : [];
  const longer = [...lexicon.spellings].filter(([folded]) =>
    word.length > 5 ? folded.includes(word) : word.length > 2 && folded.startsWith(word),
  );
  return [...bare, ...longer].map(([, spelling]) => spelling).slice(0, 12);
}

/** The words within a compound that no text has: „Mietschulden“ → `Schulden` */
export function findParts(typed: string, lexicon: Lexicon): string[] {
  const parts = splitCompound(fold(typed), lexicon.isWord);
  return parts.flatMap((part) => lexicon.spellings.get(part) ?? []);
}

export interface Near {
  word: string;
  /** Whether it is so near that its hits may be shown at once. */
  isSure: boolean;
}

/**
 * The word that may have been meant. We never search for it unasked: „Social“ or „Leitungen“ are no mistakes,
 * and no list knows all words that are right. Its hits are shown only for long words that differ by one
 * letter, or longer ones by two: right words so alike are rare. Not so if the word looks English. For short
 * words it is a link.
 */
export function findNear(typed: string, lexicon: Lexicon): Near | undefined {
  const word = fold(typed);
  if (word.length < 4 || lexicon.groupOf.has(toKey(typed))) return undefined;
  let best: string | undefined;
  let least = word.length > 8 ? 3 : 2;
  for (const [other, spelling] of lexicon.spellings) {
    if (Math.abs(other.length - word.length) >= least) continue;
    const distance = editDistance(word, other);
    if (distance < least) [best, least] = [spelling, distance];
  }
  if (best === undefined) return undefined;
  const isLong = word.length > (least > 1 ? 11 : 7);
  const isForeign = /c(?![hk])|[yw]$|tion|th/.test(word) && !/[yw]$|tion|th/.test(fold(best));
  return { word: best, isSure: isLong && !isForeign && toStem(best).startsWith(word.charAt(0)) };
}

/** The Thema whose words are most like the typed ones, if there is any. */
export function findThema(terms: Term[], lexicon: Lexicon): string | undefined {
  const own = terms.find(({ thema }) => thema)?.thema;
  if (own) return own;
  let best: string | undefined;
  let most = 4;
  for (const { typed } of terms) {
    for (const { thema, words } of lexicon.groups) {
      const shared = Math.max(...words.map((word) => countShared(fold(typed), fold(word))));
      if (shared > most) [best, most] = [thema, shared];
    }
  }
  return best;
}

/** How many letters in a row two words share. */
function countShared(one: string, other: string): number {
  let most = 0;
  for (let from = 0; from + most < one.length; from++) {
    while (from + most < one.length && other.includes(one.slice(from, from + most + 1))) most++;
  }
  return most;
}
