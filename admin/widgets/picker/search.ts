/** Searching in a list by words: all of them must occur, in any spelling, also inside compounds. */
import { fold, toWords } from '#domain/suche/search-text.ts';
import { toFamily } from '#domain/suche/stem.ts';

export interface Item {
  /** The stored value. */
  id: string;
  /** The words that people read first. */
  title: string;
  /** Kind, meeting, or another word that tells it from others. */
  note: string;
  /** The words of a link to it. */
  name?: string;
  /** Further words it is found by. */
  words?: string;
  /** Its groups, by name of the filter. */
  groups: Readonly<Record<string, readonly string[]>>;
}

export interface Index {
  items: readonly Item[];
  texts: readonly string[];
}

export function toIndex(items: readonly Item[]): Index {
  return {
    items,
    texts: items.map(({ id, title, note, words = '' }) =>
      toSearchText(`${title} ${note} ${words} ${id}`),
    ),
  };
}

/**
 * @param wanted by name of the filter; an empty value lets everything pass
 * @returns items with all words of the query; first those in which words begin like them
 */
export function search(
  { items, texts }: Index,
  query: string,
  wanted: Readonly<Record<string, string>> = {},
): Item[] {
  const words = toWords(query).map(toFamily);
  const filters = Object.entries(wanted).filter(([, value]) => value !== '');
  const inside: Item[] = [];
  const beginning: Item[] = [];
  items.forEach((item, index) => {
    if (!filters.every(([name, value]) => item.groups[name]?.includes(value))) return;
    const text = texts[index] ?? '';
    if (!words.every((word) => text.includes(word.length > shortest ? word : ` ${word}`))) return;
    const begins = words.every((word) => text.includes(` ${word}`));
    (begins ? beginning : inside).push(item);
  });
  return [...beginning, ...inside];
}

/** A shorter word is in almost every text, so it has to begin a word. */
const shortest = 3;

function toSearchText(text: string): string {
  return ` ${toWords(text).map(fold).join(' ')}`;
}
