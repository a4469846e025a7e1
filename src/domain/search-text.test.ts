import { describe, expect, test } from 'vitest';

import { fieldWords, fold, splitCompound, stem, toWords } from './search-text.ts';

test.each([
  ['Öffentlichkeitsarbeit', 'offentlichkeitsarbeit'],
  ['Oeffentlichkeitsarbeit', 'offentlichkeitsarbeit'],
  ['Offentlichkeitsarbeit', 'offentlichkeitsarbeit'],
  ['Straße', 'strasse'],
  ['neue', 'neue'],
  ['Quelle', 'quelle'],
  ['bauen', 'bauen'],
])('%s is folded to %s', (word, folded) => {
  expect(fold(word)).toBe(folded);
});

test('a text is taken apart at everything that is no letter or digit', () => {
  expect(toWords('Sozialraum-/Stadtteilarbeit, 54,13 %')).toEqual([
    'Sozialraum',
    'Stadtteilarbeit',
    '54',
    '13',
  ]);
});

test('an inflected word has the stem of its base form', () => {
  expect(stem('beratungen')).toBe(stem('beratung'));
});

describe('compounds', () => {
  const isWord = (part: string) => fieldWords.has(part) || fieldWords.has(stem(part));

  test.each([
    ['schuldnerberatung', ['schuldner', 'beratung']],
    ['einzelfallarbeit', ['einzel', 'einzelfall', 'fall', 'fallarbeit', 'arbeit']],
    ['wohnungsunternehmen', ['wohnung', 'unternehmen']],
    ['steuerungsgruppe', ['steuerung', 'gruppe']],
  ])('%s is made of %j', (word, parts) => {
    expect(splitCompound(word, isWord)).toEqual(expect.arrayContaining(parts));
  });

  test('what is far too long for a word is left whole, at once', () => {
    expect(splitCompound('arbeit'.repeat(40), isWord)).toEqual([]);
  });

  test.each(['beratung', 'vereinbarung', 'landschaft', 'arbeit', 'weimar'])(
    '%s is left whole',
    (word) => {
      expect(splitCompound(word, isWord)).toEqual([]);
    },
  );
});
