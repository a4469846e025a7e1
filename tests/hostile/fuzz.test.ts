/**
 * Texts and heads that nobody thought of: mixed from what people write, from attacks, and from signs on no
 * keyboard. Every entry is read in time, and nothing in it runs.
 */
import path from 'node:path';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readContentFiles, type ContentFile } from '#checks/content-files.ts';
import { readEntry, toPipelineOptions } from '#checks/entries.ts';
import { findPrivacy } from '#checks/privacy-check.ts';
import { formatFinding } from '#checks/report.ts';
import { rules } from '#domain/entry/finding.ts';
import { collectionNames, endingOf, type CollectionName } from '#schemas/collections.ts';

import { findUnsafe, htmlOf, isSelfCheck } from '../../src/markdown/unsafe-html-for-tests.ts';
import { corpus } from './corpus/index.ts';
import { longestRead } from './limits.ts';

const { files } = await readContentFiles(path.resolve(import.meta.dirname, '../..'));
const options = toPipelineOptions(files, '/');

const numRuns = 400;

/** Lines that people have written, cut where it hurts. */
const real = fc
  .tuple(fc.constantFrom(...files.flatMap(({ text }) => text.split('\n'))), fc.nat(), fc.nat())
  .map(([line, from, length]) => line.slice(from % (line.length + 1)).slice(0, length % 200));

/** Attacks of others, from the tables of the corpus. */
const hostile = fc.constantFrom(
  ...corpus.flatMap(({ content, linesAbove }) =>
    typeof content === 'string' && content.length < 2_000
      ? [content.split('\n').slice(linesAbove).join('\n').trimEnd()]
      : [],
  ),
);

// prettier-ignore
const signs = fc.constantFrom(
  '{', '}', '<', '>', '</', '/>', '`', '```\n', '*', '**', '_', '~~', '[', ']', '](', '![', '|', '\\',
  '\n', '\n\n', '\r\n', '\r', '\t', '    ', '\u0000', '\u2028', '\u202e', '\ufeff', '👋', 'a\u0308', '"', "'",
  '---\n', '# ', '## ', '### ', '- ', '> ', '1. ', '[^1]', '\n[^1]: a', '\n[a]: javascript:b\n', '[a]',
  '&#106;', '&colon;', '&#x202e;', '&lt;', 'javascript:', 'data:text/html,', 'https://a.de', 'www.a.de',
  '0361 0123456', 'Frau ', 'A’', '@', ' at ', 'geb. ', '𝗔𝗺𝗶𝗿𝗮 ', 'Haddad', 'Straße 7', 'DE89 3704 0044 0532 0130 00', 'zwei Familien',
  '| a |\n| - |\n', '#NET', ' ^g1', 'ESF', '<Hinweis>', '</Hinweis>', '<Votum nennungen="1">', '</Votum>',
);

const anything = fc.string({ unit: 'binary', maxLength: 20 });

const wrapper = fc.constantFrom(...wrappers());

/** A text in a text in a text, as people who paste do, and as those who attack. */
const { text: mixed } = fc.letrec<{ text: string }>((tie) => ({
  text: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    { arbitrary: fc.oneof(real, hostile, signs, anything), weight: 4 },
    { arbitrary: fc.array(tie('text'), { maxLength: 4 }).map((all) => all.join('')), weight: 3 },
    {
      arbitrary: fc.array(tie('text'), { maxLength: 3 }).map((all) => all.join('\n\n')),
      weight: 2,
    },
    { arbitrary: fc.tuple(wrapper, tie('text')).map(([wrap, text]) => wrap(text)), weight: 4 },
  ),
}));

function wrappers(): ((text: string) => string)[] {
  return [
    (text) => text.replaceAll(/^/gm, '> '),
    (text) => `- ${text.replaceAll('\n', '\n  ')}`,
    (text) => `1. ${text.replaceAll('\n', '\n   ')}`,
    (text) => `[${text}](/themen/)`,
    (text) => `[a](${text})`,
    (text) => `![${text}](/uploads/a.png)`,
    (text) => `<Unsicher hinweis="a">${text}</Unsicher>`,
    (text) => `<Unsicher hinweis="${text.replaceAll('"', '')}">a</Unsicher>`,
    (text) => `<Hinweis>\n\n${text}\n\n</Hinweis>`,
    (text) => `| ${text} |\n| - |\n| ${text} |`,
    (text) => `**${text}**`,
    (text) => `\`${text}\``,
    (text) => `## ${text}`,
    (text) => `{${text}}`,
    (text) => `[^1]\n\n[^1]: ${text}`,
    (text) => Array.from(text, (sign) => `&#${sign.codePointAt(0) ?? 0};`).join(''),
  ];
}

test('a text of anything is read in time and runs nothing', () => {
  fc.assert(
    fc.property(
      mixed,
      fc.constantFrom<CollectionName>('seiten', 'protokolle', 'themen'),
      (body, collection) => {
        const isProtokoll = collection === 'protokolle';
        const head =
          files.find((file) => file.collection === collection)?.text.split('\n---\n')[0] ?? '';
        const start = isProtokoll ? '## Rahmen\n\n### Informationen\n\n- ' : '';
        expectHarmless(collection, `${head}\n---\n\n${start}${body}\n`);
      },
    ),
    { numRuns },
  );
});

const values = fc.oneof(
  hostile,
  real,
  anything,
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '2026-02-30',
    '../../a',
    'javascript:alert(1)',
  ),
);

const keys = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'then', 'toJSON', 'length', '<<'),
  fc.constantFrom(
    ...new Set(
      files.flatMap(({ text }) => [...text.matchAll(/^ *(\w+):/gm)].map(([, key]) => key ?? '')),
    ),
  ),
  anything,
);

test('fields of anything are read in time and run nothing', () => {
  const data = fc.object({
    key: keys,
    values: [values, fc.double(), fc.boolean(), fc.constant(null)],
    maxDepth: 4,
  });
  fc.assert(
    fc.property(data, fc.constantFrom(...collectionNames), (fields, collection) => {
      // JSON is YAML, but for signs that YAML wants escaped.
      expectHarmless(collection, toText(collection, JSON.stringify(fields)));
    }),
    { numRuns },
  );
});

test('a head of anything is read in time and runs nothing', () => {
  const lines = fc.array(
    fc.oneof(
      real,
      fc.tuple(keys, values).map(([key, value]) => `${key}: ${value}`),
      fc
        .tuple(
          fc.nat(8),
          fc.constantFrom(
            '- ',
            '? ',
            ': ',
            '&a ',
            '*a',
            '!a ',
            '|',
            '>',
            '[',
            '{',
            '"',
            "'",
            '#',
            '%',
            '@',
            '---',
            '...',
          ),
          values,
        )
        .map(([depth, sign, value]) => ' '.repeat(depth) + sign + value),
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(lines, fc.constantFrom(...collectionNames), (yaml, collection) => {
      expectHarmless(collection, toText(collection, yaml.join('\n')));
    }),
    { numRuns },
  );
});

function toText(collection: CollectionName, yaml: string): string {
  return endingOf(collection) === 'yaml' ? yaml : `---\n${yaml}\n---\n\nText\n`;
}

/** For any text: an end in time, messages with a place in it, and HTML that does nothing. */
function expectHarmless(collection: CollectionName, text: string): void {
  const file = { collection, id: 'a', file: `src/content/${collection}/a.mdx`, text };
  const start = process.cpuUsage();
  const entry = readUnlessSelfCheck(file);
  const personal = entry && 'rendered' in entry ? findPrivacy(entry) : [];
  const { user, system } = process.cpuUsage(start);

  if (!entry) return;

  expect((user + system) / 1000, 'CPU time in milliseconds').toBeLessThan(longestRead);
  const lines = text.split(/\r\n|\r|\n/).length;
  const findings = [...entry.findings, ...personal];
  const told = findings.map((finding) => formatFinding({ ...finding, file: file.file }));
  expect(told.filter((line) => /[\n\r\u2028\u202e]/.test(line))).toEqual([]);
  expect(
    findings.filter(
      ({ rule, line, column }) => !rules.includes(rule) || line < 1 || line > lines || column < 1,
    ),
  ).toEqual([]);
  expect('rendered' in entry ? findUnsafe(htmlOf(entry.rendered)) : []).toEqual([]);
}

function readUnlessSelfCheck(file: ContentFile): ReturnType<typeof readEntry> | undefined {
  try {
    return readEntry(file, options);
  } catch (error) {
    if (isSelfCheck(error)) return undefined;
    throw error;
  }
}
