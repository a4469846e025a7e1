/** The part of a text in which something was found, with the words marked. */
import { editDistance } from '#domain/suggest.ts';
import { fold, partsMark, stem, toWords, wordPattern } from '#domain/search-text.ts';

export interface Piece {
  text: string;
  isHit: boolean;
}

const length = 240;

/**
 * @param content as indexed: title, text, and the parts of compounds behind a mark
 * @param term what was searched for
 */
export function toSnippet(content: string, title: string, term: string): Piece[] {
  const [whole = ''] = content.split(partsMark);
  const text = whole.startsWith(`${title}.`) ? whole.slice(title.length + 1).trim() : whole.trim();
  const tokens = toWords(term).map((word) => stem(fold(word)));

  const pieces = text
    .split(wordPattern)
    .map((part) => ({ text: part, isHit: isHit(part, tokens) }));
  const start = Math.max(0, findStart(pieces));
  return merge(cut(pieces.slice(start), start > 0));
}

/** A word is a hit if it contains what was searched for, is of its family, or differs by a letter. */
function isHit(word: string, tokens: string[]): boolean {
  const folded = fold(toWords(word).join(''));
  if (folded.length < 2) return false;
  return tokens.some(
    (token) =>
      (token.length > 2 ? folded.includes(token) : folded === token) ||
      (token.length > 7 && folded.startsWith(token.slice(0, -3))) ||
      (token.length > 4 &&
        Math.abs(folded.length - token.length) < 4 &&
        editDistance(stem(folded), token) < 2),
  );
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

function merge(pieces: Piece[]): Piece[] {
  return pieces.reduce<Piece[]>((merged, piece) => {
    const last = merged.at(-1);
    if (last?.isHit === piece.isHit) last.text += piece.text;
    else merged.push({ ...piece });
    return merged;
  }, []);
}
