/** One question to Pagefind, and what is to be said about the answer. */
import { shorten } from '#domain/shorten.ts';

import { findStelle, toQuery } from './query.ts';

export type Filters = Record<string, { any: string[] }>;

export interface Found {
  results: { id: string; data: () => Promise<Hit> }[];
  filters: Record<string, Record<string, number>>;
}

export interface Hit {
  url: string;
  content: string;
  meta: { title: string; kind: string };
}

export interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  search(term: string | null, options: { filters: Filters }): Promise<Found>;
}

/** What was found, the words to mark in it, and how to tell people. */
export interface Answer {
  found: Found;
  words: string;
  note: string;
}

/**
 * @param filters ticked values by group; within a group any of them will do
 * @param known every word of our texts
 */
export async function ask(
  pagefind: Pagefind,
  term: string,
  filters: Filters,
  known: string[],
): Promise<Answer> {
  const answer = await find(pagefind, term, filters, known);
  // Within a group one may tick several, so its counts must not be narrowed by itself.
  const counts = { ...answer.found.filters };
  for (const name of Object.keys(filters)) {
    const others = Object.fromEntries(Object.entries(filters).filter(([key]) => key !== name));
    const { found } = await find(pagefind, term, others, known);
    counts[name] = found.filters[name] ?? {};
  }
  return { ...answer, found: { ...answer.found, filters: counts } };
}

/**
 * Asks for words that our texts have: for one they lack, Pagefind would go on to ever shorter
 * beginnings of it and find anything.
 */
async function find(
  pagefind: Pagefind,
  term: string,
  filters: Filters,
  known: string[],
): Promise<Answer> {
  const stelle = findStelle(term);
  if (!term || stelle) {
    const place = stelle ? { stelle: { any: [stelle] } } : {};
    const found = await pagefind.search(null, { filters: { ...filters, ...place } });
    return { found, words: '', note: term ? `für ${quote(term)}` : 'für diese Auswahl' };
  }

  const { words, missing, isWhole, isCut } = toQuery(term, known);
  const joined = words.join(' ');
  const lack = missing.map(quote).join(', ');
  const say = (note: string) =>
    isCut ? `${note}. Das waren sehr viele Wörter: Gesucht wurde nur nach den ersten` : note;
  const note = say(lack ? `für ${quote(joined)} (${lack} kommt nicht vor)` : `für ${quote(term)}`);
  const found = isWhole && joined ? await pagefind.search(joined, { filters }) : nothing;
  if (found.results.length > 0) return { found, words: joined, note };

  const parts = await Promise.all(words.map((word) => pagefind.search(word, { filters })));
  const some = unite(parts);
  return some.results.length > 0
    ? { found: some, words: joined, note: say(`für einen Teil der Wörter: ${quote(joined)}`) }
    : { found: nothing, words: joined, note: say(`für ${quote(term)}`) };
}

/** In one line, however much was typed. */
function quote(words: string): string {
  return `„${shorten(words, 200)}“`;
}

const nothing: Found = { results: [], filters: {} };

/** What any of several searches found; what more of them found comes first. */
function unite(parts: Found[]): Found {
  const byId = new Map<string, { result: Found['results'][number]; count: number }>();
  for (const result of parts.flatMap(({ results }) => results)) {
    byId.set(result.id, { result, count: (byId.get(result.id)?.count ?? 0) + 1 });
  }
  const united = [...byId.values()].sort((a, b) => b.count - a.count);
  return { results: united.map(({ result }) => result), filters: parts[0]?.filters ?? {} };
}
