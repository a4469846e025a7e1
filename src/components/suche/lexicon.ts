/** The words of all texts and which of them mean the same, as the build gives them to the search. */
import { fold } from '#domain/suche/search-text.ts';
import { toBase, toIsWord } from '#domain/suche/stem.ts';
import { toKey } from '#domain/suche/word-groups.ts';

/** The file as the build writes it. */
export interface LexiconFile {
  /** Every word of our texts, as it is written. */
  words: string[];
  /** Stems of nouns that are a verb or an adjective as well: `sucht`. */
  nouns: string[];
}

/** Words that mean the same, by the Thema they belong to. */
export type GroupsFile = Record<string, string[][]>;

export interface Group {
  thema: string;
  words: string[];
}

export interface Lexicon {
  /** The words of our texts by their folded form. */
  spellings: Map<string, string>;
  isWord: (part: string) => boolean;
  nouns: Set<string>;
  /** Words that our texts have without a capital. */
  small: Set<string>;
  groups: Group[];
  groupOf: Map<string, Group>;
  /** Whether our texts have a word or all words of a phrase, in any inflection, as a noun or not. */
  has: (words: string) => boolean;
}

export function toLexicon(file: LexiconFile, groupsFile: GroupsFile): Lexicon {
  const small = file.words.filter((word) => !isCapital(word));
  // When two spellings exist, readers see the noun.
  const sorted = [...small, ...file.words.filter(isCapital)];
  const spellings = new Map(sorted.map((word) => [fold(word), word]));
  const bases = new Set(file.words.map(toCased));
  const groups = Object.entries(groupsFile).flatMap(([thema, all]) =>
    all.map((words) => ({ thema, words })),
  );
  return {
    spellings,
    isWord: toIsWord(spellings.keys()),
    nouns: new Set(file.nouns),
    small: new Set(small),
    groups,
    groupOf: new Map(
      groups.flatMap((group) => group.words.map((word) => [toKey(word), group] as const)),
    ),
    has: (words) => words.split(/[\s-]+/).every((word) => bases.has(toCased(word))),
  };
}

/** „Abhängige“ are not meant by `abhängig`. */
function toCased(word: string): string {
  return `${isCapital(word) ? '^' : ''}${toBase(word)}`;
}

export function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
