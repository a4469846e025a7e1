import { expect, test } from 'vitest';

import { toLine } from './clean-signs.ts';

test.each([
  ['Mieterfest\r\nim Hof\r\n', 'Mieterfest im Hof'],
  ['Tag\tZeit', 'Tag Zeit'],
  ['Mu\u0308nze\u200b mit Ge\u00adnuss', 'Münze mit Genuss'],
  ['Nr.\u00a05', 'Nr.\u00a05'],
])('%j is the line %j', (text, line) => expect(toLine(text)).toBe(line));
