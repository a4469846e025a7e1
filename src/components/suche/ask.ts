/** Asks Pagefind one question, and puts its hits into the order that helps, with a note on them. */
import { toNounMark } from '#domain/suche/search-text.ts';
import { shorten } from '#domain/text/shorten.ts';
import { toStem } from '#domain/suche/stem.ts';

import type { Lexicon } from './lexicon.ts';
import {
  findLonger,
  findNear,
  findParts,
  findStelle,
  findThema,
  toQuery,
  type Term,
} from './query.ts';
import { byUse, toReader, toWeight } from './rank.ts';

/** Ticked values by group; within a group any of them will do. */
export type Filters = Record<string, string[]>;

/** The ids of all places by group and value. */
export type Facets = Record<string, Record<string, ReadonlySet<string>>>;

export interface Pagefind {
  options(options: object): Promise<void>;
  search(
    term: string | null,
    options: { filters?: Record<string, string> },
  ): Promise<{ results: Result[] }>;
}

export interface Result {
  id: string;
  score: number;
  /** Places in the text; empty if only the title has it. */
  words: number[];
  matchedMetaFields?: string[];
  data: () => Promise<Page>;
}

export interface Page {
  url: string;
  content: string;
  meta: { title: string; kind: string };
}

export interface Hit {
  id: string;
  data: Result['data'];
  score: number;
  /** How many of the words it has. */
  count: number;
  /** The distance from the typed word: 2 for the word itself, 1 for one of the same meaning. */
  nearness: number;
  /** Whether it is for readers (0), about this site (1), or for editors (2). */
  reader: number;
  /** The words that were found in it. */
  words: string[];
  /** Whether a word that may be a noun or a verb is a noun in it. */
  isNoun: boolean;
  /** Those among them that mean the same as the typed word. */
  also: string[];
}

export interface Answer {
  hits: Hit[];
  counts: Record<string, Record<string, number>>;
  /** The subject of the answer, in words for people. */
  note: string;
  /** A word that may have been meant. */
  near?: string;
  /** If nothing was found: the tries, and the nearest Thema. */
  tried: string[];
  thema?: string;
}

/** The parts that stay the same from question to question. */
export interface Source {
  pagefind: Pagefind;
  lexicon: Lexicon;
  facets: Facets;
}

/** Titles count by our own rules (`rank.ts`); kinds („Gute Erfahrung“) are no words of a place. */
export const pagefindOptions = { ranking: { metaWeights: { title: 0, kind: 0 } } };

/** @param values those of each group that one can tick */
export async function readFacets(
  pagefind: Pagefind,
  values: Record<string, string[]>,
): Promise<Facets> {
  const facets: Facets = {};
  for (const [name, all] of Object.entries(values)) {
    const sets: Record<string, ReadonlySet<string>> = (facets[name] = {});
    for (const value of all) {
      const { results } = await pagefind.search(null, { filters: { [name]: value } });
      sets[value] = new Set(results.map(({ id }) => id));
    }
  }
  return facets;
}

export async function ask(source: Source, typed: string, filters: Filters): Promise<Answer> {
  const stelle = findStelle(typed);
  if (!typed || stelle) {
    const { results } = await source.pagefind.search(null, stelle ? { filters: { stelle } } : {});
    const note = typed ? `für ${quote(typed)}` : 'für diese Auswahl';
    return narrow(
      source,
      results.map((result) => toHit(result, source)),
      filters,
      { note, tried: [] },
    );
  }

  const { terms, isCut } = toQuery(typed, source.lexicon);
  const looks = await Promise.all(terms.map((term) => look(source, term)));
  const all = unite(looks).sort(byUse(typed));
  const whole = all.filter(({ count }) => count === terms.length);
  const hits = whole.length < enough ? all : whole;

  const near = looks.find((one) => one.near)?.near;
  const shown = looks.reduce(
    (text, { isNearShown, near = '' }, index) =>
      isNearShown ? text.replace(terms[index]?.typed ?? '', near) : text,
    typed,
  );
  const notes = looks.flatMap(({ note }) => note ?? []);
  if (hits.length > whole.length) {
    notes.unshift(
      whole.length > 0 ? 'Manche haben nur einen Teil der Wörter' : 'Nichts hat alle diese Wörter',
    );
  }
  if (isCut) notes.push('Das waren sehr viele Wörter: Gesucht wurde nur nach den ersten');
  const thema = hits.length === 0 ? findThema(terms, source.lexicon) : undefined;
  return narrow(source, hits, filters, {
    note: [`für ${quote(shown)}`, ...notes].join('. '),
    tried: hits.length === 0 ? looks.flatMap(({ tried }) => tried) : [],
    ...(near && { near }),
    ...(thema && { thema }),
  });
}

/** If fewer places have all words, those with some of them are shown below. */
const enough = 3;

interface Look {
  hits: Map<string, Hit>;
  note?: string;
  near?: string;
  isNearShown?: boolean;
  tried: string[];
}

/** Each way is tried only if those before it found nothing. */
async function look(source: Source, term: Term): Promise<Look> {
  const { lexicon } = source;
  const { typed, also } = term;
  const hits = new Map<string, Hit>();
  const tried: string[] = [];
  const add = async (words: string[], nearness: number, isAlso = false) => {
    for (const word of words) merge(hits, await find(source, word, { nearness, isAlso }));
    return hits.size > 0;
  };

  await add(term.words, 2);
  await add(also, 1, true);
  tried.push(`${quote(typed)} in allen Endungen`);
  if (also.length > 0) tried.push(`Wörter mit gleicher Bedeutung: ${list(also)}`);
  if (hits.size > 0) return { hits, tried };

  const isPhrase = typed.includes(' ');
  if (!isPhrase && (await add(findLonger(typed, lexicon), 2))) return { hits, tried };

  const parts = isPhrase ? typed.split(' ') : findParts(typed, lexicon);
  if (parts.length > 0) tried.push(`einzelne Teile: ${list(parts)}`);
  if (await add(parts, 1)) {
    const found = [...new Set([...hits.values()].flatMap(({ words }) => words))];
    return { hits, tried, note: `${quote(typed)} kommt nicht vor, aber ${list(found)}` };
  }

  const near = findNear(typed, lexicon);
  tried.push(near ? `ähnliche Schreibweise: ${quote(near.word)}` : 'ähnliche Schreibweisen');
  if (!near) return { hits, tried };
  const isNearShown = near.isSure && (await add([near.word], 1));
  return { hits, tried, near: near.word, isNearShown, note: `${quote(typed)} kommt nicht vor` };
}

/**
 * The places of a word or phrase in our texts. Between quotation marks Pagefind asks for whole words alone
 * but ignores their order; without them it keeps the order but takes all words that begin alike: so both are
 * asked.
 */
async function find(
  source: Source,
  words: string,
  { nearness, isAlso }: { nearness: number; isAlso: boolean },
): Promise<Map<string, Hit>> {
  const ask = async (term: string) => (await source.pagefind.search(term, {})).results;
  const stem = toStem(words);
  const { lexicon } = source;
  const [exact, ranked, nouns] = await Promise.all([
    ask(`"${words}"`),
    ask(words),
    lexicon.nouns.has(stem) ? ask(`"${toNounMark(stem)}"`) : [],
  ]);
  const scores = new Map(ranked.map((result) => [result.id, result]));
  const named = new Set(nouns.map(({ id }) => id));
  // „Schulden“ are no „schuld“; „sucht“ may be typed for both, and the noun is likelier.
  const isEither = lexicon.small.has(words);
  return new Map(
    exact
      .filter(({ words }) => words.length > 0)
      .filter(({ id }) => named.size === 0 || named.has(id) || isEither)
      .map(({ id, ...result }) => {
        const hit = toHit({ ...(scores.get(id) ?? result), id }, source);
        const isNoun = named.has(id);
        const less = named.size > 0 && !isNoun ? 1 : 0;
        return [
          id,
          {
            ...hit,
            data: result.data,
            nearness: nearness - less,
            words: [words],
            also: isAlso ? [words] : [],
            isNoun,
          },
        ] as const;
      }),
  );
}

function toHit(result: Result, { facets }: Source): Hit {
  const { id, data, score, matchedMetaFields = [] } = result;
  const isTitle = matchedMetaFields.includes('title');
  const isOf = (art: string) => facets['art']?.[art]?.has(id) ?? false;
  return {
    id,
    data,
    score: score * toWeight(isOf, isTitle),
    count: 1,
    nearness: 2,
    reader: toReader(isOf, isTitle),
    words: [],
    isNoun: false,
    also: [],
  };
}

/** When several words may stand for one, the nearest counts, and each adds a little. */
function merge(hits: Map<string, Hit>, more: Map<string, Hit>): void {
  for (const [id, hit] of more) {
    const old = hits.get(id);
    if (!old) hits.set(id, hit);
    // A hit for a nearer word needs no note on this one.
    if (!old || old.nearness > hit.nearness) continue;
    old.score += hit.score;
    old.words.push(...hit.words);
    old.isNoun ||= hit.isNoun;
    old.also.push(...hit.also);
  }
}

/** The hits of all words, with their scores added up. */
function unite(looks: Look[]): Hit[] {
  const hits = new Map<string, Hit>();
  for (const hit of looks.flatMap(({ hits }) => [...hits.values()])) {
    const old = hits.get(hit.id);
    hits.set(hit.id, {
      ...hit,
      score: hit.score + (old?.score ?? 0),
      count: hit.count + (old?.count ?? 0),
      nearness: hit.nearness + (old?.nearness ?? 0),
      reader: Math.min(hit.reader, old?.reader ?? 2),
      words: [...(old?.words ?? []), ...hit.words],
      isNoun: hit.isNoun || (old?.isNoun ?? false),
      also: [...(old?.also ?? []), ...hit.also],
    });
  }
  return [...hits.values()];
}

/** The choice within a group does not narrow the counts of that group: one may tick several. */
function narrow(
  { facets }: Source,
  hits: Hit[],
  filters: Filters,
  rest: Omit<Answer, 'hits' | 'counts'>,
): Answer {
  const passes = (id: string, but?: string) =>
    Object.entries(filters).every(
      ([name, values]) => name === but || values.some((value) => facets[name]?.[value]?.has(id)),
    );
  const counts = Object.fromEntries(
    Object.entries(facets).map(([name, sets]) => {
      const left = hits.filter(({ id }) => passes(id, name));
      const count = (ids: ReadonlySet<string>) => left.filter(({ id }) => ids.has(id)).length;
      return [
        name,
        Object.fromEntries(Object.entries(sets).map(([value, ids]) => [value, count(ids)])),
      ];
    }),
  );
  const left = hits.filter(({ id }) => passes(id));
  const isTooNarrow = left.length === 0 && hits.length > 0;
  return {
    hits: left,
    counts,
    ...rest,
    note: isTooNarrow ? `${rest.note} mit dieser Auswahl, ohne Filter ${hits.length}` : rest.note,
  };
}

/** Quotes it in one line, however much was typed. */
function quote(words: string): string {
  return `„${shorten(words, 200)}“`;
}

function list(words: string[]): string {
  return words.map(quote).join(', ');
}
