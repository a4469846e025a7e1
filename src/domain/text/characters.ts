/**
 * Signs that deceive readers and reviewers of a text: invisible ones, those that turn the order of words
 * around, and those that look like a letter of ours and are none (Unicode TR 36 and TR 39; the attack on
 * sources is known as „Trojan Source“, CVE-2021-42574).
 *
 * Signs that people need in other languages may pass: Arabic and Persian with their joiners and marks of
 * direction, Cyrillic words, faces made of several signs, the soft hyphen.
 */
import { wingdings } from './clean-signs.ts';
import type { Reason } from '#domain/entry/finding.ts';

export interface OddCharacter extends Reason {
  /** Counted from 0, in UTF-16 units. */
  offset: number;
}

/** @returns one for each line at most, in reading order */
export function findOddCharacters(text: string): OddCharacter[] {
  const found: OddCharacter[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const odd = findOdd(line, offset === 0);
    if (odd) found.push({ ...odd, offset: offset + odd.offset });
    offset += line.length + 1;
  }
  return found;
}

function findOdd(line: string, isFirst: boolean): OddCharacter | undefined {
  // Each pattern is cheap, and nearly all lines have nothing but letters of Latin.
  if (plain.test(line)) return undefined;
  const hidden = [...line.matchAll(invisible)].find(
    ({ 0: sign, index }) => !(sign === byteOrderMark && index === 0 && isFirst),
  );
  if (hidden) return { offset: hidden.index, ...explainHidden(hidden[0]) };

  const mark = directions.exec(line);
  if (mark && !needsDirection.test(line)) return { offset: mark.index, ...explainHidden(mark[0]) };

  const symbol = /\p{Co}/u.exec(line);
  if (symbol) return { offset: symbol.index, ...explainSymbol(symbol[0]) };

  const pile = accents.exec(line);
  if (pile) return { offset: pile.index, ...explainPile };

  for (const { 0: word, index } of line.matchAll(/[\p{L}\p{M}]+/gu)) {
    const stranger = isMixed(word) ? foreign.exec(word)?.[0] : undefined;
    if (stranger) return { offset: index, ...explainMixed(word, stranger) };
  }
  return undefined;
}

const plain = /^[\t\r\x20-\x7e\xa0-\u017f\u2010-\u201f\u2026\u20ac]*$/;

const byteOrderMark = '\ufeff';

// prettier-ignore
const invisible = new RegExp([
  String.raw`[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]`, // control characters but for tab and line break
  String.raw`[\u115f\u1160\u180e\u2800\u3164\uffa0]`, // letters and patterns without a shape
  String.raw`[\u034f\u{1d173}-\u{1d17a}]`,            // joiners and marks of notes that nobody sees
  String.raw`[\u200b\u2060-\u2064\ufeff]`,            // spaces and signs of no width
  String.raw`[\u2028-\u202e\u2066-\u206f]`,           // line separators, marks that turn around
  String.raw`[\ufff9-\ufffd\ufdd0-\ufdef\p{Cs}]`,     // broken letters and no letters
  String.raw`[\u{fffe}\u{ffff}\u{e0000}-\u{e0fff}]`,  // signs that only programs see
].join('|'), 'gu');

/** Arabic, Hebrew or Hindi need these between their letters; they have no place among ours. */
const directions = /[\u061c\u200c\u200e\u200f]/;
const needsDirection =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Vietnamese needs two on a letter, Hebrew with all its marks three. */
const accents = /\p{M}{5}/u;

const latin = /\p{Script=Latin}/u;
// μ and Ω stand before or behind units: „5 μm“, „kΩ“.
const foreign =
  /[[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]--[μΩ]]/v;

/** A word of a language has letters of one script. */
function isMixed(word: string): boolean {
  return foreign.test(word) && latin.test(word);
}

const retype = 'Lösche die Stelle und tippe sie neu, statt sie einzufügen';

function explainHidden(sign: string): Reason {
  const code = sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
  const problem = `Hier steht ein Zeichen, das man nicht sieht oder das den Text verdreht (U+${code})`;
  return { rule: 'zeichen', problem, fix: retype };
}

/** Word writes its bullets and arrows with places of Unicode that mean nothing without its fonts. */
function explainSymbol(sign: string): Reason {
  const meant = { '\uf0b7': '-', '\uf0a7': '-', '\uf0d8': '➢' }[sign] ?? wingdings[sign];
  return {
    rule: 'zeichen',
    problem:
      'Hier steht ein Zeichen aus einer Symbolschrift; auf der Website wäre es ein leeres Kästchen',
    fix: meant
      ? `Schreibe dafür „${meant}“, oder lösche es`
      : 'Schreibe dafür ein gewöhnliches Zeichen, etwa „→“ oder „✓“, oder lösche es',
  };
}

const explainPile: Reason = {
  rule: 'zeichen',
  problem: 'Auf einem Buchstaben liegen mehr als vier Zeichen übereinander',
  fix: retype,
};

function explainMixed(word: string, stranger: string): Reason {
  return {
    rule: 'zeichen',
    problem: `Im Wort „${word.slice(0, 40)}“ sieht ein „${stranger}“ nur so aus wie einer unserer Buchstaben`,
    fix: retype,
  };
}
