/** Builds the search index from the finished pages. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import sirv from 'sirv';

import {
  fold,
  partsMark,
  splitCompound,
  toGenderForms,
  toNounMark,
  toWords,
} from '#domain/suche/search-text.ts';
import { toBase, toFamily, toIsWord, toStem } from '#domain/suche/stem.ts';
import { toSearchRecords, type SearchRecord } from '#exports/search-records.ts';

import type { BuiltSite, PageVisitor } from './finished-pages.ts';

/** While writing, the last index serves. */
export function lastSearchIndex(): AstroIntegration {
  let lastIndex = '';
  return {
    name: 'thinka-search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        lastIndex = path.join(fileURLToPath(config.outDir), folderName);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`/${folderName}`, sirv(lastIndex, { dev: true }));
      },
    },
  };
}

/** Astro writes it without a value, but for elements with a name of our own. */
const ofUseToSearch = / data-search-ignore(?:="true")?(?=[ />])/g;

export function searchIndex({ folder }: Pick<BuiltSite, 'folder'>): Required<PageVisitor> {
  const records: SearchRecord[] = [];
  return {
    visit: ({ name, html }) => {
      if (path.basename(name) !== 'index.html') return undefined;
      const url = `/${path.posix.dirname(name)}/`.replace('/./', '/');
      records.push(...toSearchRecords(html, url));
      // Of use to nobody else.
      return html.replaceAll(ofUseToSearch, '');
    },
    end: async (logger) => {
      const spellings = toSpellings(records);
      const { index, errors } = await createIndex({ forceLanguage: 'de' });
      if (!index) throw new Error(`Pagefind: ${errors.join(', ')}`);
      const nouns = await addRecords(index, records, spellings);
      const outputPath = path.join(folder, folderName);
      await index.writeFiles({ outputPath });
      const lexicon = { words: [...spellings], nouns: [...nouns] };
      await writeFile(path.join(outputPath, 'words.json'), JSON.stringify(lexicon));
      await close();
      logger.info(`${records.length} places can be found`);
    },
  };
}

/** Every word of the texts as it is written, also in two ways („Arbeiten“, „arbeiten“). */
function toSpellings(records: SearchRecord[]): Set<string> {
  return new Set(records.flatMap(({ title, text }) => toWords(`${title} ${text}`)));
}

/** One of them for each folded form. */
function toVocabulary(spellings: ReadonlySet<string>): Map<string, string> {
  return new Map([...spellings].map((word) => [fold(word), word]));
}

/**
 * Stems of nouns that are a verb or an adjective as well: they stand in the middle of a sentence with a
 * capital, or in a compound, and elsewhere without.
 */
function findNouns(
  records: SearchRecord[],
  forms: ReadonlySet<string>,
  partsOf: PartsOf,
): Set<string> {
  const words = records.flatMap(({ text }) => toWords(text));
  const small = words.filter((word) => !capital.test(word));
  const stems = new Set(small.map(toStem));
  const bases = new Set(small.map(toBase));
  const lower = new Set(small);
  const nouns = [
    ...forms,
    // „Schulden“: only its base „schuld“ is also written small.
    ...words.filter(
      (word) => capital.test(word) && !lower.has(word.toLowerCase()) && bases.has(toBase(word)),
    ),
    ...words.filter((word) => capital.test(word)).flatMap((word) => partsOf(word)),
  ];
  return new Set(nouns.map(toStem).filter((noun) => stems.has(noun)));
}

type PartsOf = (word: string) => string[];

const capital = /^\p{Lu}/u;

/** A noun behind a word that stands before nouns; a capital at the start of a sentence tells nothing. */
const noun =
  /(?<= (?:de[rmns]|die|das|k?eine?[rmns]?|ihre?[rmns]?|mit|für|von|zu[mr]?|bei|ohne|i[mn]|a[mn]|auf|durch|gegen|über|um|vor) )\p{Lu}\p{Ll}{3,}/gu;

/** @returns stems of nouns that are filed as such */
async function addRecords(
  index: PagefindIndex,
  records: SearchRecord[],
  spellings: ReadonlySet<string>,
): Promise<Set<string>> {
  const words = toVocabulary(spellings);
  const isWord = toIsWord(words.keys());
  const partsByWord = new Map([...words.keys()].map((word) => [word, splitCompound(word, isWord)]));

  // First parts of words written small: „fest“ is no noun in „Festlegung“.
  const starts = new Set(
    [...words].flatMap(([folded, word]) =>
      capital.test(word) ? [] : (partsByWord.get(folded)?.slice(0, 1) ?? []),
    ),
  );
  const partsOf: PartsOf = (word) =>
    (partsByWord.get(fold(word)) ?? []).filter(
      (part) => !starts.has(part) || !fold(word).startsWith(part),
    );
  const forms = new Set(records.flatMap(({ text }) => text.match(noun) ?? []));
  const nouns = findNouns(records, forms, partsOf);

  const family = Map.groupBy(words.values(), toFamily);

  for (const { url, title, kind, text, filters } of records) {
    const whole = `${title} ${text}`;
    const compounds = toWords(whole).flatMap((word) => partsByWord.get(fold(word)) ?? []);
    // A capital at the start of a sentence proves no noun, so the word must be seen as one elsewhere.
    const capitals = toWords(whole)
      .filter((word) => capital.test(word))
      .filter((word) => forms.has(word) || !spellings.has(word.toLowerCase()));
    const named = capitals.flatMap((word) => [word, ...partsOf(word)]);
    const parts = [
      ...compounds,
      ...named.map(toStem).flatMap((noun) => (nouns.has(noun) ? [toNounMark(noun)] : [])),
      // „Nachbarn“ are looked for in `Nachbar:innen` as well.
      ...toGenderForms(whole).flatMap((word) => [word, ...(family.get(toFamily(word)) ?? [])]),
    ];
    await index.addCustomRecord({
      url,
      // Pagefind has no field that is searched but not shown: the page cuts the parts off again.
      // The title of a meeting in each of its points would make all of them hits for its place.
      content: `${filters.punktart.length > 0 ? '' : `${title}. `}${text} ${partsMark} ${[...new Set(parts)].join(' ')}`,
      language: 'de',
      meta: { title, kind },
      filters: Object.fromEntries(
        Object.entries(filters).filter(([, values]) => values.length > 0),
      ),
    });
  }
  return nouns;
}

const folderName = 'pagefind';
