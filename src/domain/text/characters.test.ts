import { describe, expect, test } from 'vitest';

import { findOddCharacters } from './characters.ts';

describe('what may stand in a text', () => {
  test.each([
    ['German', 'Größe, „Straße“ – 5 € … Donau\u00addampf'],
    ['tabs and line ends of all kinds', 'a\tb\r\nc\nd'],
    ['a mark of byte order at the beginning', '\ufeffa'],
    ['Arabic with a mark of direction', 'Willkommen, مرحبا\u200f!'],
    ['Persian with a joiner', 'می\u200cخواهم'],
    ['Ukrainian', 'ласкаво просимо'],
    ['Vietnamese in single parts', 'Tie\u0302\u0301ng Vie\u0323\u0302t'],
    ['faces of several signs', '👩‍👧‍👦 🏳️‍🌈 ❤️'],
    ['units', '5 μm, 3 kΩ'],
    ['a word in two scripts with a hyphen', 'α-Test, МВД-Formular'],
  ])('%s', (_, text) => {
    expect(findOddCharacters(text)).toEqual([]);
  });
});

describe('what deceives', () => {
  test.each([
    ['an override', 'a\u202eb', 1],
    ['a space of no width', 'ab\u200bc', 2],
    ['a control character', 'a\u001b[2J', 1],
    ['a mark of byte order further on', 'a\ufeff', 1],
    ['half a letter', 'a\ud800', 1],
    ['signs that only programs see', 'a\u{e0041}', 1],
    ['a Cyrillic letter in a word of ours', 'Die Sp\u0430rkasse', 4],
    ['accents by the dozen', `a${'\u0301'.repeat(12)}`, 1],
  ])('is found: %s', (_, text, offset) => {
    expect(findOddCharacters(text)).toMatchObject([{ rule: 'zeichen', offset }]);
  });

  test('is told once for each line, with its place in the whole', () => {
    expect(findOddCharacters('ä\u202e\u202e\nb\nc\u202e').map(({ offset }) => offset)).toEqual([
      1, 7,
    ]);
  });

  test('is named, so that one knows what to look for', () => {
    expect(findOddCharacters('\u202e')[0]?.problem).toMatchInlineSnapshot(
      `"Hier steht ein Zeichen, das man nicht sieht oder das den Text verdreht (U+202E)"`,
    );
    expect(findOddCharacters('V\u043etum')[0]?.problem).toMatchInlineSnapshot(
      `"Im Wort „Vоtum“ sieht ein „о“ nur so aus wie einer unserer Buchstaben"`,
    );
  });
});
