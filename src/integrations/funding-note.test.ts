import { expect, test } from 'vitest';

import { hasFundingNote } from './funding-note.ts';

const emblem = '<svg class="eu-emblem"></svg>';

test.each([
  ['with emblem and words', `${emblem}<span>Gefördert durch A.</span>`, 'Gefördert durch A.', true],
  ['with words that HTML has to escape', `${emblem} Von A &amp; B.`, 'Von A & B.', true],
  ['without the emblem', 'Gefördert durch A.', 'Gefördert durch A.', false],
  ['with other words', `${emblem}Gefördert durch B.`, 'Gefördert durch A.', false],
])('a page %s', (_, html, funding, expected) => {
  expect(hasFundingNote(html, funding)).toBe(expected);
});
