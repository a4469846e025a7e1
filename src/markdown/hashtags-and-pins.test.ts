import type { ListItem, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';

import { parse } from './parse.ts';
import { takeTail } from './hashtags-and-pins.ts';

test.each([
  ['Text', 'Text', [], []],
  ['Text #NET', 'Text', ['NET'], []],
  ['Text #NET #weimar', 'Text', ['NET', 'weimar'], []],
  ['Text ^g12', 'Text', [], ['g12']],
  ['Text #NET ^g12', 'Text', ['NET'], ['g12']],
  ['Text ^g12 #NET', 'Text', ['NET'], ['g12']],
  ['Text ^G12', 'Text', [], ['g12']],
  ['Text ^g1 ^g2', 'Text', [], ['g1', 'g2']],
  ['Text  #NET   #STG', 'Text', ['NET', 'STG'], []],
  ['Text\n  #NET', 'Text', ['NET'], []],
  ['Text #NET, #STG; ^g1', 'Text', ['NET', 'STG'], ['g1']],
  ['Text #NET#STG', 'Text', ['NET', 'STG'], []],
  ['Text #NET\u00ad', 'Text', ['NET'], []],
  ['Text\u00a0#NET', 'Text', ['NET'], []],
  ['Text #bad-tabarz', 'Text', ['bad-tabarz'], []],
  ['Text #bad_tabarz', 'Text', ['bad-tabarz'], []],
  ['Text #ÖA', 'Text', ['ÖA'], []],
  ['Haus Nr. #12 #NET', 'Haus Nr. #12', ['NET'], []],
  ['Kampagne \\#NET #STG', 'Kampagne #NET', ['STG'], []],
  ['**Text** #NET', 'Text', ['NET'], []],
  ['**Text #NET**', 'Text', ['NET'], []],
  ['<Votum nennungen="13">13 Stimmen.</Votum> #NET ^v1', '13 Stimmen.', ['NET'], ['v1']],
  ['<Votum nennungen="13">13 Stimmen. #NET</Votum> ^v1', '13 Stimmen.', ['NET'], ['v1']],
  ['#NET', '', ['NET'], []],
])('%j is the text %j with the hashtags %j and the pins %j', (text, words, hashtags, pins) => {
  const item = toItem(text);

  expect(takeTail(item, `- ${text}`)).toEqual({ hashtags, pins });
  expect(toString(item)).toBe(words);
});

test.each([
  ['Das #NET im Satz bleibt.'],
  ['Kapitel#NET'],
  ['Nummer #'],
  ['Nummer #12'],
  ['Hoch ^12'],
  ['Text \\#NET'],
  ['Text \\^g1'],
  ['Text &#35;NET'],
  ['Ein Satz #NET.'],
  ['Text #NET,'],
  ['Code `#NET`'],
])('%s has no tail', (text) => {
  const item = toItem(text);
  const before = toString(item);

  expect(takeTail(item, `- ${text}`)).toEqual({ hashtags: [], pins: [] });
  expect(toString(item)).toBe(before);
});

test('the tail of an item stands before the list within it', () => {
  const text = 'Text #NET\n  - Innen #STG';
  const item = toItem(text);

  expect(takeTail(item, `- ${text}`).hashtags).toEqual(['NET']);
  expect(toString(item)).toBe('TextInnen #STG');
});

test('the tail of an item stands in its last paragraph', () => {
  const text = 'Erst #STG\n\n  Dann #NET';

  expect(takeTail(toItem(text), `- ${text}`).hashtags).toEqual(['NET']);
});

test('a paragraph of nothing but hashtags leaves none behind', () => {
  const text = 'Erst\n\n  #NET';
  const item = toItem(text);

  expect(takeTail(item, `- ${text}`).hashtags).toEqual(['NET']);
  expect(item.children).toHaveLength(1);
});

function toItem(text: string): ListItem {
  const { tree } = parse(`- ${text}`) as { tree: Root };
  const [list] = tree.children;
  if (list?.type !== 'list' || !list.children[0]) throw new Error('no item');
  return list.children[0];
}
