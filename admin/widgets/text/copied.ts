/** The HTML of a clipboard as plain data: what is read of it runs nowhere. */

export type Copied = string | CopiedElement;

export interface CopiedElement {
  /** In small letters. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Copied[];
}

/** @param node of a document that belongs to no window, so nothing in it is loaded or run */
export function toCopied(node: Element): CopiedElement {
  const attributes = Object.fromEntries(
    [...node.attributes].map(({ name, value }) => [name, value]),
  );
  const children = [...node.childNodes].flatMap((child): Copied[] => {
    if (child.nodeType === 3) return [child.nodeValue ?? ''];
    return child.nodeType === 1 ? [toCopied(child as Element)] : [];
  });
  return { name: node.localName, attributes, children };
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

/** Not what programs write for themselves, nor the bullets that Word writes as text. */
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
