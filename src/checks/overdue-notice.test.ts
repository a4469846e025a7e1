import { execFileSync } from 'node:child_process';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { toEntry, toUnfinishedEntry } from './entries-for-tests.ts';
import { overdueReview } from './overdue-notice.ts';

const root = path.resolve(import.meta.dirname, '../..');

function toText(fields: string): string {
  return `---\ntitel: Eintrag\nthema: netz\nkernaussage: So ist es.\nersterSchritt: Sieh nach.\nbelege: [{ fundstelle: a#t1-g1 }]\nverantwortlich: Koordinierungsstelle\n${fields}---\n\n## Empfehlung\n`;
}

const toPraxis = (id: string, fields: string) => toEntry(`best-practice/${id}`, toText(fields));

const entries = [
  toPraxis('neu', 'status: aktuell\naufgenommenAm: 2026-11-20\n'),
  toPraxis('heute', 'status: aktuell\naufgenommenAm: 2025-12-01\n'),
  toPraxis('gestern', 'status: aktuell\naufgenommenAm: 2025-11-30\n'),
  toPraxis('lange', 'status: aktuell\naufgenommenAm: 2019-04-03\n'),
  toPraxis('geprueft', 'status: aktuell\naufgenommenAm: 2019-04-03\ngeprueftAm: 2026-06-01\n'),
  toPraxis(
    'ueberholt',
    'status: ueberholt\naufgenommenAm: 2019-04-03\naenderungen: [{ am: 2020-01-01, art: ueberholt, was: Gilt nicht mehr. }]\n',
  ),
  toUnfinishedEntry('best-practice/kaputt', toText('status: aktuell\naufgenommenAm: gestern\n')),
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
