import { expect, test } from 'vitest';

import { toUnfinishedEntry } from './entries-for-tests.ts';
import { withoutFirstStep } from './first-step-notice.ts';

test.each([
  ['status: aktuell', 'best-practice', 1],
  ['status: ueberholt', 'best-practice', 0],
  ['status: aktuell\nersterSchritt: Sieh nach.', 'best-practice', 0],
  ['beschreibung: Eine Seite.', 'seiten', 0],
] as const)('an entry with „%s“ of %s is told %i times', (fields, collection, count) => {
  const entry = toUnfinishedEntry(`${collection}/probe`, `---\ntitel: Probe\n${fields}\n---\n`);
  expect(withoutFirstStep.find(entry)).toHaveLength(count);
});
