/**
 * Checks that a tree has only what an entry may have: Markdown, and the closed list of Bausteine.
 *
 * Anyone may propose an entry, so this goes by a list of what may pass, on the very tree that is rendered:
 * another parser could read the text differently, and the gap would be the hole.
 */
import type { Nodes, Parents, Root } from 'mdast';
import { CONTINUE, EXIT, visitParents } from 'unist-util-visit-parents';

import { findOddCharacters } from '#domain/text/characters.ts';
import { deepest, nesting } from '#domain/entry/size-limits.ts';
import type { Finding, Reason, Rule } from '#domain/entry/finding.ts';

import { findReasonsInBaustein } from './guard-baustein.ts';
import { findMisleading, findReasonsInLink } from './guard-link.ts';
import { getAttributes, isBaustein, startOf } from './nodes.ts';

/**
 * @param kind how the tree is read; the points of a meeting have no boxes to tick
 * @returns everything in the tree that may not pass, in reading order
 */
export function guard(tree: Root, kind: 'protokoll' | 'text'): Finding[] {
  const findings: Finding[] = [];
  const urls = findDefinitions(tree);
  visitParents(tree, (node, ancestors) => {
    // Text around a bare address has no place of its own.
    const placed = node.position ? node : (ancestors.findLast(({ position }) => position) ?? node);
    const tooDeep = ancestors.length > deepest;
    const reasons = () => [...findReasons(node, ancestors.at(-1), urls, kind), ...findOdd(node)];
    for (const reason of tooDeep ? [nesting] : reasons()) {
      findings.push({ ...startOf(placed), ...reason });
    }
    return tooDeep ? EXIT : CONTINUE;
  });
  return findings;
}

// prettier-ignore
const markdownTypes = new Set<Nodes['type']>([
  'root', 'yaml', 'heading', 'paragraph', 'blockquote', 'list', 'listItem', 'code', 'thematicBreak',
  'text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'linkReference', 'image',
  'definition', 'table', 'tableRow', 'tableCell', 'footnoteReference', 'footnoteDefinition',
]);

const refusals: Record<string, [Rule, string, string]> = {
  imageReference: [
    'bild',
    'Die Adresse des Bildes steht nicht bei ihm',
    'Schreibe sie gleich dahinter: `![Menschen am Gartentisch](/uploads/name.jpg)`',
  ],
  html: ['html', 'HTML ist nicht erlaubt', 'Nimm Markdown oder einen Baustein'],
  mdxFlowExpression: ['klammern', '`{…}` ist nicht erlaubt', 'Im Text schreibt man `\\{`'],
  mdxTextExpression: ['klammern', '`{…}` ist nicht erlaubt', 'Im Text schreibt man `\\{`'],
};

function findReasons(
  node: Nodes,
  parent: Parents | undefined,
  urls: ReadonlyMap<string, string>,
  kind: 'protokoll' | 'text',
): Reason[] {
  if (isBaustein(node)) return findReasonsInBaustein(node);
  if (!markdownTypes.has(node.type)) {
    const [rule, problem, fix] = refusals[node.type] ?? [
      'syntax',
      `\`${node.type}\` ist nicht erlaubt`,
      'Nimm Markdown oder einen Baustein',
    ];
    return [{ rule, problem, fix }];
  }

  switch (node.type) {
    case 'link':
    case 'definition':
      return findReasonsInLink(node, node.url);
    case 'linkReference':
      return findMisleading(node, urls.get(node.identifier));
    case 'image':
      return findReasonsInImage(node.url, node.alt);
    case 'listItem':
      return findReasonsInBox(node.checked, kind);
    case 'heading':
      return parent?.type === 'root' ? [] : [headingInside];
    case 'paragraph':
      return findImport(node);
    default:
      return [];
  }
}

/** The first of two with one name counts (CommonMark 0.31, 4.7). */
function findDefinitions(tree: Root): ReadonlyMap<string, string> {
  const urls = new Map<string, string>();
  visitParents(tree, 'definition', ({ identifier, url }) => {
    if (!urls.has(identifier)) urls.set(identifier, url);
  });
  return urls;
}

/** Odd signs that an entity such as `&#8238;` became; addresses have a list of their own. */
function findOdd(node: Nodes): Reason[] {
  const texts = isBaustein(node)
    ? Object.values(getAttributes(node))
    : [
        'value' in node && node.type !== 'yaml' && node.value,
        'alt' in node && node.alt,
        'title' in node && node.title,
      ];
  const odd = findOddCharacters(texts.filter((text) => typeof text === 'string').join('\n'))[0];
  return odd ? [{ rule: odd.rule, problem: odd.problem, fix: odd.fix }] : [];
}

function findReasonsInImage(url: string, alt: string | null | undefined): Reason[] {
  const reasons: Reason[] = [];
  if (!/^\/uploads\/[a-z0-9][a-z0-9._-]*$/.test(url)) {
    reasons.push({
      rule: 'bild',
      problem: `Das Bild „${url.slice(0, 60)}“ liegt nicht unter /uploads/`,
      fix: 'Lege die Datei in public/uploads und schreibe /uploads/name.jpg (a–z, 0–9, Striche)',
    });
  }
  if (!alt?.trim()) {
    reasons.push({
      rule: 'bild',
      problem: 'Das Bild hat keine Beschreibung',
      fix: 'Schreibe in die eckigen Klammern, was zu sehen ist: `![Menschen am Gartentisch](…)`',
    });
  }
  return reasons;
}

/** @param checked whether the box is ticked; undefined if there is none */
function findReasonsInBox(
  checked: boolean | null | undefined,
  kind: 'protokoll' | 'text',
): Reason[] {
  if (typeof checked !== 'boolean') return [];
  if (kind === 'protokoll') {
    return [
      {
        rule: 'punkt',
        problem: 'Kästchen `[ ]` zum Abhaken gibt es in einem Protokoll nicht',
        fix: 'Nimm den Baustein `<Vereinbarung … stand="offen">`',
      },
    ];
  }
  if (!checked) return [];
  const problem = 'Dieses Kästchen ist schon abgehakt';
  return [
    { rule: 'punkt', problem, fix: 'Lass es leer: `- [ ] …`. Abgehakt wird erst beim Lesen' },
  ];
}

const headingInside: Reason = {
  rule: 'ueberschrift',
  problem: 'Diese Überschrift steht in einer Liste, einem Zitat oder einem Baustein',
  fix: 'Setze sie frei in den Text, oder nimm `**fetten Text**`',
};

function findImport(node: Nodes & { type: 'paragraph' }): Reason[] {
  const [first] = node.children;
  if (
    first?.type !== 'text' ||
    !/^(import|export)\b.*(from|=|\{|['"]|function|default)/.test(first.value)
  ) {
    return [];
  }
  return [
    {
      rule: 'import-export',
      problem: '`import` und `export` sind nicht erlaubt',
      fix: 'Lösche die Zeile; Bausteine stehen ohne Import bereit',
    },
  ];
}
