import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';

import { parse } from './parse.ts';
import { hideSigns } from './plain-signs.ts';

/** The first block as a reader sees it: its type, and its words. */
function read(text: string): string[] {
  const { tree } = parse(text) as { tree: Root };
  return tree.children.map((node) => `${node.type}: ${toString(node)}`);
}

describe('signs within a word or a sum are text', () => {
  test.each([
    'Bewohner*innen und Mieter*innen',
    'jede*r Nachbar*in, der*die Leiter*in',
    'Kolleg_innen und Freund_innen',
    '20~25 Leute, im Vorjahr 10~15',
    '10~~15 und 20~~25',
    'ca. ~30 Kinder und ~40 Erwachsene',
    '2*3*4 = 24, (2)*3*(4) = 24, 2**3**4',
    'Wie geht`s, wer kann`s?',
    'das „*“ und das „*“',
    'Datum: __.__.____, Tel. ___/____, (____) ja',
    'Preis: 5 €*, ermäßigt 3 €*.',
    'Speisen (warm)*, „Haus“*, 50 %*',
    'das Zeichen (_) und das (_)',
    'und\\/oder, 5\\% bis 6\\%',
  ])('%s', (text) => {
    expect(read(text)).toEqual([`paragraph: ${text}`]);
  });

  test('also in a cell, a heading and an item', () => {
    expect(read('## Für Bewohner*innen und Freund*innen')).toEqual([
      'heading: Für Bewohner*innen und Freund*innen',
    ]);
    expect(read('- Mieter*innen, Nachbar*innen')).toEqual(['list: Mieter*innen, Nachbar*innen']);
    expect(read('| a*b*c | d |\n| --- | --- |')).toEqual(['table: a*b*cd']);
  });
});

describe('what is meant as Markdown stays', () => {
  test.each([
    ['*kursiv* und **fett**', 'kursiv und fett'],
    ['**Th**üringer **In**itiative', 'Thüringer Initiative'],
    ['*Bewohner*innen* gibt es', 'Bewohner*innen gibt es'],
    ['(*kursiv*), „*kursiv*“, *„Zitat“*', '(kursiv), „kursiv“, „Zitat“'],
    ['~~gestrichen~~', 'gestrichen'],
    ['`a*b*c` und [Text](/uploads/a*b*c.pdf)', 'a*b*c und Text'],
    ['a\\*b\\*c, Haus \\#5', 'a*b*c, Haus #5'],
  ])('%s', (text, words) => {
    expect(read(text)).toEqual([`paragraph: ${words}`]);
  });

  test('also between fences', () => {
    expect(read('```\n•\u00a0a*b*c\n12. März\n```')).toEqual(['code: •\u00a0a*b*c\n12. März']);
  });

  test('also in an address and in the words of a Baustein', () => {
    const { tree } = parse('[a](/x_y_z*1*2/) <Votum nennungen="1*2*3">b</Votum>') as { tree: Root };

    expect(JSON.stringify(tree)).toContain('/x_y_z*1*2/');
    expect(JSON.stringify(tree)).toContain('1*2*3');
  });
});

describe('the beginning of a line', () => {
  test.each([
    ['- 12. März 2014: Fachtag', 'list: 12. März 2014: Fachtag'],
    ['- 2014. Ein Jahr', 'list: 2014. Ein Jahr'],
    ['- >30 Personen', 'list: >30 Personen'],
    ['- > 30 Personen', 'list: > 30 Personen'],
    ['- + 3 Prozent', 'list: + 3 Prozent'],
    ['- - 3 Grad', 'list: - 3 Grad'],
    ['12. März 2014 war der Fachtag', 'paragraph: 12. März 2014 war der Fachtag'],
    ['bis zum\n1. Januar', 'paragraph: bis zum\n1. Januar'],
    ['12. 3. 2014 war der Tag', 'paragraph: 12. 3. 2014 war der Tag'],
    ['12. bis 14. Mai', 'paragraph: 12. bis 14. Mai'],
    ['2014. Das Jahr', 'paragraph: 2014. Das Jahr'],
    ['>30 Personen', 'paragraph: >30 Personen'],
    ['>= 30 Personen', 'paragraph: >= 30 Personen'],
    ['1. Eins\n2. Zwei', 'list: EinsZwei'],
    ['> Ein Zitat', 'blockquote: Ein Zitat'],
    ['> Im Jahr\n> 2014 war es', 'blockquote: Im Jahr\n2014 war es'],
    ['>30 Kinder\n> 40 Große', 'paragraph: >30 Kinder\n> 40 Große'],
    ['> Im Jahr\n> 2014\n> 2015', 'blockquote: Im Jahr\n2014\n2015'],
    ['-\u00a0Eins\n-\u2009Zwei', 'list: EinsZwei'],
    ['1.\u00a0Eins\n2.\u00a0Zwei', 'list: EinsZwei'],
    ['•\u00a0Eins\n▪ Zwei\n· Drei', 'list: EinsZweiDrei'],
    ['###\u00a0Wünsche', 'heading: Wünsche'],
  ])('%j is read as %j', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

test('no place moves: the length stays, and the line breaks', () => {
  const text = '---\ntitel: a\n---\r\n\r\n-\u00a0a*b\r>3\n• 12. März – geht`s\n';

  expect(hideSigns(text)).toHaveLength(text.length);
  expect(hideSigns(text).match(/\r\n|\r|\n/g)).toEqual(text.match(/\r\n|\r|\n/g));
});
