/** Links the first occurrence of each glossary term to its explanation at the foot of the page. */
import type { ElementContent, Nodes, Text } from 'hast';
import { SKIP, visitParents } from 'unist-util-visit-parents';

export interface Begriffe {
  /** The id of a Begriff by the words that mean it. */
  idByForm: ReadonlyMap<string, string>;
  /** Ids found so far on the page; filled while linking. */
  found: Set<string>;
}

export function linkBegriffe(tree: Nodes, { idByForm, found }: Begriffe): void {
  if (idByForm.size === 0) return;
  const pattern = toPattern(idByForm.keys());

  visitParents(tree, (node, ancestors) => {
    if (node.type === 'element' && /^(a|code|pre|mark|h[1-6])$/.test(node.tagName)) return SKIP;
    const parent = ancestors.at(-1);
    if (node.type !== 'text' || !parent) return;

    const pieces = toPieces(node, pattern, (form) => {
      const id = idByForm.get(form);
      if (!id || found.has(id)) return;
      found.add(id);
      return id;
    });
    if (!pieces.some(({ type }) => type === 'element')) return;
    const index = parent.children.indexOf(node);
    parent.children.splice(index, 1, ...(pieces as typeof parent.children & ElementContent[]));
    return [SKIP, index + pieces.length];
  });
}

/** The address of an explanation within the page. */
export const toBegriffAnchor = (id: string) => `begriff-${id}`;

/** Whole words only, longest first; „ESF-Förderung“ counts as „ESF“. */
function toPattern(forms: Iterable<string>): RegExp {
  const alternatives = [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`));
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}-])(?:${alternatives.join('|')})(?![\p{L}\p{N}])`,
    'gu',
  );
}

function toPieces(
  { value }: Text,
  pattern: RegExp,
  take: (form: string) => string | undefined,
): ElementContent[] {
  const pieces: ElementContent[] = [];
  let end = 0;
  for (const match of value.matchAll(pattern)) {
    const id = take(match[0]);
    if (!id) continue;
    if (match.index > end) pieces.push({ type: 'text', value: value.slice(end, match.index) });
    pieces.push({
      type: 'element',
      tagName: 'a',
      properties: { href: `#${toBegriffAnchor(id)}`, className: ['begriff'] },
      children: [{ type: 'text', value: match[0] }],
    });
    end = match.index + match[0].length;
  }
  if (end < value.length) pieces.push({ type: 'text', value: value.slice(end) });
  return pieces;
}
