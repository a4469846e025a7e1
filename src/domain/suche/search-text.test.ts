import { describe, expect, test } from 'vitest';

import { fold, splitCompound, toGenderForms, toWords } from './search-text.ts';
import { toIsWord } from './stem.ts';

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

test.each([
  ['mit weichem Trennzeichen', 'Wohn\u00adgebiets\u00adfest', ['Wohngebietsfest']],
  ['mit Zeichen ohne Breite', 'Wohn\u200bgebiet \ufefffest', ['Wohngebiet', 'fest']],
  ['mit zerlegten Umlauten', 'Bu\u0308rger', ['Bürger']],
  ['mit festen Leerzeichen', 'bis\u00a0Mai\u202f2019', ['bis', 'Mai', '2019']],
  ['mit Vokalzeichen', 'مَرحبًا', ['مَرحبًا']],
])('a word %s is one, as it is read', (_, text, words) => {
  expect(toWords(text)).toEqual(words);
});

describe('a word for all genders', () => {
  test.each([':', '*', '_', '/', '/-', '·', '(', '’'])('with %s is one', (sign) => {
    expect(toWords(`Alle Mieter${sign}innen, jede Mieter${sign}in.`)).toEqual([
      'Alle',
      'Mieterinnen',
      'jede',
      'Mieterin',
    ]);
  });

  test('may go on', () => {
    expect(toWords('der Mieter:innenbeirat')).toEqual(['der', 'Mieterinnenbeirat']);
  });

  test('is filed with its base as well', () => {
    expect(toGenderForms('Mieter*innen und Gäste')).toEqual(['Mieterinnen', 'Mieter']);
  });

  test.each(['Treff in der Stadt', 'um 10:30 in', 'Ort: innen', 'Ost/intern'])(
    '%s has none',
    (text) => {
      expect(toGenderForms(text)).toEqual([]);
    },
  );
});

describe('compounds', () => {
  const isWord = toIsWord([]);

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
