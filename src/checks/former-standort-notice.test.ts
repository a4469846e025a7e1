import { expect, test } from 'vitest';

import { toEntry } from './entries-for-tests.ts';
import { atFormerStandort } from './former-standort-notice.ts';

const standorte = ['ehemalig', 'aktiv'].map((status) =>
  toEntry(`standorte/${status}`, `---\nname: ThINKA Ort\nort: Ort\nstatus: ${status}\n---\n`),
);

test.each([
  ['a coming day', 'beginn: 2026-12-01\nstandorte: [aktiv, ehemalig]', [{ line: 5, column: 20 }]],
  ['a past day', 'beginn: 2026-11-30\nstandorte: [ehemalig]', []],
  [
    'a series that goes on',
    'beginn: 2026-11-30\nwiederholung: { rhythmus: woechentlich, anzahl: 2 }\nstandorte: [ehemalig]',
    [{ line: 6, column: 13 }],
  ],
  [
    'a day called off',
    'beginn: 2026-12-01\nstatus: abgesagt\nfassung: 1\nstandorte: [ehemalig]',
    [],
  ],
  ['a day of others', 'beginn: 2026-12-01\nstandorte: [aktiv, fremd]', []],
])('%s', (_, fields, places) => {
  const termin = toEntry('termine/fest', `---\ntitel: Fest\nart: treff\n${fields}\n---\n`);
  const find = (_collection: string, id: string) => standorte.find((one) => one.id === id);
  const words = '„ThINKA Ort“ arbeitet nicht mehr. Stimmt der Standort, und findet es statt?';
  expect(atFormerStandort.find(termin, '2026-12-01', find)).toEqual(
    places.map((place) => ({ ...place, words })),
  );
});
