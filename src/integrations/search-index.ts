/** Builds the search index from the finished pages; while writing, the last one serves. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import sirv from 'sirv';

import {
  fieldWords,
  fold,
  partsMark,
  splitCompound,
  stem,
  toGenderForms,
  toWords,
} from '#domain/search-text.ts';
import { toSearchRecords, type SearchRecord } from '#exports/search-records.ts';

export default function searchIndex(): AstroIntegration {
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
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const records = await readRecords(folder);
        const words = toVocabulary(records);

        const { index, errors } = await createIndex({ forceLanguage: 'de' });
        if (!index) throw new Error(`Pagefind: ${errors.join(', ')}`);
        await addRecords(index, records, words);
        const outputPath = path.join(folder, folderName);
        await index.writeFiles({ outputPath });
        await writeFile(path.join(outputPath, 'words.json'), JSON.stringify([...words.values()]));
        await close();
        logger.info(`${records.length} places can be found`);
      },
    },
  };
}

async function readRecords(folder: string): Promise<SearchRecord[]> {
  const names = await readdir(folder, { recursive: true });
  const pages = names.filter((name) => path.basename(name) === 'index.html').sort();
  const records = await Promise.all(
    pages.map(async (name) => {
      const url = `/${path.dirname(name).split(path.sep).join('/')}/`.replace('/./', '/');
      return toSearchRecords(await readFile(path.join(folder, name), 'utf8'), url);
    }),
  );
  return records.flat();
}

/** Every word of the texts as it is written, by its folded form. */
function toVocabulary(records: SearchRecord[]): Map<string, string> {
  const words = records.flatMap(({ title, text }) => toWords(`${title} ${text}`));
  return new Map(words.map((word) => [fold(word), word]));
}

async function addRecords(
  index: PagefindIndex,
  records: SearchRecord[],
  words: Map<string, string>,
): Promise<void> {
  const isWord = toIsWord(words);
  const partsByWord = new Map([...words.keys()].map((word) => [word, splitCompound(word, isWord)]));

  const family = Map.groupBy(words.values(), (word) => stem(fold(word)));

  for (const { url, title, kind, text, filters } of records) {
    const whole = `${title} ${text}`;
    const parts = [
      ...toWords(whole).flatMap((word) => partsByWord.get(fold(word)) ?? []),
      // „Nachbarn“ are looked for in `Nachbar:innen` as well.
      ...toGenderForms(whole).flatMap((word) => [word, ...(family.get(stem(fold(word))) ?? [])]),
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
}

const folderName = 'pagefind';

/** A word of our texts or of the field, in any inflection. Long compounds are no help here. */
function toIsWord(words: Map<string, string>): (part: string) => boolean {
  const known = new Set([...fieldWords]);
  for (const word of words.keys()) {
    if (word.length > 3 && word.length <= 12) known.add(word).add(stem(word));
  }
  return (part) => known.has(part) || known.has(stem(part));
}
