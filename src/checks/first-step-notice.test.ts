import { expect, test } from 'vitest';

import { readEntry } from './entries.ts';
import { withoutFirstStep } from './first-step-notice.ts';

test.each([
  ['status: aktuell', 'best-practice', 1],
  ['status: ueberholt', 'best-practice', 0],
  ['status: aktuell\nersterSchritt: Sieh nach.', 'best-practice', 0],
  ['beschreibung: Eine Seite.', 'seiten', 0],
] as const)('an entry with „%s“ of %s is told %i times', (fields, collection, count) => {
  const file = `src/content/${collection}/probe.mdx`;
  const text = `---\ntitel: Probe\n${fields}\n---\n`;
  const options = { base: '/', themen: [], standorte: [], begriffe: [] };
  const entry = readEntry({ file, collection, id: 'probe', text }, options);
  if (!('rendered' in entry)) throw new Error('The head cannot be read.');
  expect(withoutFirstStep.find(entry, '2026-12-01')).toHaveLength(count);
});
