import { execFileSync } from 'node:child_process';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { readEntry, type Entry } from './entries.ts';
import { overdueReview } from './overdue-notice.ts';

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

test('the notice has what is overdue, since when, and who is to look', () => {
  const told = entries.map((entry) => [entry.id, ...overdueReview.find(entry, '2026-12-01')]);
  expect(told.filter(([, notice]) => notice)).toEqual([
    ['gestern', { words: 'seit 30. November 2026, Koordinierungsstelle' }],
    ['lange', { words: 'seit 3. April 2020, Koordinierungsstelle' }],
  ]);
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
    expect(told).toMatch(/^Prüfung überfällig:$/m);
    expect(told).toMatch(/^ {2}src\/content\/best-practice\/\S+\.mdx {2}seit .+ 20\d\d, .+$/m);
    expect(told).toContain('keine Fehler.');
  });

  test('says nothing of it while nothing is overdue', () => {
    expect(run('2000-01-01')).not.toContain('überfällig');
  });
});
