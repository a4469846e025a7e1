import type { ListItem, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';

import { parse } from './parse.ts';
import { takeTail } from './tail.ts';

test.each([
  ['Text', 'Text', [], undefined],
  ['Text #NET', 'Text', ['NET'], undefined],
  ['Text #NET #weimar', 'Text', ['NET', 'weimar'], undefined],
  ['Text ^g12', 'Text', [], 'g12'],
  ['Text #NET ^g12', 'Text', ['NET'], 'g12'],
  ['Text ^g12 #NET', 'Text', ['NET'], 'g12'],
  ['Text  #NET   #STG', 'Text', ['NET', 'STG'], undefined],
  ['Text\n  #NET', 'Text', ['NET'], undefined],
  ['Text #bad-tabarz', 'Text', ['bad-tabarz'], undefined],
  ['Text #ÖA', 'Text', ['ÖA'], undefined],
  ['**Text** #NET', 'Text', ['NET'], undefined],
  ['**Text #NET**', 'Text', ['NET'], undefined],
  ['<Votum nennungen="13">13 Stimmen.</Votum> #NET ^v1', '13 Stimmen.', ['NET'], 'v1'],
  ['<Votum nennungen="13">13 Stimmen. #NET</Votum> ^v1', '13 Stimmen.', ['NET'], 'v1'],
  ['#NET', '', ['NET'], undefined],
])('%j is the text %j with the hashtags %j and the pin %s', (text, words, hashtags, pin) => {
  const item = toItem(text);

  expect(takeTail(item)).toEqual(pin ? { hashtags, pin } : { hashtags });
  expect(toString(item)).toBe(words);
});

test.each([
  ['Das #NET im Satz bleibt.'],
  ['Kapitel#NET'],
  ['Nummer #'],
  ['Hoch ^12'],
  ['Groß ^G12'],
  ['Code `#NET`'],
])('%s has no tail', (text) => {
  const item = toItem(text);
  const before = toString(item);

  expect(takeTail(item)).toEqual({ hashtags: [] });
  expect(toString(item)).toBe(before);
});

test('the tail of an item stands before the list within it', () => {
  const item = toItem('Text #NET\n  - Innen #STG');

  expect(takeTail(item)).toEqual({ hashtags: ['NET'] });
  expect(toString(item)).toBe('TextInnen #STG');
});

test('the tail of an item stands in its last paragraph', () => {
  const item = toItem('Erst #STG\n\n  Dann #NET');

  expect(takeTail(item)).toEqual({ hashtags: ['NET'] });
});

function toItem(text: string): ListItem {
  const { tree } = parse(`- ${text}`) as { tree: Root };
  const [list] = tree.children;
  if (list?.type !== 'list' || !list.children[0]) throw new Error('no item');
  return list.children[0];
}
