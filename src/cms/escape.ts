/**
 * Makes plain text of signs that would otherwise read as code: `{`, `}` and `<` get a backslash, except in
 * code and in the tags of Bausteine. Somebody who writes `Preis < 5` means just that.
 */
import type { Nodes, Root } from 'mdast';
import { mdxMd } from 'micromark-extension-mdx-md';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { visitParents } from 'unist-util-visit-parents';

import { hideSigns } from '#markdown/plain-signs.ts';
import { bausteine } from '#schemas/bausteine.ts';

/** @returns the text with backslashes; one that has them already comes back as it is */
export function escapeText(text: string): string {
  const kept = [...findCode(text), ...findTags(text)];
  return text.replace(special, (sign, offset: number) =>
    isEscaped(text, offset) || kept.some((range) => isWithin(text, offset, range))
      ? sign
      : `\\${sign}`,
  );
}

interface Range {
  from: number;
  to: number;
  isInline?: boolean;
}

/** A sign at the start of a line begins a block even if code within a line is not over yet. */
function isWithin(text: string, offset: number, { from, to, isInline }: Range): boolean {
  if (offset < from || offset >= to) return false;
  return !isInline || !/\n[\t >]*$/.test(text.slice(from, offset));
}

const special = /[{}<]/g;

/** Finds code as our own parser does, but with a letter in place of each sign in question. */
function findCode(text: string): Range[] {
  const ranges: Range[] = [];
  const tree: Root = processor.parse(hideSigns(text).replace(special, 'x'));
  visitParents(tree, (node: Nodes) => {
    if (node.type !== 'code' && node.type !== 'inlineCode') return;
    const { start, end } = node.position ?? {};
    if (start?.offset !== undefined && end?.offset !== undefined) {
      ranges.push({ from: start.offset, to: end.offset, isInline: node.type === 'inlineCode' });
    }
  });
  return ranges;
}

const processor = unified().use(remarkParse).use(remarkGfm).use(withoutHtml).freeze();

/** MDX knows no code by indentation, so `    {` is text. */
function withoutHtml(this: Processor) {
  (this.data().micromarkExtensions ??= []).push(mdxMd());
}

const names = Object.keys(bausteine).join('|');
const tag = new RegExp(`</?(?:${names})(?=[\\s/>])(?:[^"'<>{}]|"[^"]*"|'[^']*')*>`, 'g');

/** An unfinished tag stays as well: the checks explain better than a backslash what it lacks. */
function findTags(text: string): Range[] {
  const whole = [...text.matchAll(tag)];
  const broken = [...text.matchAll(new RegExp(`</?(?:${names})(?![\\w-])`, 'g'))];
  return [...whole, ...broken].map(({ 0: match, index }) => ({
    from: index,
    to: index + match.length,
  }));
}

function isEscaped(text: string, offset: number): boolean {
  let backslashes = 0;
  while (text[offset - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}
