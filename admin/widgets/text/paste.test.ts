import { expect, test } from 'vitest';

import { cleanPasted } from './paste.ts';

test.each([
  ['•\tein Punkt', '- ein Punkt'],
  ['  o\tdarunter', '- darunter'],
  ['– mit Strich', '- mit Strich'],
  ['\uf0b7 aus Word', '- aus Word'],
  ['1.\tErstens', '1. Erstens'],
  ['2)   Zweitens', '2. Zweitens'],
  ['a\r\nb\rc', 'a\nb\nc'],
  // None of these is a list.
  ['oben steht es', 'oben steht es'],
  ['–5 Grad', '–5 Grad'],
  ['2013. Das Jahr', '2013. Das Jahr'],
  ['- schon Markdown', '- schon Markdown'],
  ['<Votum nennungen="13">x</Votum> **fett** ', '<Votum nennungen="13">x</Votum> **fett** '],
])('%j is pasted as %j', (pasted, expected) => expect(cleanPasted(pasted)).toBe(expected));
