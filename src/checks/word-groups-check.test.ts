import { expect, test } from 'vitest';

import { toUnfinishedEntry } from './entries-for-tests.ts';
import { checkWordGroups } from './word-groups-check.ts';

function tell(themen: Record<string, string[]>): string[] {
  const entries = Object.entries(themen).map(([id, lines]) => {
    const text = `---\ntitel: Thema\nkuerzel: ABC\nreihenfolge: 1\nbeschreibung: Was dazugehört.\nsuchwoerter:\n${lines.map((line) => `  - ${line}\n`).join('')}---\n\nText.\n`;
    return toUnfinishedEntry(`themen/${id}`, text);
  });
  return [...entries.flatMap(({ findings }) => findings), ...checkWordGroups(entries)].map(
    ({ line, problem, fix }) => `${line} ${problem}. ${fix}`,
  );
}

test('groups that share no word are right', () => {
  expect(tell({ eins: ['Kita, Kindergarten', 'Social Media, Facebook'] })).toEqual([]);
});

test.each([
  [
    'a word twice in a group, be it in two inflections',
    { eins: ['Antrag, Anträge, Formular'] },
    '7 „Anträge“ und „Antrag“ sind für die Suche ein Wort und stehen zweimal in dieser Gruppe. Streiche eines, die Suche findet alle Endungen',
  ],
  [
    'a word in two groups',
    { eins: ['Kita, Hort'], zwei: ['Schule, Hort'] },
    '7 „Hort“ steht schon in der Gruppe „Kita, Hort“ (src/content/themen/eins.mdx). Streiche es in einer von beiden, oder mache aus beiden Gruppen eine',
  ],
  [
    'a word that is none',
    { eins: ['Kita, Hort, ?'] },
    '7 „?“ hat keinen Buchstaben und ist kein Wort. Streiche „?“',
  ],
])('%s is told', (_, themen, finding) => {
  expect(tell(themen)).toEqual([finding]);
});

test('a group of one word is none', () => {
  expect(tell({ eins: ['Kindergarten'] }).join()).toContain('mindestens zwei Wörter');
  expect(tell({ eins: ['"Kita, ,"'] }).join()).toContain('mindestens zwei Wörter');
});
