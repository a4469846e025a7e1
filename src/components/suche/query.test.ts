import { describe, expect, test } from 'vitest';

import { toLexicon } from './lexicon.ts';
import {
  findLonger,
  findNear,
  findParts,
  findStelle,
  findThema,
  toQuery,
  type Term,
} from './query.ts';

const words = [
  'Schuldnerberatung',
  'Steuerungsgruppe',
  'Flyer',
  'Öffentlichkeitsarbeit',
  'ESF',
  'Beraterteam',
  'soziale',
  'Medien',
  'Kitas',
  'Sozialraum',
  'Schulden',
  'Leistungen',
  'abhängig',
];
const lexicon = toLexicon(
  { words, nouns: [] },
  {
    oeffentlichkeitsarbeit: [['soziale Medien', 'Social Media', 'Instagram']],
    einzelfallarbeit: [
      ['Kita', 'Kindergarten'],
      ['Drogen', 'Abhängige'],
    ],
  },
);
const wordsOf = (term: string) => toQuery(term, lexicon).terms.flatMap(({ words }) => words);

describe('the words to look for', () => {
  test.each([
    ['a word of the texts', 'Flyer', ['Flyer']],
    ['another spelling of an umlaut', 'Oeffentlichkeitsarbeit', ['Öffentlichkeitsarbeit']],
    ['several words', 'ESF Flyer', ['ESF', 'Flyer']],
    ['a question', 'Was hilft gegen Flyer?', ['Flyer']],
    ['a phrase', '„gute Flyer“ ESF', ['gute Flyer', 'ESF']],
    ['a word in quotation marks', '"ESF"', ['ESF']],
    ['a word copied with its soft hyphen', 'Fly\u00ader', ['Flyer']],
    ['decomposed letters', 'O\u0308ffentlichkeitsarbeit', ['Öffentlichkeitsarbeit']],
    ['letters of a fancy alphabet', '𝗙𝗹𝘆𝗲𝗿', ['Flyer']],
    ['dashes and hard spaces', '–\u00a0Flyer – ESF —', ['Flyer', 'ESF']],
    ['a word twice', 'Flyer Flyer', ['Flyer']],
    ['a plural that Pagefind does not know', 'Kita', ['Kita', 'Kitas']],
    ['fillers if there is nothing else', 'für', ['für']],
  ])('%s: %s → %j', (_, term, words) => {
    expect(wordsOf(term)).toEqual(words);
  });

  test('are not more than a question needs, and this is told', () => {
    const start = performance.now();
    const many = Array.from({ length: 8000 }, (_, index) => `Wort${index}`);
    expect(toQuery(many.join(' '), lexicon)).toMatchObject({ isCut: true });
    expect(toQuery(many.join(' '), lexicon).terms).toHaveLength(16);
    expect(toQuery('x'.repeat(50_000), lexicon)).toMatchObject({ isCut: true });
    expect(performance.now() - start).toBeLessThan(2000);
    expect(toQuery('Flyer', lexicon).isCut).toBe(false);
  });
});

describe('words of the same meaning', () => {
  const alsoOf = (term: string) => toQuery(term, lexicon).terms.map(({ also }) => also.join());

  test('are those of the group that our texts have', () => {
    expect(alsoOf('Instagram')).toEqual(['soziale Medien']);
  });

  test('go with several words that stand together', () => {
    expect(alsoOf('Social Media nutzen')).toEqual(['soziale Medien', '']);
    expect(alsoOf('Social nutzen')).toEqual(['', '']);
  });

  test('go with any inflection', () => {
    expect(alsoOf('Kindergärten')).toEqual(['Kita,Kitas']);
  });

  test('are none that our texts have in another meaning', () => {
    expect(alsoOf('Drogen')).toEqual(['']);
  });

  test('are none in a phrase', () => {
    expect(alsoOf('„Social Media“')).toEqual(['']);
  });
});

test.each([
  ['Berat', ['Beraterteam']],
  ['beratung', ['Schuldnerberatung']],
  ['Be', []],
])('what begins with or holds %s: %j', (typed, longer) => {
  expect(findLonger(typed, lexicon)).toEqual(longer);
});

test('a compound that no text has is looked for by its parts', () => {
  expect(findParts('Leistungsschulden', lexicon)).toEqual(['Schulden']);
});

describe('a word that may have been meant', () => {
  test.each([
    ['a typo', 'Steurungsgruppe', 'Steuerungsgruppe', true],
    ['two typos in a long word', 'Schuldnerbertung', 'Schuldnerberatung', true],
    ['a short word: only asked', 'Flier', 'Flyer', false],
    ['an English word: only asked', 'Socialraum', 'Sozialraum', false],
  ])('%s: %s → %s', (_, typed, word, isSure) => {
    expect(findNear(typed, lexicon)).toEqual({ word, isSure });
  });

  test.each(['Fahrradreparatur', 'xyz', 'Instagram'])('%s: none', (typed) => {
    expect(findNear(typed, lexicon)).toBeUndefined();
  });
});

test.each([
  ['Kindergarten', 'einzelfallarbeit'],
  ['Gartenkinder', 'einzelfallarbeit'],
  ['Fahrrad', undefined],
])('the Thema nearest to %s: %s', (typed, thema) => {
  const { terms } = toQuery(typed, lexicon);
  expect(findThema(terms satisfies Term[], lexicon)).toBe(thema);
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
