import fc from 'fast-check';
import type { Image } from 'mdast';
import { expect, test } from 'vitest';

import { parse } from '#markdown/parse.ts';
import { render } from '#markdown/pipeline.ts';

import { amount } from '../../../tests/amount.ts';
import { insertBlock } from './edit.ts';
import { toPicture } from './picture.ts';

const options = { base: '/', themen: [], standorte: [], begriffe: [] };

test('the words for those who do not see it are read back as they were typed', () => {
  const alt = fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom(...Array.from('\\`*_[]<>{}()&!~#:/@.wä"| '), '&amp;', 'https://a.b'),
      }),
    )
    .map((words) => words.replace(/[\p{C}\p{Z}\s]+/gu, ' ').trim());
  fc.assert(
    fc.property(alt, (words) => {
      const parsed = parse(toPicture(words, 'foto-1f3a09bc.jpg', 'keine'));
      const [paragraph] = 'tree' in parsed ? parsed.tree.children : [];
      const [image] = paragraph?.type === 'paragraph' ? paragraph.children : [];
      expect((image as Image).alt).toBe(words);
      expect((image as Image).url).toBe('/uploads/foto-1f3a09bc.jpg');
      expect((image as Image).title).toBe('keine Menschen erkennbar');
    }),
    { numRuns: amount(200, 1000) },
  );
});

test.each(['protokoll', 'text'] as const)('stands as a block in a %s', (kind) => {
  const text = '## Rahmen\n\n### Zahlen\n\n- eins\n- zwei\n';
  const edit = insertBlock(
    text,
    { start: 26, end: 26 },
    toPicture('Die Runde', 'a.jpg', 'eingewilligt'),
  );
  const written = text.slice(0, edit.start) + edit.insert + text.slice(edit.end);

  expect(render(written, kind, options)).toMatchObject({
    findings: [],
    links: [{ url: '/uploads/a.jpg', kind: 'image', title: 'alle haben eingewilligt' }],
  });
});
