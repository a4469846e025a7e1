import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';

import { parse } from './parse.ts';

/** The text as it is read, each link in brackets, with its address where that is another. */
function read(markdown: string): string {
  const parsed = parse(markdown);
  return 'tree' in parsed ? toText(parsed.tree) : parsed.finding.problem;
}

function toText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  const text = 'children' in node ? node.children.map(toText).join('') : '';
  if (node.type !== 'link') return text;
  return `[${text}${node.url === text ? '' : ` → ${node.url}`}]`;
}

test.each([
  ['„https://verein.example/plan“', '„[https://verein.example/plan]“'],
  ['(siehe „https://verein.example“)', '(siehe „[https://verein.example]“)'],
  ['»https://verein.example/a«, neu', '»[https://verein.example/a]«, neu'],
  ['“https://verein.example/a.”', '“[https://verein.example/a].”'],
  ['‚https://verein.example/a‘', '‚[https://verein.example/a]‘'],
  ['„www.verein.example/a“.', '„[www.verein.example/a → http://www.verein.example/a]“.'],
  ['„(auf https://verein.example/a(b))“', '„(auf [https://verein.example/a(b)])“'],
  ['https://verein.example/a… und', '[https://verein.example/a]… und'],
  ['„https://a.example/“/„https://b.example/“', '„[https://a.example/]“/„https://b.example/“'],
])('in %s the address ends before the mark', (markdown, text) => {
  expect(read(markdown)).toBe(text);
});

test.each([
  'https://verein.example/Straße/L’Aquila/2019–2021',
  'https://verein.example/a(b)?c=d&e',
  'https://verein.example/#top',
])('%s is one address', (address) => {
  expect(read(address)).toBe(`[${address}]`);
});

test('a link with a text of its own keeps its address', () => {
  expect(read('[Plan“](https://verein.example/plan“)')).toBe(
    '[Plan“ → https://verein.example/plan“]',
  );
});

test('thousands of marks are taken off at once', () => {
  const start = performance.now();
  expect(read(`https://verein.example/a${')’'.repeat(3900)}`)).toMatch(/^\[https:\S+a\]\)’/);
  expect(performance.now() - start).toBeLessThan(1000);
});
