/**
 * The handbook cannot go stale unnoticed: its examples pass every check, and the words it tells people to tap
 * on are on the screen.
 */
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  cpSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { german } from '#admin/locale/de.ts';
import { longestSide } from '#admin/upload.ts';
import { checkContent } from '#checks/check-content.ts';
import { formatFindings } from '#checks/report.ts';
import { largestDocument, largestPicture, toMegabytes } from '#domain/entry/uploads.ts';
import { collections } from '#schemas/collections.ts';

const folder = 'src/pages/handbuch';
const root = mkdtempSync(path.join(tmpdir(), 'thinka-handbuch-'));
afterAll(() => rmSync(root, { recursive: true }));

const pages = readdirSync(folder).map((name) => ({
  name: path.parse(name).name,
  text: readFileSync(path.join(folder, name), 'utf8'),
}));

const examples = findAll(/^```\w*\n(---\n[\s\S]*?)^```$/gm).map(({ words }) => words);

test('the handbook has complete examples', () => {
  expect(examples.length).toBeGreaterThan(2);
});

test('the examples pass the checks', async () => {
  // They stand beside the real entries, which they may cite.
  for (const part of ['src/content', 'src/pages']) {
    cpSync(part, path.join(root, part), { recursive: true });
  }
  const written = examples.map((text, index) => {
    const file = path.join('src/content', collectionOf(text), nameOf(text, index));
    writeFileSync(path.join(root, file), text);
    return file;
  });

  const { findings } = await checkContent(root);
  expect(formatFindings(findings.filter(({ file }) => written.includes(file)))).toBe('');
});

describe('what stands on the screen', () => {
  const sources = [
    ...['admin/widgets', 'admin/preview', 'admin/backend', 'werkstatt'],
    // These pages of the site lead to the editor.
    ...['praxis', 'pruefung', 'standort'].map((name) => `src/components/${name}`),
  ].flatMap(readSources);
  const config = readFileSync('admin/config.json', 'utf8');
  const phrases = [
    ...listTexts(german),
    ...[...config.matchAll(/"label": "([^"]*)"/g)].map(([, label = '']) => label),
    ...Object.values(collections).map(({ singular }) =>
      german.collection.collectionTop.newButton.replace('%{collectionLabel}', singular),
    ),
    // For the two kinds of pickers, see admin/widgets/picker/sources.ts.
    ...sources.flatMap((text) =>
      [...text.matchAll(/\bone: '(.*?)'/g)].map(([, one = '']) => `${one} suchen`),
    ),
  ];
  const onScreen = new Set([...phrases, ...sources.flatMap(listWords)].map(normalize));
  const told = [...phrases, ...sources].map(normalize).join('\n');

  test.each(findAll(/<Knopf>([^<]*)<\/Knopf>/g))('has „$words“ ($page)', ({ words }) => {
    expect(onScreen).toContain(normalize(words));
  });

  test.each(findAll(/<Meldung>([^<]*)<\/Meldung>/g))('tells „$words“ ($page)', ({ words }) => {
    expect(told).toContain(normalize(words));
  });

  test('takes files as large as the handbook says', () => {
    const text = pages.find(({ name }) => name === 'weitere')?.text;
    expect(text).toContain(`bis ${toMegabytes(largestPicture)}`);
    expect(text).toContain(`bis ${toMegabytes(largestDocument)}`);
    expect(text).toContain(`${longestSide} Pixel`);
  });
});

describe('every kind of entry', () => {
  const tables = findAll(/<FieldTable collection="([^"]*)" \/>/g).map(({ words }) => words);

  test('has its fields in one table', () => {
    expect(tables.sort()).toEqual(Object.keys(collections).sort());
  });
});

describe('the pictures', () => {
  const bilder = 'src/components/handbuch/bilder';
  const files = readdirSync(bilder);

  test('are all shown', () => {
    const shown = findAll(/<Bild\s+name="([^"]*)"/g).map(({ words }) => `${words}.webp`);
    expect([...new Set(shown)].sort()).toEqual(files.sort());
  });

  test.each(files)('%s is light enough for a phone under way', (file) => {
    expect(statSync(path.join(bilder, file)).size).toBeLessThanOrEqual(60_000);
  });

  test.each(findAll(/<Bild\s[^>]*alt="([^"]*)"/g))(
    'say what is to be seen: $words',
    ({ words }) => {
      expect(words.length).toBeGreaterThan(40);
    },
  );
});

test('the first page leads to every other one', () => {
  const index = pages.find(({ name }) => name === 'index')?.text ?? '';
  const linked = [...index.matchAll(/\]\(([\w-]+)\/\)/g)].map(([, name]) => name);
  const others = pages.map(({ name }) => name).filter((name) => name !== 'index');
  expect(linked.sort()).toEqual(others.sort());
});

/** @returns the first group of each match in all pages */
function findAll(expression: RegExp): { words: string; page: string }[] {
  return pages.flatMap(({ name, text }) =>
    [...text.matchAll(expression)].map(([, words = '']) => ({ words, page: name })),
  );
}

function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}

/** Code without its comments, which nobody reads on a screen. */
function readSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.(?:tsx?|astro)$/.test(name))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .map((text) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''));
}

/** Whole strings, and whole texts between tags. */
function listWords(code: string): string[] {
  const filled = code.replace(/\$?\{[\w.]+\}/g, '');
  const found = [...filled.matchAll(/'([^'\n]*)'/g), ...filled.matchAll(/>([^<>]*)(?=<)/g)];
  return found.map(([, words = '']) => words);
}

/** A number in the words stands for any number. */
function normalize(words: string): string {
  return words
    .replace(/\d+|\(\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A number is given only once, so an example of an Ausgabe replaces the one it tells of. */
function nameOf(text: string, index: number): string {
  const [, nummer] = /^nummer: (\d+)$/m.exec(text) ?? [];
  return nummer ? `ausgabe-${nummer}.mdx` : `beispiel-${index + 1}-aus-dem-handbuch.mdx`;
}

function collectionOf(text: string): string {
  if (/^moderation:|^tagesordnung:|^## (Tisch|TOP|Rahmen)/m.test(text)) return 'protokolle';
  if (/^kernaussage:/m.test(text)) return 'best-practice';
  if (/^ergebnis:/m.test(text)) return 'erfahrungen';
  if (/^nummer:/m.test(text)) return 'ausgaben';
  if (/^beginn:/m.test(text)) return 'termine';
  if (/^begriff:/m.test(text)) return 'glossar';
  return /^ort:/m.test(text) ? 'standorte' : 'seiten';
}
