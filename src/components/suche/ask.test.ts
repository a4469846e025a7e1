import { expect, test } from 'vitest';

import { ask, type Filters, type Pagefind } from './ask.ts';

/** Finds places by whole words, and counts what it was asked. */
const places: Record<string, { words: string[]; art: string }> = {
  a: { words: ['Flyer', 'Kosten'], art: 'gut' },
  b: { words: ['Flyer'], art: 'schlecht' },
  c: { words: ['Kosten'], art: 'schlecht' },
};

const pagefind: Pagefind = {
  options: () => Promise.resolve(),
  search(term, { filters }) {
    const ids = Object.keys(places).filter(
      (id) =>
        (term ?? '').split(' ').every((word) => !word || places[id]?.words.includes(word)) &&
        (filters['art']?.any ?? ['gut', 'schlecht']).includes(places[id]?.art ?? ''),
    );
    const counts: Record<string, number> = {};
    for (const id of ids) counts[places[id]?.art ?? ''] = (counts[places[id]?.art ?? ''] ?? 0) + 1;
    const results = ids.map((id) => ({ id, data: () => Promise.reject(new Error(id)) }));
    return Promise.resolve({ results, filters: { art: counts } });
  },
};

const askFor = async (term: string, filters: Filters = {}) => {
  const { found, note } = await ask(pagefind, term, filters, ['Flyer', 'Kosten', 'Zeit']);
  return { ids: found.results.map(({ id }) => id).join(''), note, counts: found.filters['art'] };
};

test('all words have to be there', async () => {
  expect(await askFor('Flyer Kosten')).toMatchObject({ ids: 'a', note: 'für „Flyer Kosten“' });
});

test('a word set right is said, with the one it took the place of', async () => {
  expect(await askFor('Flier')).toMatchObject({
    ids: 'ab',
    note: 'für „Flyer“ („Flier“ kommt nicht vor)',
  });
});

test('if nothing has all the words, what has most of them comes first', async () => {
  expect(await askFor('Flyer Kosten Zeit')).toMatchObject({
    ids: 'abc',
    note: 'für einen Teil der Wörter: „Flyer Kosten Zeit“',
  });
});

test('a word far from all leaves the others to be found', async () => {
  expect(await askFor('Kosten Fahrrad')).toMatchObject({ ids: 'ac' });
});

test('no word at all finds nothing', async () => {
  expect(await askFor('???')).toMatchObject({ ids: '', note: 'für „???“' });
});

test('the counts of a group are not narrowed by what is ticked in it', async () => {
  const answer = await askFor('Flyer', { art: { any: ['schlecht'] } });
  expect(answer).toMatchObject({ ids: 'b', counts: { gut: 1, schlecht: 1 } });
});

test('of far too many words the first are looked for, and the answer stays short', async () => {
  const words = Array.from({ length: 7000 }, (_, index) => `unbekannt${index}`);
  const { ids, note } = await askFor(['Flyer', ...words].join(' '));
  expect(ids).toBe('ab');
  expect(note).toContain('Das waren sehr viele Wörter: Gesucht wurde nur nach den ersten');
  expect(note.length).toBeLessThan(1000);
});
