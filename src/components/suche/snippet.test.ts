import { expect, test } from 'vitest';

import { toSnippet } from './snippet.ts';

const show = (content: string, term: string) =>
  toSnippet(content, 'Titel', term)
    .map(({ text, isHit }) => (isHit ? `[${text}]` : text))
    .join('');

test('marks the word, also inside a compound and in another inflection', () => {
  expect(show('Titel. Die Beratungen und die Schuldnerberatung.', 'Beratung')).toBe(
    'Die [Beratungen] und die [Schuldnerberatung].',
  );
});

test('marks words of the same family, as the index finds them', () => {
  expect(show('Titel. Sie beraten gern.', 'Beratung')).toBe('Sie [beraten] gern.');
});

test('marks a word that was typed with a wrong letter', () => {
  expect(show('Titel. Die Mundpropaganda hilft.', 'Mundpropagenda')).toBe(
    'Die [Mundpropaganda] hilft.',
  );
});

test('marks umlauts in any spelling', () => {
  expect(show('Titel. Gute Öffentlichkeitsarbeit.', 'oeffentlichkeit')).toBe(
    'Gute [Öffentlichkeitsarbeit].',
  );
});

test('marks a word for all genders as a whole, as it was written', () => {
  const text = 'Titel. Nachbar:innen und Mieter/-innen kochten.';
  expect(show(text, 'Nachbarinnen')).toBe('[Nachbar:innen] und Mieter/-innen kochten.');
  expect(show(text, 'Nachbar')).toBe('[Nachbar:innen] und Mieter/-innen kochten.');
  expect(show(text, 'Mieter*innen')).toBe('Nachbar:innen und [Mieter/-innen] kochten.');
});

test('leaves out title and hidden parts of compounds', () => {
  expect(show('Titel. Text ⁂ fall arbeit', 'nichts')).toBe('Text');
});

test('begins shortly before the first hit of a long text', () => {
  const text = `${'Wort '.repeat(100)}Ziel ${'Wort '.repeat(100)}`;
  const snippet = show(`Titel. ${text}`, 'Ziel');
  expect(snippet).toMatch(/^… /);
  expect(snippet).toContain('[Ziel]');
  expect(snippet).toMatch(/ …$/);
  expect(snippet.length).toBeLessThan(300);
});
