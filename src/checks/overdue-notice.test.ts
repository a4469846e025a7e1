import { execFileSync } from 'node:child_process';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { readEntry, type Entry } from './entries.ts';
import { listOverdue, summarizeOverdue } from './overdue-notice.ts';

const root = path.resolve(import.meta.dirname, '../..');
const options = { base: '/', themen: [], standorte: [], begriffe: [] };

function toEntry(id: string, fields: string): Entry {
  const text = `---\ntitel: Eintrag\nthema: netz\nkernaussage: So ist es.\nersterSchritt: Sieh nach.\nbelege: [{ fundstelle: a#t1-g1 }]\nverantwortlich: Koordinierungsstelle\n${fields}---\n\n## Empfehlung\n`;
  const file = `src/content/best-practice/${id}.mdx`;
  const entry = readEntry({ file, collection: 'best-practice', id, text }, options);
  if (!('rendered' in entry)) throw new Error('The head cannot be read.');
  return entry;
}

const entries = [
  toEntry('neu', 'status: aktuell\naufgenommenAm: 2026-11-20\n'),
  toEntry('heute', 'status: aktuell\naufgenommenAm: 2025-12-01\n'),
  toEntry('gestern', 'status: aktuell\naufgenommenAm: 2025-11-30\n'),
  toEntry('lange', 'status: aktuell\naufgenommenAm: 2019-04-03\n'),
  toEntry('geprueft', 'status: aktuell\naufgenommenAm: 2019-04-03\ngeprueftAm: 2026-06-01\n'),
  toEntry('ueberholt', 'status: ueberholt\naufgenommenAm: 2019-04-03\n'),
  toEntry('kaputt', 'status: aktuell\naufgenommenAm: gestern\n'),
];

test('the notice has what is overdue, the longest first', () => {
  expect(listOverdue(entries, '2026-12-01')).toEqual([
    'src/content/best-practice/lange.mdx: seit 3. April 2020, Koordinierungsstelle',
    'src/content/best-practice/gestern.mdx: seit 30. November 2026, Koordinierungsstelle',
  ]);
});

test('a line break in a field does not begin a line of its own', () => {
  const entry = toEntry('neu', 'status: aktuell\naufgenommenAm: 2019-04-03\n');
  entry.frontmatter.data['verantwortlich'] = 'Stelle\n::error::Alles kaputt';
  expect(listOverdue([entry], '2026-12-01')).toEqual([
    'src/content/best-practice/neu.mdx: seit 3. April 2020, Stelle ::error::Alles kaputt',
  ]);
});

test.each([
  [0, ''],
  [1, 'Überfällig: 1 Prüfung im Leitfaden'],
  [2, 'Überfällig: 2 Prüfungen im Leitfaden'],
])('%i of them are told as „%s“', (count, line) => {
  expect(summarizeOverdue(Array<string>(count).fill('x'))).toBe(line);
});

describe('npm run check', () => {
  const run = (today: string) =>
    execFileSync(process.execPath, ['scripts/check.ts'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, THINKA_HEUTE: today },
    });

  test('names each of them, and does not fail for it', () => {
    const told = run('2099-01-01');
    expect(told).toMatch(/^Überfällig: \d+ Prüfungen im Leitfaden:$/m);
    expect(told).toMatch(/^ {2}src\/content\/best-practice\/\S+\.mdx: seit .+ 20\d\d, .+$/m);
    expect(told).toContain('keine Fehler.');
  });

  test('says nothing of it while nothing is overdue', () => {
    expect(run('2000-01-01')).not.toContain('Überfällig');
  });
});
