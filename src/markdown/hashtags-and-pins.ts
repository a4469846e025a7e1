/** Cuts hashtags (`#NET`, `#weimar`) and a pin (`^g12`) off the end of a point or heading. */
import type { Nodes, Parents, Text } from 'mdast';

export interface Tail {
  hashtags: string[];
  /** The pinned number of a point, as in `g12`; more than one is a mistake. */
  pins: string[];
}

/**
 * Reads the tail and cuts it off, so that the remaining text is the one people read.
 *
 * @param node a heading or list item; its last text is changed in place
 * @param source the text that the node was parsed from: `\#12` has its sign as text
 */
export function takeTail(node: Nodes, source: string): Tail {
  const tail: Tail = { hashtags: [], pins: [] };
  for (let last = findLastText(node); last; last = findLastText(node)) {
    const { start, end } = last.text.position ?? {};
    let written = start && end ? source.slice(start.offset, end.offset) : last.text.value;
    for (;;) {
      const [text, word] = splitLastWord(last.text.value);
      const [rest, writtenWord] = splitLastWord(written);
      if (word !== writtenWord || !takeWord(word, tail)) return tail;
      last.text.value = text;
      written = rest;
      if (text === '') break;
    }
    last.parent.children.pop();
    dropEmpty(node);
  }
  return tail;
}

/** A paragraph or emphasis that held only the tail would be empty on the page. */
function dropEmpty(node: Nodes): void {
  if (!('children' in node)) return;
  const children = node.children as Nodes[];
  for (const child of children) if (child.type !== 'list') dropEmpty(child);
  const kept = children.filter((child) => !mayGo.has(child.type) || hasChildren(child));
  node.children = kept as Parents['children'];
}

const mayGo = new Set<Nodes['type']>(['paragraph', 'emphasis', 'strong', 'delete']);

function hasChildren(node: Nodes): boolean {
  return 'children' in node && node.children.length > 0;
}

/** Whether a word belongs to the tail. Between two of them a comma does not matter. */
function takeWord(written: string, tail: Tail): boolean {
  const isLast = tail.hashtags.length + tail.pins.length === 0;
  const word = written.replace(unseen, '').replace(isLast ? /$^/ : /[,;]$/, '');
  if (/^\^[a-z]\d+$/i.test(word)) {
    tail.pins.unshift(word.slice(1).toLowerCase());
    return true;
  }
  // A number behind the sign is one: „Wohnung Nr. #12“.
  if (!/^(?:#(?=[\d_-]*\p{L})[\p{L}\p{N}_-]+)+$/u.test(word)) return false;
  tail.hashtags.unshift(...word.slice(1).replaceAll('_', '-').split('#'));
  return true;
}

/** Signs of no width that come along when something is copied. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Starts at the end, because a pattern would try each of thousands of hashtags from the beginning. */
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
  // The words of a link are not the end of the point, but of its way somewhere.
  if (!last || last.type === 'link') return;
  return last.type === 'text' ? { text: last, parent: node } : findLastText(last);
}
