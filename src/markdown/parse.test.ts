import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';

import { parse } from './parse.ts';

describe('the place of a mistake', () => {
  const head = '---\ntitel: Ämter {\n---\n\n';

  test.each([
    ['{', '1:1', 'at the very beginning'],
    ['Text {', '1:6', 'at the very end'],
    ['Eine\n\nZeile mit { darin', '3:11', 'in a later line'],
    [`${head}Text {`, '5:6', 'counted with the frontmatter'],
    ['Über Ämter größer {', '1:19', 'after umlauts, each of which counts as one'],
    ['👋 {', '1:4', 'after an emoji, which counts as two'],
    ['A\r\n\r\nTäxt {\r\n', '3:6', 'with line ends of Windows'],
    ['A\r\rText {\r', '3:6', 'with line ends of old Macs'],
    ['\tText {', '1:7', 'after a tab, which counts as one'],
    ['Erst {a}, dann {', '1:16', 'after a pair that is complete'],
    ['Außen { innen {a} {}', '1:7', 'around pairs that are complete'],
    ['- Punkt\n\n  > Zitat {', '3:11', 'in a quotation in a list'],
    ['<Votum nennungen={13>x</Votum>', '1:18', 'within a Baustein'],
  ])('an open brace in %j is found at %s (%s)', (text, place) => {
    expect(findingIn(text)).toMatchObject({ rule: 'klammern', place });
  });

  test.each([
    ['Text <', '1:6', 'syntax'],
    ['Ämter 1<2', '1:8', 'syntax'],
    [`${head}A\n\n1<2`, '7:2', 'syntax'],
    ['👋👋 <1', '1:6', 'syntax'],
    ['A\r\n\r\n<!-- x -->', '3:1', 'syntax'],
    ['<https://thinka.example>', '1:8', 'syntax'],
    ['<Votum nennungen=13>x</Votum>', '1:18', 'syntax'],
    ['Text </Votum>', '1:7', 'syntax'],
    ['Text <Votum nennungen="1">x', '1:6', 'syntax'],
    ['A\n\nText <Unsicher hinweis="x">x\n\nB</Unsicher>', '3:6', 'syntax'],
    ['<Hinweis>\n\nText', '1:1', 'syntax'],
    ['Text <b>fett', '1:6', 'html'],
    ['Zeile<br>Zeile', '1:6', 'html'],
  ])('a broken tag in %j is found at %s', (text, place, rule) => {
    expect(findingIn(text)).toMatchObject({ rule, place });
  });
});

describe('the message', () => {
  test('for an open brace says how to write one', () => {
    expect(messageFor('Text {')).toMatchInlineSnapshot(
      `"Eine geschweifte Klammer \`{\` geht nicht wieder zu. Im Text schreibt man \`\\{\`"`,
    );
  });

  test('for a lonely `<` shows what a Baustein looks like', () => {
    expect(messageFor('1<2')).toMatchInlineSnapshot(
      `"Ein \`<\` leitet einen Baustein ein, doch es folgt keiner, der vollständig ist. Im Text schreibt man \`\\<\`; ein Baustein sieht so aus: \`<Votum nennungen="13">…</Votum>\`, mit geraden Anführungszeichen"`,
    );
  });

  test('for a Baustein that stays open names it', () => {
    expect(messageFor('<Votum nennungen="1">x')).toMatchInlineSnapshot(
      `"\`<Votum>\` und sein Ende gehören nicht zusammen. Er endet in dem Absatz, in dem er beginnt; ein Block wie \`<Hinweis>\` hat vor und nach seinem Text eine Leerzeile"`,
    );
  });

  test('for two ends that cross names the one that is too early', () => {
    expect(
      messageFor('<Votum nennungen="1"><Unsicher hinweis="x">y</Votum></Unsicher>'),
    ).toMatchInlineSnapshot(
      `"\`</Votum>\` und sein Ende gehören nicht zusammen. Er endet in dem Absatz, in dem er beginnt; ein Block wie \`<Hinweis>\` hat vor und nach seinem Text eine Leerzeile"`,
    );
  });

  test('for HTML that stays open names it', () => {
    expect(messageFor('Zeile<br>Zeile')).toMatchInlineSnapshot(
      `"\`<br>\` ist HTML und nicht erlaubt. Nimm Markdown oder einen Baustein"`,
    );
  });

  test('for a file that is far too long says where else the text may go', () => {
    expect(messageFor(`${'a'.repeat(99)}\n`.repeat(640) + 'a')).toMatchInlineSnapshot(
      `"Der Eintrag hat mehr als 64 000 Zeichen. Teile den Eintrag auf, oder lege das lange Stück als Anlage nach public/uploads"`,
    );
  });

  test('for quotations a thousand deep says how deep is too deep', () => {
    expect(messageFor('>'.repeat(1_200))).toMatchInlineSnapshot(
      `"Hier ist zu viel ineinander verschachtelt. Höchstens 40 Ebenen; meist sind es Listen oder Zitate, die flacher sein können"`,
    );
  });
});

describe('the tree', () => {
  test('holds the frontmatter unread, whatever stands in it', () => {
    expect(typesIn('---\na: "{ <b> }"\n---\n\nText')).toEqual([
      'root',
      'yaml',
      'paragraph',
      'text',
    ]);
  });

  test.each([
    ['import a from "b"', 'import a from "b"'],
    ['export const a = 1', 'export const a = 1'],
    ['    vier Leerzeichen', 'vier Leerzeichen'],
    ['\\<b\\> und \\{a\\}', '<b> und {a}'],
    ['a < b', 'a < b'],
  ])('has plain text for %j', (text, words) => {
    expect(typesIn(text)).toEqual(['root', 'paragraph', 'text']);
    expect(toString(treeOf(text))).toBe(words);
  });

  test.each([
    ['`{a} <b>`', 'inlineCode'],
    ['```\n{a} <b>\n```', 'code'],
    ['| a |\n| - |\n| b |', 'table'],
    ['~~alt~~', 'delete'],
    ['www.thinka.example', 'link'],
    ['A[^1]\n\n[^1]: B', 'footnoteReference'],
    ['<Votum nennungen="13">x</Votum> y', 'mdxJsxTextElement'],
    ['<Hinweis>\n\nx\n\n</Hinweis>', 'mdxJsxFlowElement'],
    ['{a}', 'mdxFlowExpression'],
    ['a {b}', 'mdxTextExpression'],
  ])('of %j has a node %s', (text, type) => {
    expect(typesIn(text)).toContain(type);
  });

  test('is read from a text as long as may be', () => {
    expect(typesIn(`${'a'.repeat(99)}\n`.repeat(640))).toEqual(['root', 'paragraph', 'text']);
  });

  test('is the same for the same text', () => {
    const text = '## A\n\n<Hinweis>\n\nB [^1]\n\n</Hinweis>\n\n[^1]: C';
    expect(treeOf(text)).toEqual(treeOf(text));
  });
});

function findingIn(text: string) {
  const parsed = parse(text);
  if (!('finding' in parsed)) return undefined;
  const { rule, line, column } = parsed.finding;
  return { rule, place: `${line}:${column}` };
}

function messageFor(text: string): string {
  const parsed = parse(text);
  if (!('finding' in parsed)) return 'no finding';
  return `${parsed.finding.problem}. ${parsed.finding.fix}`;
}

function treeOf(text: string) {
  const parsed = parse(text);
  if ('finding' in parsed) throw new Error(parsed.finding.problem);
  return parsed.tree;
}

function typesIn(text: string): string[] {
  const list = (node: Nodes): string[] => [
    node.type,
    ...('children' in node ? node.children.flatMap(list) : []),
  ];
  return list(treeOf(text));
}
