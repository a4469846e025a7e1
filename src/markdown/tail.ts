/** What stands at the end of a point or heading: hashtags (`#NET`, `#weimar`) and a pin (`^g12`). */
import type { Nodes, Parents, Text } from 'mdast';

export interface Tail {
  hashtags: string[];
  /** The pinned number of a point, as in `g12`. */
  pin?: string;
}

/**
 * Reads the tail and cuts it off, so that the text that remains is what people read.
 *
 * @param node a heading or list item; its last text is changed in place
 */
export function takeTail(node: Nodes): Tail {
  const tail: Tail = { hashtags: [] };
  for (let last = findLastText(node); last; last = findLastText(node)) {
    const [text, word] = splitLastWord(last.text.value);
    if (!/^(#[\p{L}\p{N}-]+|\^[a-z]\d+)$/u.test(word)) break;
    if (word.startsWith('#')) tail.hashtags.unshift(word.slice(1));
    else tail.pin = word.slice(1);

    last.text.value = text;
    if (text === '') last.parent.children.pop();
  }
  return tail;
}

/** From the end, because a pattern would try each of thousands of hashtags from the beginning. */
function splitLastWord(value: string): [text: string, word: string] {
  const text = value.trimEnd();
  let start = text.length;
  while (start > 0 && !/\s/.test(text.charAt(start - 1))) start--;
  return [text.slice(0, start).trimEnd(), text.slice(start)];
}

/** The text at the very end, also inside a Baustein or emphasis, but not in a nested list. */
function findLastText(node: Nodes): { text: Text; parent: Parents } | undefined {
  if (!('children' in node)) return;
  const children = node.children as Nodes[];
  const last = children.findLast((child) => child.type !== 'list');
  if (!last) return;
  return last.type === 'text' ? { text: last, parent: node } : findLastText(last);
}
