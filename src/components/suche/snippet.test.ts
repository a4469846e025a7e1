import { expect, test } from 'vitest';

import { toSnippet } from './snippet.ts';

const show = (content: string, found: string[], nouns?: ReadonlySet<string>) =>
  toSnippet(content, 'Titel', found, nouns)
    .map(({ text, isHit }) => (isHit ? `[${text}]` : text))
    .join('');

test.each([
  ['another inflection', 'Die Beratungen.', ['Beratung'], 'Die [Beratungen].'],
  ['its family, as the index finds it', 'Sie beraten.', ['Beratung'], 'Sie [beraten].'],
  [
    'a compound that the index has taken apart',
    'Die Schuldnerberatung. ⁂ schuldner beratung',
    ['Beratung'],
    'Die [Schuldnerberatung].',
  ],
  ['nothing that only begins alike', 'Schulen ⁂', ['Schulden'], 'Schulen'],
  ['nothing that differs by a letter', 'Flieder', ['Flyer'], 'Flieder'],
  ['a phrase', 'In sozialen Medien, Medien.', ['soziale Medien'], 'In [sozialen Medien], Medien.'],
  ['all words that were found', 'Feste und Kurse', ['Fest', 'Kurse'], '[Feste] und [Kurse]'],
  ['umlauts', 'Gute Öffentlichkeit.', ['Oeffentlichkeit'], 'Gute [Öffentlichkeit].'],
  ['a word for all genders', 'Nachbar:innen', ['Nachbarinnen'], '[Nachbar:innen]'],
  ['its base', 'Mieter/-innen ⁂ Mieterinnen Mieter', ['Mieter'], '[Mieter/-innen]'],
])('marks %s', (_, text, found, shown) => {
  expect(show(`Titel. ${text}`, found)).toBe(shown);
});

test('marks the noun alone where that was found', () => {
  const text = 'Titel. Es ist nicht ihre Schuld, wer daran schuld hat, hat Schulden.';
  expect(show(text, ['Schulden'], new Set(['schuld']))).toBe(
    'Es ist nicht ihre [Schuld], wer daran schuld hat, hat [Schulden].',
  );
});

test('leaves out title and hidden parts of compounds', () => {
  expect(show('Titel. Text ⁂ fall arbeit', ['nichts'])).toBe('Text');
});

test('begins shortly before the first hit of a long text', () => {
  const text = `${'Wort '.repeat(100)}Ziel ${'Wort '.repeat(100)}`;
  const snippet = show(`Titel. ${text}`, ['Ziel']);
  expect(snippet).toMatch(/^… /);
  expect(snippet).toContain('[Ziel]');
  expect(snippet).toMatch(/ …$/);
  expect(snippet.length).toBeLessThan(300);
});
