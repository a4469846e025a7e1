import { describe, expect, test } from 'vitest';

import { cleanPasted } from './paste.ts';

describe('what looks like a list becomes one', () => {
  test.each([
    ['•\tein Punkt', '- ein Punkt'],
    ['·  ein Punkt', '- ein Punkt'],
    ['  o\tdarunter', '- darunter'],
    ['§\taus Wingdings', '- aus Wingdings'],
    ['-\u00a0mit hartem Leerzeichen', '- mit hartem Leerzeichen'],
    ['\uf0b7 aus Word', '- aus Word'],
    ['\uf0d8\tein Pfeil', '- ein Pfeil'],
    ['–\tmit Strich', '- mit Strich'],
    ['– erstens\n– zweitens', '- erstens\n- zweitens'],
    ['1.\tErstens', '1. Erstens'],
    ['2)   Zweitens', '2. Zweitens'],
    ['a)\tso\nb)\toder so', '- a) so\n- b) oder so'],
    ['1.1\tZiele', '- 1.1 Ziele'],
    ['✓ erledigt', '- ✓ erledigt'],
    ['•\tEins\no\tDarunter\n▪\ttiefer\n•\tZwei', '- Eins\n  - Darunter\n    - tiefer\n- Zwei'],
    ['1.\tEins\n•\tdazu\n2.\tZwei', '1. Eins\n   - dazu\n2. Zwei'],
    ['• Eins\n\n\t◦ Darunter\n\nText\n\n◦ neu', '- Eins\n\n  - Darunter\n\nText\n\n- neu'],
  ])('%j is pasted as %j', (pasted, expected) => expect(cleanPasted(pasted)).toBe(expected));
});

describe('what is no list stays as it was seen', () => {
  test.each([
    'oben steht es',
    'o\u00a0k, so machen wir es',
    'o weh',
    '§\u00a016k SGB II gilt.',
    '§ 16k SGB II gilt.',
    '§\t16k\tSGB II',
    '§   16k',
    '–5 Grad',
    '– so ist das eben',
    '– Guten Tag.\n– „Guten Tag!“',
    'Viele kamen\n– vor allem Ältere –\nund blieben\n– wie gesagt – lange',
    '2013. Das Jahr',
    'Zusam-\nmenarbeit',
    '> Kommt ihr?\n>> Wohin?',
    'a\tb',
    '- schon Markdown\n  - darunter\n1. auch\n\n| a | b |\n|---|---|',
    '<Votum nennungen="13">x</Votum> **fett** ',
    'z.\u00a0B. „Größe“ & ‚Maß‘ – 5 € 🎉 👩‍👧',
  ])('%j', (text) => expect(cleanPasted(text)).toBe(text));
});

test.each([
  ['a\r\nb\rc\vd\u2028e', 'a\nb\nc\nd\ne'],
  ['Mu\u0308nze', 'Münze'],
  ['\ufeffa\u200bb\u2060c\u00add', 'abcd'],
  ['\u202a0361 12\u202c', '0361 12'],
  ['Zusam\u00ad\nmenarbeit', 'Zusammenarbeit'],
  ['weiter \uf0e0 hier', 'weiter → hier'],
  ['12. März 2014: Fachtag', '12. März 2014: Fachtag'],
  ['24.\tDezember zu', '24\\.\tDezember zu'],
])('%j is pasted as %j', (pasted, expected) => expect(cleanPasted(pasted)).toBe(expected));
