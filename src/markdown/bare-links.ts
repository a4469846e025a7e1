/**
 * Ends a bare address where people end it. GFM lets it go on to the next space and knows only the marks
 * of ASCII, so in „https://example.org/“ the closing mark would become a part of the address.
 */
import type { Link, Nodes, Parents, Text } from 'mdast';
import type { Processor } from 'unified';
import { visitParents } from 'unist-util-visit-parents';

/** Use it behind the plugin that makes links of bare addresses. */
export function bareLinks(this: Processor): void {
  (this.data().fromMarkdownExtensions ??= []).push({ transforms: [endBareLinks] });
}

function endBareLinks(tree: Nodes): void {
  visitParents(tree, 'link', (link, ancestors) => {
    const parent = ancestors.at(-1);
    const [text] = link.children;
    if (parent && text?.type === 'text' && isBare(link, text)) shorten(link, text, parent);
  });
}

/** A link that was written as one begins before its text. */
function isBare(link: Link, text: Text): boolean {
  return (
    link.position?.start.offset === text.position?.start.offset && link.url.endsWith(text.value)
  );
}

function shorten(link: Link, text: Text, parent: Parents): void {
  const end = findEnd(text.value);
  const rest = text.value.slice(end);
  if (rest === '') return;
  text.value = text.value.slice(0, end);
  link.url = link.url.slice(0, -rest.length);
  const tail: Text = { type: 'text', value: rest };
  const start = link.position?.start;
  if (link.position && start?.offset !== undefined) {
    const cut = { ...start, column: start.column + end, offset: start.offset + end };
    tail.position = { start: cut, end: link.position.end };
    link.position = text.position = { start, end: cut };
  }
  const siblings: Nodes[] = parent.children;
  siblings.splice(siblings.indexOf(link) + 1, 0, tail);
}

/** @returns the length of the address: up to a quotation mark, and without the end of the sentence */
function findEnd(address: string): number {
  const quote = address.search(/[„“”‟«»‹›]/);
  let end = quote < 0 ? address.length : quote;
  let surplus = count(address.slice(0, end), ')') - count(address.slice(0, end), '(');
  for (; end > 0; end--) {
    const last = address[end - 1] ?? '';
    if (last === ')' ? surplus-- <= 0 : !/[.,;:!?'"*_~\]‘’‚‛…–—]/.test(last)) break;
  }
  return end;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
