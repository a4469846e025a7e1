/** Words with one meaning for the search, as the Themen name them: a line for each group. */
import { toWords } from './search-text.ts';
import { toBase } from './stem.ts';

/** @returns the words of a line: `Schulden, Überschuldung` → both */
export function toGroup(line: string): string[] {
  return line
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
}

/** Two words with one key are the same to the search: „Social Media“, in any inflection and spelling. */
export function toKey(word: string): string {
  return toWords(word).map(toBase).join(' ');
}
