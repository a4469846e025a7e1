/**
 * Text of an entry → Markdown tree.
 *
 * Markdown is GFM plus the JSX notation of Bausteine, as in MDX. Expressions are only recognised, so
 * that the guard can name their place: acorn is not plugged in, so nothing here understands
 * JavaScript, and nothing can ever run.
 */
import type { Root } from 'mdast';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { VFileMessage } from 'vfile-message';

import { findExcess, nesting } from '#domain/entry/size-limits.ts';
import type { Finding, Place, Rule } from '#domain/entry/finding.ts';
import { placeAt } from '#domain/text/text-place.ts';

import { bareLinks } from './bare-links.ts';
import { hideSigns, restoreSigns, showSigns } from './plain-signs.ts';

/** @returns the tree, or the one place where the notation is broken */
export function parse(text: string): { tree: Root } | { finding: Finding } {
  const excess = findExcess(text);
  if (excess) return { finding: excess };
  try {
    const tree = processor.parse(hideSigns(text));
    restoreSigns(tree);
    return { tree };
  } catch (error) {
    if (error instanceof VFileMessage) return { finding: toFinding(error, text) };
    // Thousands of lists within lists overflow the stack before the guard can count them.
    if (error instanceof RangeError) return { finding: { line: 1, column: 1, ...nesting } };
    throw error;
  }
}

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  // Some write „~30“ for „about 30“, and two of these would strike out the text between them.
  .use(remarkGfm, { singleTilde: false })
  .use(bareLinks)
  .use(bausteinSyntax)
  .freeze();

/** The syntax of MDX without its `import` and `export`: those stay text, which the guard refuses. */
function bausteinSyntax(this: Processor) {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(mdxMd(), mdxExpression(), mdxJsx());
  (data.fromMarkdownExtensions ??= []).push(mdxExpressionFromMarkdown(), mdxJsxFromMarkdown());
}

function toFinding(
  { place, ruleId = '', source = '', reason }: VFileMessage,
  text: string,
): Finding {
  const start = place && 'start' in place ? place.start : place;
  if (source.includes('expression')) {
    return {
      rule: 'klammern',
      problem: 'Eine geschweifte Klammer `{` geht nicht wieder zu',
      fix: 'Im Text schreibt man `\\{`',
      ...findOpeningBrace(text, start?.offset ?? text.length),
    };
  }

  const name = /`(<[^`]*>)`/.exec(showSigns(reason))?.[1] ?? '<…>';
  const where = findUnclosed(reason) ?? toPlace(start, reason, text);
  const [rule, problem, fix] = explain(ruleId, name, lineFrom(text, where));
  return { rule, problem, fix, ...where };
}

/** `<https://…>` and `<buero@example.org>` are links elsewhere. */
const bracketed = /<((?:https?:\/\/|mailto:|www\.)[^<>\s]+|[^<>\s@]+@[^<>\s@]+\.[^<>\s@]+)>/;

/** The parser may have stopped behind the `<`, or within the address. */
function lineFrom(text: string, { line, column }: Place): string {
  const whole = text.split(/\r\n|\r|\n/, line)[line - 1] ?? '';
  return whole.slice(Math.max(0, whole.lastIndexOf('<', column)));
}

/** A `<` that begins nothing is noticed at the character after it. */
function toPlace(point: ParserPlace | undefined, reason: string, text: string): Place {
  if (!point) return { line: 1, column: 1 };
  const back = reason.includes(' before name') ? 1 : 0;
  // At the end of a line, the character after it stands in the next one.
  if (point.column <= back) return placeAt(text, text.lastIndexOf('<', point.offset));
  return { line: point.line, column: point.column - back };
}

type ParserPlace = Place & { offset?: number | undefined };

/** For a tag that is never closed, `place` is the paragraph or nothing; the words name the tag's. */
function findUnclosed(reason: string): Place | undefined {
  const match = /^Expected a closing tag for .*?\((\d+):(\d+)-/.exec(reason);
  return match ? { line: Number(match[1]), column: Number(match[2]) } : undefined;
}

/** The parser stops where it misses the `}`; people look for the `{`. */
function findOpeningBrace(text: string, end: number): Place {
  let depth = 0;
  for (let offset = end - 1; offset >= 0; offset--) {
    if (text[offset] === '}') depth++;
    if (text[offset] === '{' && depth-- === 0) {
      const lines = text.slice(0, offset + 1).split(/\r\n|\r|\n/);
      return { line: lines.length, column: lines.at(-1)?.length ?? 1 };
    }
  }
  return { line: 1, column: 1 };
}

/** @param rest the text from the `<` on */
function explain(
  ruleId: string,
  name: string,
  rest: string,
): [rule: Rule, problem: string, fix: string] {
  const [, address = ''] = ruleId === 'end-tag-mismatch' ? [] : (bracketed.exec(rest) ?? []);
  if (address) {
    return [
      'syntax',
      `Um die Adresse „${address.slice(0, 60)}“ stehen spitze Klammern`,
      `Schreibe sie ohne: \`${address.slice(0, 160)}\`. Sie wird von selbst zum Link`,
    ];
  }
  if (ruleId !== 'end-tag-mismatch') {
    return [
      'syntax',
      'Ein `<` leitet einen Baustein ein, doch es folgt keiner, der vollständig ist',
      'Im Text schreibt man `\\<`; ein Baustein sieht so aus: `<Votum nennungen="13">…</Votum>`, mit geraden Anführungszeichen',
    ];
  }
  if (/^<\/?[a-z]/.test(name)) {
    return ['html', `\`${name}\` ist HTML und nicht erlaubt`, 'Nimm Markdown oder einen Baustein'];
  }
  return [
    'syntax',
    `\`${name}\` und sein Ende gehören nicht zusammen`,
    'Er endet in dem Absatz, in dem er beginnt; ein Block wie `<Hinweis>` hat vor und nach seinem Text eine Leerzeile',
  ];
}
