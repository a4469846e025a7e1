import { expect, test } from 'vitest';

import { toNounMark } from '#domain/suche/search-text.ts';

import { ask, readFacets, type Filters, type Pagefind } from './ask.ts';
import { toLexicon } from './lexicon.ts';

/** Finds places by whole words, as Pagefind does between quotation marks. */
const places: Record<string, { words: string[]; art: string; score?: number }> = {
  a: { words: ['Flyer', 'Kosten'], art: 'punkt' },
  b: { words: ['Flyer'], art: 'praxis' },
  c: { words: ['Kosten'], art: 'punkt' },
  d: { words: ['Flyer', 'Handzettel'], art: 'handbuch', score: 99 },
  e: { words: ['Handzettel'], art: 'punkt', score: 50 },
  f: { words: ['Sucht', toNounMark('sucht')], art: 'punkt' },
  g: { words: ['sucht'], art: 'praxis' },
  h: { words: ['Abstimmung'], art: 'seite', score: 9 },
  i: { words: ['Abstimmung'], art: 'punkt' },
};

const pagefind: Pagefind = {
  options: () => Promise.resolve(),
  search(term, { filters = {} }) {
    const words = (term ?? '').replaceAll('"', '').toLowerCase().split(' ').filter(Boolean);
    const results = Object.entries(places)
      .filter(([, place]) => !filters['art'] || filters['art'] === place.art)
      .filter(([, place]) =>
        words.every((word) => place.words.some((other) => other.toLowerCase() === word)),
      )
      .map(([id, { score = 1 }]) => ({
        id,
        score,
        words: [0],
        data: () => Promise.reject(new Error(id)),
      }));
    return Promise.resolve({ results });
  },
};

const lexicon = toLexicon(
  {
    words: ['Flyer', 'Kosten', 'Handzettel', 'Sucht', 'sucht', 'Zeit', 'Abstimmung'],
    nouns: ['sucht'],
  },
  { oeffentlichkeitsarbeit: [['Flyer', 'Handzettel', 'Broschüre']] },
);

const askFor = async (term: string, filters: Filters = {}) => {
  const arts = ['punkt', 'praxis', 'handbuch', 'seite'];
  const facets = await readFacets(pagefind, { art: arts });
  const answer = await ask({ pagefind, lexicon, facets }, term, filters);
  return { ...answer, ids: answer.hits.map(({ id }) => id).join('') };
};

test('the word itself comes before others of its meaning, pages for editors come last', async () => {
  const { ids, hits } = await askFor('Flyer');
  expect(ids).toBe('baed');
  expect(hits.map(({ also }) => also.join())).toEqual(['', '', 'Handzettel', '']);
});

test('of pages for editors nothing is held back from who asks how to write', async () => {
  expect((await askFor('Flyer eintragen')).ids).toMatch(/^d/);
});

test('a page about this site comes behind, unless its title has the word', async () => {
  expect((await askFor('Abstimmung')).ids).toBe('ih');
});

test('a word that no text has is found by its meaning', async () => {
  const { ids, hits } = await askFor('Broschüre');
  expect(ids).toMatch(/^[abe]{3}d$/);
  expect(hits[0]?.also.join()).toMatch(/Flyer|Handzettel/);
});

test('places with all words come first, then those that have some', async () => {
  expect(await askFor('Flyer Kosten')).toMatchObject({
    ids: expect.stringMatching(/^a/) as string,
    note: 'für „Flyer Kosten“. Manche haben nur einen Teil der Wörter',
  });
});

test('a noun comes before the verb that looks like it, or alone', async () => {
  expect((await askFor('sucht')).ids).toBe('fg');
  expect((await askFor('Sucht')).ids).toBe('f');
});

test('a compound that no text has is found by its parts, and this is said', async () => {
  expect(await askFor('Zeitkosten')).toMatchObject({
    ids: 'ac',
    note: 'für „Zeitkosten“. „Zeitkosten“ kommt nicht vor, aber „Kosten“',
  });
});

test('a typo of a long word is answered with a question', async () => {
  expect(await askFor('Abstimung')).toMatchObject({
    ids: 'ih',
    near: 'Abstimmung',
    note: 'für „Abstimmung“. „Abstimung“ kommt nicht vor',
  });
});

test('of a short word nothing is shown that was not typed', async () => {
  expect(await askFor('Kasten')).toMatchObject({ ids: '', near: 'Kosten' });
});

test('if nothing is found, it says what was tried and which Thema is nearest', async () => {
  expect(await askFor('Handzettelhalter')).toMatchObject({
    ids: '',
    thema: 'oeffentlichkeitsarbeit',
    tried: ['„Handzettelhalter“ in allen Endungen', 'ähnliche Schreibweisen'],
  });
});

test('no word at all finds nothing', async () => {
  expect(await askFor('???')).toMatchObject({ ids: '', note: 'für „???“' });
});

test('the counts of a group are not narrowed by what is ticked in it', async () => {
  expect(await askFor('Kosten Flyer', { art: ['punkt'] })).toMatchObject({
    counts: { art: { punkt: 3, praxis: 1, handbuch: 1 } },
  });
});

test('a choice that leaves nothing says what there would be', async () => {
  expect(await askFor('Abstimmung', { art: ['praxis'] })).toMatchObject({
    ids: '',
    note: 'für „Abstimmung“ mit dieser Auswahl, ohne Filter 2',
  });
});

test('of far too many words the first are looked for, and the answer stays short', async () => {
  const words = Array.from({ length: 7000 }, (_, index) => `unbekannt${index}`);
  const { ids, note } = await askFor(['Abstimmung', ...words].join(' '));
  expect(ids).toBe('ih');
  expect(note).toContain('Das waren sehr viele Wörter: Gesucht wurde nur nach den ersten');
});
