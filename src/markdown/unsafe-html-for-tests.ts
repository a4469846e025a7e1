/** Reads HTML as a browser would, not as our own sanitiser did, and names unsafe parts in it. */
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';

import type { Rendered } from './pipeline.ts';

/** @returns each element that could run something, lead or load from where it must not */
export function findUnsafe(html: string): string[] {
  if (!html.includes('<')) return [];
  return selectAll('*', fromHtml(html, { fragment: true })).flatMap(({ tagName, properties }) => {
    const { href, src } = properties;
    const isBox = tagName === 'input' && JSON.stringify(properties) === '{"type":"checkbox"}';
    const isUnsafe =
      (tagName === 'input' && !isBox) ||
      /^(script|style|iframe|object|embed|form|svg|math|base|meta|link|h1)$/.test(tagName) ||
      Object.keys(properties).some((name) => /^(on|style|srcdoc|name|target)/.test(name)) ||
      (typeof href === 'string' && !/^(https?:\/\/|mailto:|\/(?!\/)|#)/.test(href)) ||
      (typeof src === 'string' && !src.startsWith('/uploads/'));
    return isUnsafe ? [`<${tagName} ${JSON.stringify(properties)}>`] : [];
  });
}

/** All the HTML that came out of a text. */
export function htmlOf({ html, sections }: Rendered): string {
  const blocks = sections.flatMap((section) => section.blocks);
  const parts = blocks.flatMap((block) =>
    block.type === 'prose' ? block.html : block.points.map((point) => point.html),
  );
  return [html, ...parts].join('\n');
}

/**
 * Tests load the development build of the parser, which checks itself and stops at an open tag in a
 * link (`[<b>](/)`); the build that everybody else loads goes on and reports the tag.
 */
export function isSelfCheck(error: unknown): boolean {
  return error instanceof Error && error.name === 'Assertion';
}
