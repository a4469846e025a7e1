import { expect, test } from 'vitest';

import { checkAusgaben } from './ausgabe-check.ts';
import { readEntry, type Entry } from './entries.ts';
import { formatFindings } from './report.ts';

const options = { base: '/', themen: [], standorte: [], begriffe: [] };

function toEntry(id: string, nummer: number | string, datum: string): Entry {
  const text = `---\ntitel: Ausgabe\nnummer: ${nummer}\ndatum: ${datum}\nanmerkung: Etwas.\n---\n`;
  const file = `src/content/ausgaben/${id}.mdx`;
  const entry = readEntry({ file, collection: 'ausgaben', id, text }, options);
  if (!('rendered' in entry)) throw new Error('The head cannot be read.');
  return entry;
}

const first = toEntry('eins', 1, '2026-11-20');

// prettier-ignore
test.each([
  ['one alone', [first]],
  ['numbers that rise with the days', [toEntry('zwei', 2, '2027-06-01'), first]],
  ['a number left out', [first, toEntry('drei', 3, '2027-06-01')]],
  ['two on one day', [toEntry('zwei', 2, '2026-11-20'), first]],
  ['what has findings of its own', [first, toEntry('b', 'zwei', '2026-01-01'), toEntry('c', 1, 'gestern')]],
])('lets pass %s', (_, entries) => {
  expect(formatFindings(checkAusgaben(entries))).toBe('');
});

// prettier-ignore
test.each([
  ['a number twice', [first, toEntry('zwei', 1, '2027-06-01')],
    'src/content/ausgaben/zwei.mdx:3:9  Die Nummer 1 trägt schon src/content/ausgaben/eins.mdx. Nimm die nächste freie, sonst weiß niemand, welche Ausgabe gemeint ist.  → docs/fehler/feld-wert.md'],
  ['a number that falls', [toEntry('zwei', 2, '2026-01-01'), first],
    'src/content/ausgaben/eins.mdx:3:9  Ausgabe 1 vom 20. November 2026 kommt nach Ausgabe 2 vom 1. Januar 2026. Berichtige die Nummer oder das Datum: Die spätere Ausgabe hat die höhere Nummer.  → docs/fehler/feld-wert.md'],
])('finds %s', (_, entries, message) => {
  expect(formatFindings(checkAusgaben(entries))).toBe(message);
});
