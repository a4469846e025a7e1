/** Reads a list item as a point of a Protokoll: its words, and the facts of its Bausteine. */
import type { ListItem } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';

import type { Fundstelle, Vereinbarung } from '#schemas/fundstelle.ts';

import { getAttributes, isBaustein, type Baustein } from './nodes.ts';

/** The words of a point; unlike `toString`, keeps its paragraphs, lines and inner items apart. */
export function toText(item: ListItem): string {
  let text = '';
  visitParents(item, (node) => {
    if (/^(paragraph|break|tableCell|code)$/.test(node.type)) text += ' ';
    if ('value' in node) text += node.value;
    if ('alt' in node) text += node.alt ?? '';
  });
  return text.replace(/\s+/g, ' ').trim();
}

/** Bausteine that repeat another of their kind on the same point. */
export function findTwins(item: ListItem): Baustein[] {
  const seen = new Set<string | null>();
  const twins: Baustein[] = [];
  visitParents(item, (node) => {
    if (!isBaustein(node) || !isFact(node)) return;
    if (seen.has(node.name)) twins.push(node);
    seen.add(node.name);
  });
  return twins;
}

function isFact({ name }: Baustein): boolean {
  return name === 'Votum' || name === 'Vereinbarung';
}

/** The facts that Bausteine give about the point they stand in. */
export function findFacts(item: ListItem): Facts {
  const facts: Facts = {};
  visitParents(item, (node) => {
    if (!isBaustein(node)) return;
    const attributes = getAttributes(node);
    if (node.name === 'Votum') {
      facts.nennungen = Number(attributes['nennungen']);
      if (attributes['von']) facts.stimmberechtigt = Number(attributes['von']);
    }
    if (node.name === 'Vereinbarung') facts.vereinbarung = attributes as unknown as Vereinbarung;
  });
  return facts;
}

type Facts = Pick<Fundstelle, 'nennungen' | 'stimmberechtigt' | 'vereinbarung'>;
