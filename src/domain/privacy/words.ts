/** The words of a plain text, with the facts needed to look them up. */

export interface Word {
  text: string;
  /** The word as in the lists of names, see `fold`. */
  key: string;
  /** Place in the text, counted from 0 in UTF-16 units. */
  start: number;
  end: number;
  /** Whether it is written with a capital. */
  isCapital: boolean;
}

/** A text and its words: they are looked for once, and every detector reads them. */
export interface Reading {
  text: string;
  words: readonly Word[];
}

/** @param text as `toPlainText` gives it */
export function toReading(text: string): Reading {
  const words: Word[] = [];
  const lower = text.toLowerCase();
  // A few letters grow: „İ“.
  const small = lower.length === text.length ? lower : undefined;
  for (const { 0: word, index } of text.matchAll(pattern)) {
    const end = index + word.length;
    words.push({
      text: word,
      key: fold(small?.slice(index, end) ?? word),
      start: index,
      end,
      isCapital: capital.test(word),
    });
  }
  return { text, words };
}

/** Also of „al-Hassan“, which is a name like „Hassan“. */
const capital = /^(?:\p{Lu}|(?:a[lsdnr]|el|d|bin|ben|abu)[-'’]\p{Lu})/u;

/** „Karl-Heinz“, „O’Neill“ and „Al-Ahmad“ are one word. No letter is looked at twice. */
const pattern = /\p{L}+(?:[-'’]\p{L}+)*/gu;

/** @returns the word in small letters without marks: `Öztürk`, `Ozturk` and `ÖZTÜRK` are all `ozturk` */
export function fold(word: string): string {
  if (ascii.test(word)) return word;
  const small = word.toLowerCase();
  if (ascii.test(small)) return small;
  return small
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßıłđøæœ’]/g, (letter) => odd[letter] ?? letter);
}

const ascii = /^[a-z'-]*$/;

const odd: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  '’': "'",
};

/**
 * @param words separated by blanks and line breaks
 * @returns them folded, with those that have umlauts also as telephones write them (`mueller`)
 */
export function toKeys(words: string): ReadonlySet<string> {
  return new Set(
    words
      .trim()
      .toLowerCase()
      .split(/\s+/)
      .flatMap((word) => [
        fold(word),
        fold(word.replace(/[äöü]/g, (letter) => spelt[letter] ?? letter)),
      ]),
  );
}

const spelt: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** The text between a word and the one before it. */
export function gapBefore({ text, words }: Reading, index: number): string {
  return text.slice(words[index - 1]?.end ?? 0, words[index]?.start ?? 0);
}

/** „#SOZ“: the words behind it belong to another sentence. */
export function isHashtag(text: string, { start, end }: Pick<Word, 'start' | 'end'>): boolean {
  return /^#\p{Lu}{2,}$/u.test(text.slice(Math.max(0, start - 1), end));
}
