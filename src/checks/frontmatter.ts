/** The YAML of an entry, its head or all of it, with the place of each value. */
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Scalar,
} from 'yaml';

import type { Finding, Place } from '#domain/finding.ts';
import type { Ending } from '#schemas/collections.ts';

import {
  alias,
  comments,
  empty,
  explainYaml,
  missing,
  noFields,
  oddKey,
  unclosed,
  unclosedQuote,
  unreadable,
  type Reason,
} from './frontmatter-words.ts';

export interface Frontmatter {
  data: Record<string, unknown>;
  /** Where a value stands; for one that is missing, where its parent does. */
  placeOf(path: readonly PropertyKey[]): Place;
  /** Where a key stands, for one that should not be there. */
  placeOfKey(path: readonly PropertyKey[], key: string): Place;
}

/**
 * @param text the whole file
 * @param ending in `yaml` all of it are fields, in `mdx` what stands between the dashes
 */
export function readFrontmatter(
  text: string,
  ending: Ending = 'mdx',
): { frontmatter: Frontmatter } | { findings: Finding[] } {
  const yaml = ending === 'yaml' ? text : findYaml(text);
  if (typeof yaml !== 'string') return { findings: [yaml] };

  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    // Of a head, the first line is that of the dashes.
    return { line: ending === 'yaml' ? line : line + 1, column: col };
  };

  const problems = findProblems(document, yaml);
  if (problems.length > 0) {
    return {
      findings: problems.map(({ offset, reason }) => ({
        ...placeAt(offset),
        rule: 'frontmatter',
        ...reason,
      })),
    };
  }

  return {
    frontmatter: {
      data: document.toJS() as Record<string, unknown>,
      placeOf: (path) => placeAt(offsetOf(document, path)),
      placeOfKey: (path, key) => placeAt(offsetOfKey(document, path, key)),
    },
  };
}

/** @returns what stands between the two lines of dashes */
function findYaml(text: string): string | Finding {
  const match = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/.exec(text);
  if (match) return match[1] ?? '';

  const isOpen = /^---[ \t]*(?:\r?\n|$)/.test(text);
  return { line: 1, column: 1, rule: 'frontmatter', ...(isOpen ? unclosed : missing) };
}

interface Problem {
  offset: number;
  reason: Reason;
}

function findProblems(document: Document, yaml: string): Problem[] {
  const broken = [...document.errors, ...document.warnings].map(({ code, pos, message }) => {
    const quote = /closing ["']/.test(message);
    if (quote) return { offset: findOpeningQuote(document, pos[0]), reason: unclosedQuote };
    return { offset: pos[0], reason: explainYaml(code) };
  });
  if (broken.length > 0) return withoutEchoes(broken);

  if (document.contents === null) return [{ offset: 0, reason: empty }];
  if (!isMap(document.contents)) return [{ offset: 0, reason: noFields }];
  return findOddities(document, yaml);
}

/** One slip often makes the parser stumble on; people need to hear of it once. */
function withoutEchoes(problems: Problem[]): Problem[] {
  return problems.filter(({ offset, reason }, index) => {
    if (index === 0) return true;
    return (
      reason !== unreadable && problems.findIndex((other) => other.offset === offset) === index
    );
  });
}

/** What YAML allows and nobody here means: it would change or drop what has been written. */
function findOddities(document: Document, yaml: string): Problem[] {
  const oddities: Problem[] = [];
  const report = (reason: Reason, offset = 0) => void oddities.push({ offset, reason });

  visit(document, {
    Pair(_, { key, value }) {
      // `toJS` would make text of such a key, and say so on the terminal.
      if (!isScalar(key)) report(oddKey, [key, value].find(isNode)?.range?.[0]);
    },
    Node(_, node) {
      if (isAlias(node)) report(alias, node.range?.[0]);
      // The node begins behind its anchor.
      else if (node.anchor) report(alias, yaml.lastIndexOf('&', node.range?.[0]));
      if (isScalar(node) && dropsWords(node)) report(comments, node.range?.[1]);
    },
  });
  return oddities;
}

/** „Netzwerk #NET“ would become „Netzwerk“. A remark on a line of its own takes nothing away. */
function dropsWords({ type, value, comment }: Scalar): boolean {
  return Boolean(comment) && value !== null && type === 'PLAIN';
}

/** The parser misses the quotation mark at the very end; people look for where it opens. */
function findOpeningQuote(document: Document, end: number): number {
  let offset = end;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range && range[0] <= end && range[1] >= end) {
        offset = range[0];
      }
    },
  });
  return offset;
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function offsetOfKey(document: Document, path: readonly PropertyKey[], key: string): number {
  const map = path.length > 0 ? document.getIn(path, true) : document.contents;
  if (!isMap(map)) return offsetOf(document, path);
  const keys = map.items.map((item) => item.key).filter(isScalar);
  return keys.find(({ value }) => String(value) === key)?.range?.[0] ?? 0;
}
