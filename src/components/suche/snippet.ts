/** The part of a text in which something was found, with the words marked. */
import { fold, partsMark, toWords, wordPattern } from '#domain/suche/search-text.ts';
import { toStem } from '#domain/suche/stem.ts';

import { isCapital } from './lexicon.ts';

export interface Piece {
  text: string;
  isHit: boolean;
}

const length = 240;
const none: ReadonlySet<string> = new Set();

/**
 * @param content as indexed: title, text, and the parts of compounds behind a mark
 * @param found the words and phrases that were found in it
 * @param nouns stems of nouns that are a verb as well; of these only the noun was found
 */
export function toSnippet(content: string, title: string, found: string[], nouns = none): Piece[] {
  const [whole = '', hidden = ''] = content.split(partsMark);
  const text = whole.startsWith(`${title}.`) ? whole.slice(title.length + 1).trim() : whole.trim();
  const parts = [...new Set(toWords(hidden))];

  // Words come at the odd places.
  const texts = text.split(wordPattern);
  const hits = new Set<number>();
  for (const phrase of found.map((words) => toWords(words).map(toStem))) {
    const [first = ''] = phrase;
    const within = parts.filter((part) => toStem(part) === first);
    const isNoun = nouns.has(first);
    for (let at = 1; at < texts.length; at += 2) {
      const isHit = phrase.every((stem, index) => {
        const word = texts[at + 2 * index] ?? '';
        if (isOfStem(word, stem, phrase.length > 1 ? none : nouns)) return true;
        return phrase.length === 1 && (!isNoun || isCapital(word)) && isCompoundOf(word, within);
      });
      if (isHit) for (let index = at; index < at + 2 * phrase.length - 1; index++) hits.add(index);
    }
  }

  const pieces = texts.map((part, index) => ({ text: part, isHit: hits.has(index) }));
  const start = Math.max(0, findStart(pieces));
  return join(cut(pieces.slice(start), start > 0));
}

/** The same word by Pagefind's stem: in any inflection, and in words made from it. */
function isOfStem(word: string, stem: string, nouns: ReadonlySet<string>): boolean {
  const isMeant = !nouns.has(stem) || isCapital(word);
  return isMeant && toWords(word).some((one) => toStem(one) === stem);
}

/** A compound that has the word as one of its parts; the build has found these. */
function isCompoundOf(word: string, parts: string[]): boolean {
  const folded = fold(toWords(word).join(''));
  return parts.some((part) => folded.length > part.length + 2 && folded.includes(fold(part)));
}

/** Some words before the first hit. */
function findStart(pieces: Piece[]): number {
  const hit = pieces.findIndex((piece) => piece.isHit);
  return hit > 40 ? hit - 20 : 0;
}

function cut(pieces: Piece[], isCutBefore: boolean): Piece[] {
  const kept: Piece[] = isCutBefore ? [{ text: '… ', isHit: false }] : [];
  let used = 0;
  for (const piece of pieces) {
    if (used > length) return [...kept, { text: ' …', isHit: false }];
    kept.push(piece);
    used += piece.text.length;
  }
  return kept;
}

function join(pieces: Piece[]): Piece[] {
  return pieces.reduce<Piece[]>((merged, piece) => {
    const last = merged.at(-1);
    if (last?.isHit === piece.isHit) last.text += piece.text;
    else merged.push({ ...piece });
    return merged;
  }, []);
}
