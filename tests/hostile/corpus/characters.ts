/** Signs that are invisible, that turn words around, or that are not what they look like. */
import { asFiles, inBody, inFields, least, type HostileInput } from './input.ts';

const lines = Object.entries(least.seiten)
  .map(([key, value]) => `${key}: ${value}\n`)
  .join('');
const bytes = (text: string, ...more: number[]) =>
  Uint8Array.from([...new TextEncoder().encode(text), ...more]);

const inTexts = inBody('Characters in texts', [
  ['an override from right to left', 'Nummer \u202e4321\u202c', 'zeichen 1'],
  ['an override from left to right', 'a \u202db\u202c', 'zeichen 1'],
  ['an embedding', 'a \u202bb\u202c', 'zeichen 1'],
  ['an isolate', 'a \u2067b\u2069', 'zeichen 1'],
  ['an isolate that is never closed', 'Eins\n\nZwei \u2066drei', 'zeichen 3'],
  ['an override by a number', 'a &#8238;b', 'zeichen 1'],
  ['an override by a number of sixteen', 'a &#x202E;b', 'zeichen 1'],
  ['an override in code', '`a \u202eb`', 'zeichen 1'],
  ['an override in a block of code', '```\na\n\u202eb\n```', 'zeichen 3'],
  ['an override in the text of a link', '[a\u202eb](/themen/)', 'zeichen 1'],
  ['an override in a title, by a number', '[a](/themen/ "&#8238;b")', 'zeichen 1'],
  ['an override in a description, by a number', '![a&#8238;b](/uploads/probe.png)', 'zeichen 1'],
  ['an override in a Baustein', '<Unsicher hinweis="a\u202eb">c</Unsicher>', 'zeichen 1'],
  [
    'an override in a Baustein, by a number',
    '<Unsicher hinweis="a&#8238;b">c</Unsicher>',
    'zeichen 1',
  ],
  ['an override in a heading', '## a\u202eb', 'zeichen 1'],
  ['a space of no width', 'java\u200bscript', 'zeichen 1'],
  ['a joiner of words', 'java\u2060script', 'zeichen 1'],
  ['a mark of byte order within the text', 'a\ufeffb', 'zeichen 1'],
  ['signs that only programs see', 'a\u{e0041}\u{e0042}b', 'zeichen 1'],
  ['a separator of lines', 'a\u2028b', 'zeichen 1'],
  ['a separator of paragraphs, by a number', 'a&#x2029;b', 'zeichen 1'],
  ['an escape of the terminal', 'a\u001b[2Jb', 'zeichen 1'],
  ['a bell', 'a\u0007b', 'zeichen 1'],
  ['a backspace', 'a\u0008\u0008\u0008b', 'zeichen 1'],
  ['a form feed', 'a\fb', 'zeichen 1'],
  ['a new line of other machines', 'a\u0085b', 'zeichen 1'],
  ['a zero byte', 'a\0b', 'kodierung 1'],
  ['a zero byte by a number', 'a&#0;b', 'zeichen 1'],
  ['half a letter by a number', 'a&#xd800;b', 'zeichen 1'],
  ['a number beyond all letters', 'a&#x110000;b', 'zeichen 1'],
  ['a carriage return alone', 'Eins\r\r{alert(1)}', 'klammern 3'],
  ['letters with a thousand accents', `a${'\u0301'.repeat(1000)}`, 'zeichen 1'],
  ['a word of two scripts', 'P\u0430ssw\u043ert', 'zeichen 1'],
  ['a word of two scripts by a number', 'P&#1072;sswort', 'zeichen 1'],
  [
    'a word of two scripts in the text of a link',
    '[Sp\u0430rkasse](https://example.org/)',
    'zeichen 1',
  ],
  ['a word in Arabic', 'Willkommen, \u0645\u0631\u062d\u0628\u0627', 'harmless'],
  ['a mark of direction in Arabic', '\u0645\u0631\u062d\u0628\u0627\u200f!', 'harmless'],
  [
    'a word in Cyrillic',
    'Willkommen, \u043b\u0430\u0441\u043a\u0430\u0432\u043e \u043f\u0440\u043e\u0441\u0438\u043c\u043e',
    'harmless',
  ],
  ['a joiner in Persian', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645', 'harmless'],
  ['a face of several signs', '👩‍👧‍👦 🏳️‍🌈', 'harmless'],
  ['a soft hyphen', 'Donau\u00addampf', 'harmless'],
  ['an umlaut in two parts', 'Mu\u0308hle', 'harmless'],
  ['a measure in Greek', '5 μm, α-Test, Ω', 'harmless'],
  ['wide letters', 'ｊａｖａｓｃｒｉｐｔ:alert(1)', 'harmless'],
]);

const inHeads = inFields('Characters in fields', 'seiten', [
  ['an override', 'titel: a \u202eb', 'zeichen 1'],
  ['an override in an escape of YAML', 'titel: "a \\u202eb"', 'zeichen 1'],
  ['an override in a remark', '# a \u202eb\ntitel: c', 'zeichen 1'],
  ['an override in the name of a field', 'a\u202eb: c', 'zeichen 1'],
  ['a zero byte in an escape', 'titel: "a\\0b"', 'zeichen 1'],
  ['an escape of the terminal in an escape', 'titel: "a\\e[2Jb"', 'frontmatter 1'],
  ['a space of no width', 'titel: a\u200bb', 'zeichen 1'],
  ['a mark of byte order', 'titel: a\ufeffb', 'zeichen 1'],
  ['half a letter in an escape', 'titel: "a\\ud800b"', 'zeichen 1'],
  ['a word of two scripts', 'titel: Sp\u0430rkasse', 'zeichen 1'],
  ['a name of a field in another script', 't\u0456tel: a', 'zeichen 1'],
  ['a separator of lines', 'titel: a\u2028b', 'zeichen 1'],
  ['a word in Arabic', 'titel: \u0645\u0631\u062d\u0628\u0627', 'harmless'],
]);

const inSheets = inFields('Characters in figures', 'indikatoren', [
  ['an override', "quelle: 'a \u202eb'", 'zeichen 1'],
  ['an override in an escape', 'standort: "weimar\\u202e"', 'zeichen 1'],
]);

const encodings = asFiles('Encodings', [
  [
    'a byte that is not UTF-8',
    'src/content/seiten/kodierung-1.mdx',
    bytes(`---\n${lines}---\n\na`, 0xfc),
    'kodierung 7',
  ],
  [
    'a byte that is not UTF-8 in the head',
    'src/content/seiten/kodierung-2.mdx',
    bytes('---\ntitel: a', 0xff, 0xfe, 0x0a),
    'kodierung 2',
  ],
  [
    'a slash in too many bytes',
    'src/content/seiten/kodierung-3.mdx',
    bytes(`---\n${lines}---\n\n`, 0xc0, 0xaf),
    'kodierung 7',
  ],
  [
    'a bracket in too many bytes',
    'src/content/seiten/kodierung-4.mdx',
    bytes(`---\n${lines}---\n\n`, 0xe0, 0x80, 0xbc),
    'kodierung 7',
  ],
  [
    'half a letter',
    'src/content/seiten/kodierung-5.mdx',
    bytes(`---\n${lines}---\n\na`, 0xed, 0xa0, 0x80),
    'kodierung 7',
  ],
  [
    'a letter that ends with the file',
    'src/content/seiten/kodierung-6.mdx',
    bytes(`---\n${lines}---\n\na`, 0xe2, 0x80),
    'kodierung 7',
  ],
  [
    'UTF-16',
    'src/content/seiten/kodierung-7.mdx',
    Uint8Array.from(Buffer.from('\ufeff---\ntitel: a\n---\n', 'utf16le')),
    'kodierung 1',
  ],
  [
    'UTF-16 the other way',
    'src/content/seiten/kodierung-8.mdx',
    Uint8Array.from(Buffer.from('\ufeff---\ntitel: a\n---\n', 'utf16le').swap16()),
    'kodierung 1',
  ],
  [
    'a mark of byte order at the beginning',
    'src/content/seiten/kodierung-9.mdx',
    `\ufeff---\n${lines}---\n\na\n`,
    'harmless',
  ],
  [
    'two marks of byte order',
    'src/content/seiten/kodierung-10.mdx',
    `\ufeff\ufeff---\n${lines}---\n\na\n`,
    'frontmatter 1',
  ],
  [
    'zero bytes and nothing else',
    'src/content/seiten/kodierung-11.mdx',
    new Uint8Array(64),
    'kodierung 1',
  ],
  [
    'letters that were broken before',
    'src/content/seiten/kodierung-12.mdx',
    `---\n${lines}---\n\nfÃ¼r\n`,
    'kodierung 7',
  ],
  [
    'a figure with a byte that is not UTF-8',
    'src/content/indikatoren/kodierung.yaml',
    bytes('standort: a', 0xfc),
    'kodierung 1',
  ],
]);

export const characters: HostileInput[] = [...inTexts, ...inHeads, ...inSheets, ...encodings];
