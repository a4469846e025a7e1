/**
 * Words that are nowhere else. They all begin alike, so one search finds them all, and their endings say
 * where each of them was put.
 */

/** Long enough that no file has it by chance, also not in base64; no German word and no prefix of one. */
export const mark = 'zqkxwort';

export interface Canaries {
  /** @returns a word that only this place has: letters alone, so it is good in names of files, too */
  word: (place: string) => string;
  /** A number of eight digits that only this place has. */
  number: (place: string) => number;
  /** The places of the words, as the search finds them. */
  places: ReadonlyMap<string, string>;
}

export function createCanaries(): Canaries {
  const places = new Map<string, string>();
  return {
    places,
    word: (place) => {
      const word = mark + toLetters(places.size);
      places.set(word, place);
      return word;
    },
    number: (place) => {
      const number = firstNumber + places.size;
      places.set(String(number), place);
      return number;
    },
  };
}

/** The numbers of canaries begin with these digits. */
export const numberMark = '7193';
const firstNumber = 71_930_000;

/** Four letters without a doubled one, so that no stemming shortens them: `baba`, `babe`, … */
function toLetters(index: number): string {
  const letter = (alphabet: string, digit: number) =>
    alphabet.charAt(Math.floor(digit) % alphabet.length);
  return [
    letter(consonants, index / 500),
    letter(vowels, index / 100),
    letter(consonants, index / 5),
    letter(vowels, index),
  ].join('');
}

// Unique up to 10,000: 20 × 5 × 20 × 5.
const consonants = 'bcdfghjklmnpqrstvwxz';
const vowels = 'aiouy';
