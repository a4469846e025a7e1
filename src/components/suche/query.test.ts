import { describe, expect, test } from 'vitest';

import { findStelle, toQuery } from './query.ts';

const known = [
  'Schuldnerberatung',
  'Steuerungsgruppe',
  'Flyer',
  'Öffentlichkeitsarbeit',
  'ESF',
  'Beraterteam',
];

describe('the words to look for', () => {
  test.each([
    ['a word of the texts', 'Flyer', ['Flyer']],
    ['a part of a word', 'Beratung', ['Beratung']],
    ['a typo', 'Steurungsgruppe', ['Steuerungsgruppe']],
    ['two typos in a long word', 'Schuldnerbertung', ['Schuldnerberatung']],
    ['another spelling of an umlaut', 'Oeffentlichkeitsarbeit', ['Oeffentlichkeitsarbeit']],
    ['an umlaut without its dots', 'offentlichkeit', ['offentlichkeit']],
    ['several words, one of them wrong', 'ESF Flier', ['ESF', 'Flyer']],
    ['a question', 'Was hilft gegen Flyer?', ['Flyer']],
    ['words in quotation marks', '„ESF“', ['ESF']],
    ['a word copied with its soft hyphen', 'Fly\u00ader', ['Flyer']],
    ['decomposed letters', 'O\u0308ffentlichkeit', ['Öffentlichkeit']],
    ['letters of a fancy alphabet', '𝗙𝗹𝘆𝗲𝗿', ['Flyer']],
    ['dashes and hard spaces', '–\u00a0Flyer – ESF —', ['Flyer', 'ESF']],
    ['a word twice', 'Flyer Flyer', ['Flyer']],
    ['a word for all genders', 'Berater:innen', ['Berater']],
    ['the same in full', 'Beraterinnen', ['Berater']],
    ['a word far from all', 'Fahrradreparatur', []],
    ['a short word that nobody used', 'xyz', []],
  ])('%s: %s → %j', (_, term, words) => {
    expect(toQuery(term, known).words).toEqual(words);
  });

  test('say which typed word no text has', () => {
    expect(toQuery('ESF Flier', known)).toMatchObject({ missing: ['Flier'], isWhole: true });
  });

  test('are not all there is if a word has nothing like it', () => {
    expect(toQuery('ESF Fahrrad', known)).toMatchObject({ missing: ['Fahrrad'], isWhole: false });
  });

  test('are not more than a question needs, and this is told', () => {
    const start = performance.now();
    const words = Array.from({ length: 8000 }, (_, index) => `Wort${index}`);
    expect(toQuery(words.join(' '), words)).toMatchObject({
      words: words.slice(0, 16),
      isCut: true,
    });
    expect(toQuery('x'.repeat(50_000), words)).toMatchObject({ words: [], isCut: true });
    expect(performance.now() - start).toBeLessThan(2000);
    expect(toQuery('Flyer', known).isCut).toBe(false);
  });

  test('may be fillers if there is nothing else', () => {
    expect(toQuery('für', ['für'])).toMatchObject({ words: ['für'], isWhole: true });
  });
});

test.each([
  ['T1-G3', 't1-g3'],
  ['t51-d2', 't51-d2'],
  ['2013-07-17-weimar#t1-g3', '2013-07-17-weimar#t1-g3'],
  ['„T1–G3“', 't1-g3'],
  ['#t1-g3', 't1-g3'],
  ['T1\u00ad-G3.', 't1-g3'],
  ['T1', undefined],
  ['Tisch 1', undefined],
])('the address of a point in „%s“ is %s', (term, stelle) => {
  expect(findStelle(term)).toBe(stelle);
});
