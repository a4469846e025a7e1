/** Texts that are harmless but for their size: lines of megabytes, runs of one sign, deep nesting. */
import { asEntries, inBody, inFields, inProtokoll, type HostileInput } from './input.ts';

const many = (text: string, count: number) => text.repeat(count);

const sizes = inBody('Size of texts', [
  ['a megabyte on a line', many('Wort ', 200_000), 'umfang -5'],
  ['a megabyte without a space', many('a', 1_000_000), 'umfang -5'],
  ['a megabyte of lines', many('Wort\n', 200_000), 'umfang -5'],
  ['five megabytes of nothing', many('\n', 5_000_000), 'umfang -5'],
  ['a megabyte of lines of old machines', many('a\r=\r', 16_000), 'umfang 2995'],
  ['a megabyte of spaces', `${many(' ', 1_000_000)}a`, 'umfang -5'],
  ['a line that is too long', many('Wort ', 2_400), 'umfang 1'],
  ['an address that is too long', `https://example.org/${many('a', 12_000)}`, 'umfang 1'],
  ['an address in data', `![a](data:image/png;base64,${many('A', 12_000)})`, 'umfang 1'],
]);

const runs = inBody('Runs of signs', [
  ['open brackets', many('[', 12_000), 'umfang 1'],
  ['open brackets over many lines', many('[a\n', 8_000), 'umfang 2995'],
  ['open images', many('![', 8_000), 'umfang 1'],
  ['links that are never closed', many('[a](', 8_000), 'umfang 1'],
  ['links in brackets', many('[a](<b', 8_000), 'umfang 1'],
  ['open tags', many('<', 12_000), 'umfang 1'],
  ['open braces', many('{', 12_000), 'umfang 1'],
  ['open comments', many('<!--', 8_000), 'umfang 1'],
  ['asterisks', many('*a ', 12_000), 'umfang 1'],
  ['asterisks that open and close', many('*a**b', 8_000), 'umfang 1'],
  ['underscores', many('_a ', 12_000), 'umfang 1'],
  ['tildes', many('~~a ', 12_000), 'umfang 1'],
  [
    'ticks of growing number',
    Array.from({ length: 300 }, (_, index) => many('`', index + 1)).join(' '),
    'umfang 1',
  ],
  ['ticks and backslashes', many('`\\', 12_000), 'umfang 1'],
  ['pipes', many('|', 12_000), 'umfang 1'],
  ['cells', `${many('|a', 5_000)}|\n${many('|-', 5_000)}|`, 'umfang 1'],
  ['entities', many('&amp;', 12_000), 'umfang 1'],
  ['mail addresses', many('a@b.de ', 8_000), 'umfang 1'],
  ['addresses', many('www.a.de ', 6_000), 'umfang 1'],
  ['points for an address', `www.${many('a.', 20_000)}`, 'umfang 1'],
  ['brackets behind an address', `https://a.de/${many('(', 12_000)}`, 'umfang 1'],
  ['footnotes', many('[^1]', 10_000), 'umfang 1'],
  ['collected addresses', many('[a]: /b\n', 7_000), 'umfang 2995'],
  ['backslashes', many('\\', 12_000), 'umfang 1'],
]);

const nesting = inBody('Nesting', [
  ['quotations', `${many('>', 5_000)} a`, 'syntax 1'],
  ['quotations with spaces', `${many('> ', 2_000)}a`, 'syntax 1'],
  ['quotations on many lines', many(`${many('> ', 100)}a\n`, 100), 'syntax 1'],
  ['lists', `${many('- ', 1_000)}a`, 'syntax 1'],
  ['lists of numbers', `${many('1. ', 1_000)}a`, 'syntax 1'],
  [
    'lists that step in',
    Array.from({ length: 60 }, (_, depth) => `${many('  ', depth)}- a`).join('\n'),
    'syntax 20',
  ],
  ['lists and quotations', `${many('> - ', 500)}a`, 'syntax 1'],
  ['emphasis', `${many('*a **b ', 200)}${many('** *', 200)}`, 'harmless'],
  ['Bausteine', `${many('<Unsicher hinweis="a">', 100)}b${many('</Unsicher>', 100)}`, 'syntax 1'],
  ['Bausteine that are never closed', many('<Unsicher hinweis="a">', 300), 'syntax 1'],
  ['braces', `${many('{', 1_000)}${many('}', 1_000)}`, 'klammern 1'],
  ['links', `${many('[a', 200)}${many('](/themen/)', 200)}`, 'link 1'],
  ['a table in a quotation in a list', '- > | a |\n  > | - |\n  > | b |', 'tabelle 2'],
]);

const inPoints = inProtokoll('Many points', [
  ['hashtags', `## Rahmen ${many('#NET ', 3_000)}`, 'umfang 1'],
  ['points', `## Rahmen\n\n### Informationen\n\n${many('- a\n', 20_000)}`, 'umfang 2991'],
  [
    'sections',
    Array.from({ length: 100 }, (_, index) => `## Tisch ${index}: a`).join('\n\n'),
    'harmless',
  ],
]);

const heads = inFields('Size of heads', 'seiten', [
  ['a title of a megabyte', `titel: ${many('a', 1_000_000)}`, 'umfang 0'],
  ['a title that is a little too long', `titel: ${many('a', 91)}`, 'feld-wert 1'],
  ['brackets within brackets', `titel: ${many('[', 5_000)}`, 'umfang 1'],
  ['braces within braces', `titel: ${many('{a: ', 2_000)}`, 'umfang 1'],
  ['brackets that close', `titel: ${many('[', 1_000)}${many(']', 1_000)}`, 'frontmatter 1'],
  [
    'steps to the right',
    Array.from({ length: 500 }, (_, depth) => `${many(' ', depth)}a${depth}:`).join('\n'),
    'umfang 353',
  ],
  ['dashes within dashes', `titel: \n  ${many('- ', 2_000)}a`, 'syntax 2'],
  ['questions within questions', `${many('? ', 2_000)}a`, 'syntax 1'],
  [
    'many fields',
    Array.from({ length: 4_000 }, (_, index) => `a${index}: b`).join('\n'),
    'umfang 3000',
  ],
  ['a text over many lines', `titel: >\n${many('  a\n', 20_000)}`, 'umfang 3000'],
]);

const sheets = inFields('Size of sheets', 'indikatoren', [
  ['brackets within brackets', `werte: ${many('[', 5_000)}`, 'frontmatter 1'],
  ['a megabyte', `quelle: ${many('a', 1_000_000)}`, 'umfang 1'],
]);

const whole = asEntries('Size of files', [
  ['nothing', '', 'frontmatter 1'],
  ['an end without a beginning', 'titel: a\n---\n', 'frontmatter 1'],
  ['a beginning without an end', `---\n${many('a: b\n', 3_000)}`, 'umfang 3001'],
  ['dashes', many('---\n', 2_000), 'frontmatter 2'],
]);

export const size: HostileInput[] = [
  ...sizes,
  ...runs,
  ...nesting,
  ...inPoints,
  ...heads,
  ...sheets,
  ...whole,
];
