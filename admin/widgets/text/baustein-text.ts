/** Bausteine in a text: writing them so that the pipeline reads the same back, and finding them. */
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visitParents } from 'unist-util-visit-parents';

import { getAttributes, isBaustein } from '#markdown/nodes.ts';
import { parse } from '#markdown/parse.ts';
import { bausteine, type BausteinName } from '#schemas/bausteine.ts';

import {
  endOfLine,
  insertBlock,
  startOfLine,
  trimSelection,
  type Edit,
  type Selection,
} from './edit.ts';

export type Attributes = Record<string, string>;

/** `<Votum nennungen="13">`; empty attributes are left out. */
export function toOpeningTag(name: BausteinName, attributes: Attributes): string {
  const written = Object.keys(bausteine[name].schema.shape).flatMap((key) => {
    const value = attributes[key]?.trim() ?? '';
    return value === '' ? [] : [` ${key}="${escapeAttribute(value)}"`];
  });
  return `<${name}${written.join('')}>`;
}

/** A reference (`&…`) would be read otherwise; a pipe would end the cell of a table. */
function escapeAttribute(value: string): string {
  return value
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('|', '&#124;');
}

/**
 * @param name which Baustein to put around the selection
 * @returns the edit, or why it cannot be
 */
export function insertBaustein(
  text: string,
  selection: Selection,
  name: BausteinName,
  attributes: Attributes,
): Edit | { problem: string } {
  const tag = toOpeningTag(name, attributes);
  if ('isEmpty' in bausteine[name]) {
    const insert = tag.replace(/>$/, ' />');
    const caret = selection.end + insert.length;
    return {
      start: selection.end,
      end: selection.end,
      insert,
      select: { start: caret, end: caret },
    };
  }
  if (bausteine[name].where === 'block') return insertAsBlock(text, selection, name, tag);

  const { start, end } = withoutMarker(text, trimSelection(text, selection));
  const words = text.slice(start, end);
  if (words.includes('\n')) return { problem: 'Markiere nur Text innerhalb einer Zeile.' };
  const insert = `${tag}${words}</${name}>`;
  // Without words the caret goes between the tags, to type them.
  const caret = words === '' ? start + tag.length : start + insert.length;
  return { start, end, insert, select: { start: caret, end: caret } };
}

function insertAsBlock(text: string, selection: Selection, name: BausteinName, tag: string): Edit {
  const words = text.slice(selection.start, selection.end).trim();
  const block = `${tag}\n\n${words}\n\n</${name}>`;
  const caret = tag.length + 2 + words.length;
  if (words === '') return insertBlock(text, selection, block, caret);

  // Whole lines are enclosed, or the rest of one would stand without its beginning.
  const start = startOfLine(text, selection.start);
  const end = endOfLine(text, selection.end);
  const lines = `${tag}\n\n${text.slice(start, end).trim()}\n\n</${name}>`;
  const lead = start === 0 || text.slice(0, start).endsWith('\n\n') ? '' : '\n';
  const tail = end === text.length || text.startsWith('\n\n', end) ? '' : '\n';
  const position = start + lead.length + lines.length;
  return { start, end, insert: lead + lines + tail, select: { start: position, end: position } };
}

/** `- ` and `## ` stay before the Baustein, the hashtags of a point behind it. */
function withoutMarker(text: string, { start, end }: Selection): Selection {
  const isLineStart = start === 0 || text[start - 1] === '\n';
  const words = text.slice(start, end);
  const marker = isLineStart ? (/^[ \t]*(?:[-*+]|\d+\.|#{1,6})[ \t]+/.exec(words)?.[0] ?? '') : '';
  const tail = /(?:[ \t]+(?:#[\p{L}\p{N}-]+|\^[a-z]\d+))+$/u.exec(words)?.[0] ?? '';
  return { start: start + marker.length, end: Math.max(start + marker.length, end - tail.length) };
}

export interface FoundBaustein extends Selection {
  name: BausteinName;
  attributes: Attributes;
  /** The end of its opening tag. */
  tagEnd: number;
}

/** @returns the innermost Baustein around the caret; nothing as well if the text cannot be read */
export function findBaustein(text: string, caret: number): FoundBaustein | undefined {
  const parsed = parse(text);
  if ('finding' in parsed) return undefined;

  let found: FoundBaustein | undefined;
  visitParents(parsed.tree, (node) => {
    if (!isBaustein(node) || !isKnown(node)) return;
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    if (caret <= start || caret >= end) return;
    const tagEnd = findTagEnd(text, start);
    found = {
      name: node.name as BausteinName,
      attributes: getAttributes(node),
      start,
      end,
      tagEnd,
    };
  });
  return found;
}

/** Writes other attributes into the opening tag; the words stay untouched. */
export function updateBaustein(text: string, found: FoundBaustein, attributes: Attributes): Edit {
  const { start, tagEnd } = found;
  const isClosed = text.slice(start, tagEnd).endsWith('/>');
  const tag = toOpeningTag(found.name, attributes);
  const insert = isClosed ? tag.replace(/>$/, ' />') : tag;
  const caret = start + insert.length;
  return { start, end: tagEnd, insert, select: { start: caret, end: caret } };
}

/** Takes the tags away and leaves the words. */
export function removeBaustein(text: string, { start, end, tagEnd, name }: FoundBaustein): Edit {
  const closing = `</${name}>`;
  const rest = text.slice(tagEnd, end);
  const words = rest.endsWith(closing) ? rest.slice(0, -closing.length) : '';
  const insert = bausteine[name].where === 'block' ? words.trim() : words;
  return { start, end, insert, select: { start, end: start + insert.length } };
}

function isKnown(node: MdxJsxFlowElement | MdxJsxTextElement): boolean {
  return (
    Object.hasOwn(bausteine, node.name ?? '') &&
    node.attributes.every((attribute) => typeof attribute.value === 'string')
  );
}

/** The `>` of the opening tag, which may also stand within quotation marks. */
function findTagEnd(text: string, start: number): number {
  const [tag = ''] = /^<(?:"[^"]*"|'[^']*'|[^>"'])*>/.exec(text.slice(start)) ?? [];
  return start + tag.length;
}
