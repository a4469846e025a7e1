import { expect, test } from 'vitest';

import { checkAusgaben } from './ausgabe-check.ts';
import { toEntry, toUnfinishedEntry } from './entries-for-tests.ts';
import { formatFindings } from './report.ts';

const head = (nummer: number | string, datum: string) =>
  `---\ntitel: Ausgabe\nnummer: ${nummer}\ndatum: ${datum}\nanmerkung: Etwas.\n---\n`;
const toAusgabe = (id: string, nummer: number, datum: string) =>
  toEntry(`ausgaben/${id}`, head(nummer, datum));
const toBroken = (id: string, nummer: number | string, datum: string) =>
  toUnfinishedEntry(`ausgaben/${id}`, head(nummer, datum));

const first = toAusgabe('eins', 1, '2026-11-20');

// prettier-ignore
test.each([
  ['one alone', [first]],
  ['numbers that rise with the days', [toAusgabe('zwei', 2, '2027-06-01'), first]],
  ['a number left out', [first, toAusgabe('drei', 3, '2027-06-01')]],
  ['two on one day', [toAusgabe('zwei', 2, '2026-11-20'), first]],
  ['what has findings of its own', [first, toBroken('b', 'zwei', '2026-01-01'), toBroken('c', 1, 'gestern')]],
])('lets pass %s', (_, entries) => {
  expect(formatFindings(checkAusgaben(entries))).toBe('');
});

// prettier-ignore
test.each([
  ['a number twice', [first, toAusgabe('zwei', 1, '2027-06-01')],
    'src/content/ausgaben/zwei.mdx:3:9  Die Nummer 1 trägt schon src/content/ausgaben/eins.mdx. Nimm die nächste freie, sonst weiß niemand, welche Ausgabe gemeint ist.  → docs/fehler/feld-wert.md'],
  ['a number that falls', [toAusgabe('zwei', 2, '2026-01-01'), first],
    'src/content/ausgaben/eins.mdx:3:9  Ausgabe 1 vom 20. November 2026 kommt nach Ausgabe 2 vom 1. Januar 2026. Berichtige die Nummer oder das Datum: Die spätere Ausgabe hat die höhere Nummer.  → docs/fehler/feld-wert.md'],
])('finds %s', (_, entries, message) => {
  expect(formatFindings(checkAusgaben(entries))).toBe(message);
});
