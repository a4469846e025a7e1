/** The search as the page asks it, without a browser: its code over the files of the built site. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { arten } from '#schemas/fundstelle.ts';

import { artLabels } from '#exports/search-records.ts';

import {
  ask,
  pagefindOptions,
  readFacets,
  type Answer,
  type Page,
  type Pagefind,
  type Source,
} from '#components/suche/ask.ts';
import { toLexicon, type GroupsFile, type LexiconFile } from '#components/suche/lexicon.ts';

export async function openSearch(dist: string): Promise<Source> {
  const read = async <T>(name: string) =>
    JSON.parse(await readFile(path.join(dist, name), 'utf8')) as T;
  const address = 'http://site.test';
  // Pagefind knows no way to its files but `fetch`.
  const fetchElsewhere = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const { origin, pathname } = new URL(input instanceof Request ? input.url : input);
    if (origin !== address) return fetchElsewhere(input, init);
    return new Response(await readFile(path.join(dist, pathname)));
  };
  const script = pathToFileURL(path.join(dist, 'pagefind/pagefind.js')).href;
  const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
  await pagefind.options({ baseUrl: '/', basePath: `${address}/pagefind/`, ...pagefindOptions });
  const facets = await readFacets(pagefind, {
    art: Object.keys(artLabels),
    punktart: Object.keys(arten),
  });
  const lexicon = toLexicon(
    await read<LexiconFile>('pagefind/words.json'),
    await read<GroupsFile>('suche/woerter.json'),
  );
  return { pagefind, lexicon, facets };
}

/** The addresses of the first hits, without the base, and the message. */
export async function searchFor(
  source: Source,
  typed: string,
  most = 3,
): Promise<{ answer: Answer; urls: string[]; pages: Page[] }> {
  const answer = await ask(source, typed, {});
  const pages = await Promise.all(answer.hits.slice(0, most).map(({ data }) => data()));
  return { answer, pages, urls: pages.map(({ url }) => url) };
}
