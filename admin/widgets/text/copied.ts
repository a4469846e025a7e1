/** The HTML of a clipboard as plain data: a parser of its own, so that the browser runs nothing of it. */
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

export type Copied = string | CopiedElement;

export interface CopiedElement {
  /** The name in small letters. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Copied[];
}

export function parseCopied(html: string): CopiedElement {
  const { children } = fromHtml(html, { fragment: true });
  return { name: 'body', attributes: {}, children: children.flatMap(toCopied) };
}

function toCopied(node: Nodes): Copied[] {
  if (node.type === 'text') return [node.value];
  if (node.type !== 'element') return [];
  const attributes = Object.entries(node.properties).map(([property, value]) => [
    toAttribute(property),
    Array.isArray(value) ? value.join(' ') : String(value),
  ]);
  return [
    {
      name: node.tagName,
      attributes: Object.fromEntries(attributes) as Record<string, string>,
      children: node.children.flatMap(toCopied),
    },
  ];
}

/** `className`, `colSpan` and `ariaLevel` are written `class`, `colspan` and `aria-level`. */
function toAttribute(property: string): string {
  if (property === 'className') return 'class';
  const dash = /^(?:aria|data)[A-Z]/.test(property) ? '-' : '';
  return property.replace(/[A-Z]/g, (letter) => dash + letter.toLowerCase());
}

/** @returns the declarations of `style`, all in small letters */
export function styleOf({ attributes }: CopiedElement): ReadonlyMap<string, string> {
  const declarations = (attributes['style'] ?? '').toLowerCase().split(';');
  return new Map(
    declarations.map((one) => {
      const at = one.indexOf(':');
      return [one.slice(0, at).trim(), one.slice(at + 1).trim()] as const;
    }),
  );
}

/** Leaves out parts that programs write for themselves, and the bullets that Word writes as text. */
export function isShown(element: CopiedElement): boolean {
  if (hidden.has(element.name) || 'hidden' in element.attributes) return false;
  const style = styleOf(element);
  return !(
    style.get('display') === 'none' ||
    style.get('mso-hide') === 'all' ||
    style.get('mso-list') === 'ignore' ||
    style.get('mso-element') === 'comment-list'
  );
}

const hidden = new Set(
  'audio base canvas embed head iframe link map meta noscript object script select style svg template textarea title video xml'.split(
    ' ',
  ),
);
