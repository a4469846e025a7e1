/** Names that would stand in for a property of the page, lead somewhere else, or be there twice. */
import { asFiles, inBody, inFields, inProtokoll, least, type HostileInput } from './input.ts';

const headings = inBody('Ids of headings', [
  ['location', '## location', 'harmless'],
  ['the body of the document', '## body', 'harmless'],
  ['the cookies', '## cookie\n\n## createElement\n\n## getElementById', 'harmless'],
  ['the constructor', '## constructor\n\n## __proto__\n\n## hasOwnProperty', 'harmless'],
  ['the parent of an element', '## parentNode\n\n## attributes\n\n## innerHTML', 'harmless'],
  ['a place that the page has itself', '## inhalt\n\n## suche\n\n## Fußnoten', 'harmless'],
  ['nothing but signs', '## ???', 'harmless'],
  ['nothing at all', '##', 'ueberschrift 1'],
  ['one twice', '## a\n\n## a', 'ueberschrift 3'],
  ['one in two cases', '## a b\n\n## A B', 'ueberschrift 3'],
  ['one with other signs', '## a b\n\n## a-b!', 'ueberschrift 3'],
  ['two of nothing but signs', '## ???\n\n## !!!', 'ueberschrift 3'],
  ['one with an umlaut and one without', '## Ämter\n\n## Aemter', 'ueberschrift 3'],
  ['the prefix itself', '## abschnitt-a\n\n## a', 'harmless'],
  ['one of a name for a script', '## a{#b}', 'klammern 1'],
  ['one of the title of the page', '# Probe', 'ueberschrift 1'],
  ['one without hashes', 'Probe\n===', 'ueberschrift 1'],
  ['one that is too deep', '##### a', 'ueberschrift 1'],
]);

const footnotes = inBody('Ids of footnotes', [
  ['location', 'a[^location]\n\n[^location]: b', 'harmless'],
  ['the constructor', 'a[^constructor]\n\n[^constructor]: b', 'harmless'],
  ['the prototype', 'a[^__proto__]\n\n[^__proto__]: b', 'harmless'],
  ['one twice', 'a[^1]\n\n[^1]: b\n\n[^1]: c', 'fussnote 5'],
  ['one that breaks out', 'a[^"onclick=alert(1)]\n\n[^"onclick=alert(1)]: b', 'harmless'],
  ['one in itself', 'a[^1]\n\n[^1]: b[^1]', 'harmless'],
  ['two in each other', 'a[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^1]', 'harmless'],
  ['one that is not there', 'a[^1]', 'fussnote 1'],
  [
    'a reference with the name of the prototype',
    '[a][__proto__]\n\n[__proto__]: /themen/',
    'harmless',
  ],
  ['a reference twice', '[a][b]\n\n[b]: /themen/\n\n[b]: javascript:alert(1)', 'adresse 5'],
]);

const points = inProtokoll('Ids of points', [
  ['a number twice', '## Rahmen\n\n### Informationen\n\n- a ^i1\n- b ^i1', 'fundstelle-doppelt 6'],
  ['a number of another kind', '## Rahmen\n\n### Informationen\n\n- a ^g1', 'punkt 5'],
  [
    'a number too large for a number',
    `## Rahmen\n\n### Informationen\n\n- a ^i${'9'.repeat(400)}`,
    'punkt 5',
  ],
  [
    'a number that numbers cannot tell apart',
    '## Rahmen\n\n### Informationen\n\n- a ^i9007199254740993\n- b ^i9007199254740992',
    'punkt 5',
  ],
  [
    'a number with a zero in front',
    '## Rahmen\n\n### Informationen\n\n- a ^i01\n- b ^i1',
    'fundstelle-doppelt 6',
  ],
  ['a section twice', '## Tisch 1: a\n\n## Tisch 1: b', 'abschnitt 3'],
  ['a section with the number of another', '## Tisch 1: a\n\n## TOP 1: b', 'abschnitt 3'],
  ['a section with a leading zero', '## Tisch 1: a\n\n## Tisch 01: b', 'abschnitt 3'],
  ['a section that is none', '## constructor', 'abschnitt 1'],
  ['a section with markup', '## Tisch 1: <b>a</b>', 'html 1'],
  ['a section with a letter of another script', '## T\u0456sch 1: a', 'zeichen 1'],
  ['a section with digits of another script', '## Tisch ١: a', 'abschnitt 1'],
  ['a kind that is none', '## Rahmen\n\n### constructor', 'punktart 3'],
  ['a kind that every object has', '## Rahmen\n\n### __proto__\n\n- a', 'punktart 3'],
  [
    'a hashtag that every object has',
    '## Rahmen\n\n### Informationen\n\n- a #tostring',
    'hashtag 5',
  ],
  ['a hashtag of the prototype', '## Rahmen\n\n### Informationen\n\n- a #__proto__', 'harmless'],
  [
    'a hashtag with a letter of another script',
    '## Rahmen\n\n### Informationen\n\n- a #N\u0415T',
    'zeichen 5',
  ],
  ['a footnote', '## Rahmen\n\na[^1]\n\n[^1]: b', 'syntax 5'],
  ['text in front of all', 'a\n\n## Rahmen', 'abschnitt 1'],
  ['a point without text', '## Rahmen\n\n### Informationen\n\n- #NET', 'punkt 5'],
]);

const lines = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
const head = (collection: keyof typeof least, fields: Record<string, string> = {}) =>
  `---\n${lines({ ...least[collection], ...fields })}---\n`;

const entries = asFiles('Ids of entries', [
  [
    'a Begriff called location',
    'src/content/glossar/location.mdx',
    head('glossar', { begriff: 'Location' }),
    'harmless',
  ],
  [
    'a Begriff called constructor',
    'src/content/glossar/constructor.mdx',
    head('glossar', { begriff: 'Constructor' }),
    'harmless',
  ],
  [
    'a Begriff called like a place of the page',
    'src/content/glossar/inhalt.mdx',
    head('glossar', { begriff: 'Inhalt' }),
    'datei 1',
  ],
  [
    'a Begriff called body',
    'src/content/glossar/body.mdx',
    head('glossar', { begriff: 'Body' }),
    'harmless',
  ],
  [
    'a Thema called prototype',
    'src/content/themen/prototype.mdx',
    head('themen', { titel: 'Prototype' }),
    'harmless',
  ],
  [
    'a Standort called constructor',
    'src/content/standorte/constructor.mdx',
    head('standorte', { name: 'Constructor' }),
    'harmless',
  ],
  [
    'a Praxis called constructor',
    'src/content/best-practice/constructor.mdx',
    `${head('best-practice', { titel: 'Constructor' })}\n## Empfehlung\n\na\n\n## Bedingungen\n\na\n\n## Stolpersteine\n\na\n`,
    'harmless',
  ],
  [
    'a Seite with the address of the editor',
    'src/content/seiten/admin.mdx',
    head('seiten'),
    'datei 1',
  ],
  [
    'a Seite with the address of the search',
    'src/content/seiten/suche.mdx',
    head('seiten'),
    'datei 1',
  ],
  [
    'a Seite with the address of the uploads',
    'src/content/seiten/uploads.mdx',
    head('seiten'),
    'datei 1',
  ],
  [
    'a Seite with the address of the search index',
    'src/content/seiten/pagefind.mdx',
    head('seiten'),
    'datei 1',
  ],
  [
    'a Praxis with the address of a list',
    'src/content/best-practice/ausgaben.mdx',
    `${head('best-practice')}\n## Empfehlung\n\na\n\n## Bedingungen\n\na\n\n## Stolpersteine\n\na\n`,
    'datei 1',
  ],
]);

const twice = [
  ...inFields('Taken names', 'themen', [
    ['the Kürzel of another Thema', 'kuerzel: NET', 'feld-wert 1'],
  ]),
  ...inFields('Taken names', 'glossar', [
    ['the word of another Begriff', 'begriff: ESF', 'feld-wert 1'],
    ['the word of another Begriff in small letters', 'begriff: esf', 'feld-wert 1'],
    ['the word of another Begriff among the forms', 'weitereFormen:\n  - ESF', 'feld-wert 2'],
  ]),
];

export const ids: HostileInput[] = [...headings, ...footnotes, ...points, ...entries, ...twice];
