/** Questions that our modules ask of a node of the Markdown tree. */
import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

import type { Place } from '#domain/entry/finding.ts';

export type Baustein = MdxJsxFlowElement | MdxJsxTextElement;

export function isBaustein(node: Nodes): node is Baustein {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The attributes as written. Call it on a tree that has passed the guard. */
export function getAttributes({ attributes }: Baustein) {
  const entries = attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute' ? [attribute.name, attribute.value] : [],
  );
  return Object.fromEntries(entries) as Record<string, string>;
}

export function startOf(node: Nodes): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
