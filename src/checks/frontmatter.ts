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

import { findOddCharacters } from '#domain/characters.ts';
import { deepest, findExcess, nesting } from '#domain/extent.ts';
import type { Finding, Place } from '#domain/finding.ts';
import type { Ending } from '#schemas/collections.ts';

import { findOpeningQuote, offsetOf, offsetOfKey } from './frontmatter-places.ts';
import {
  alias,
  comments,
  empty,
  explainYaml,
  lineBreak,
  missing,
  nested,
  noFields,
  oddKey,
  tagged,
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
  const excess = findExcess(text, ending);
  if (excess) return { findings: [excess] };
  const yaml = ending === 'yaml' ? text : findYaml(text);
  if (typeof yaml !== 'string') return { findings: [yaml] };

  try {
    return readYaml(yaml, ending);
  } catch (error) {
    // Thousands of lists within lists overflow the stack of the parser.
    if (error instanceof RangeError) return { findings: [{ line: 1, column: 1, ...nesting }] };
    throw error;
  }
}

function readYaml(
  yaml: string,
  ending: Ending,
): { frontmatter: Frontmatter } | { findings: Finding[] } {
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
  const odd = findOddCharacters(yaml).map(({ offset, ...reason }) => ({ offset, reason }));
  if (odd.length > 0) return odd;

  const faults = [...document.errors, ...document.warnings].slice(0, mostFaults);
  const broken = faults.map(({ code, pos, message }) => {
    const quote = /closing ["']/.test(message);
    if (quote) return { offset: findOpeningQuote(document, pos[0]), reason: unclosedQuote };
    return { offset: pos[0], reason: explainYaml(code) };
  });
  if (broken.length > 0) return withoutEchoes(broken);

  if (document.contents === null) return [{ offset: 0, reason: empty }];
  if (!isMap(document.contents)) return [{ offset: 0, reason: noFields }];
  return findOddities(document, yaml);
}

/** Each is looked for in the whole head; nobody reads more of them, and one slip can bring thousands. */
const mostFaults = 50;

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
      // A group with a `toString` of its own stops whatever makes a text of it, zod for one.
      else if (Object.hasOwn(Object.prototype, String(key.value))) {
        report(oddKey, key.range?.[0]);
      }
    },
    Node(_, node, path) {
      if (path.length > 2 * deepest) {
        report(nested, node.range?.[0]);
        return visit.BREAK;
      }
      if (isAlias(node)) report(alias, node.range?.[0]);
      // The node begins behind its anchor.
      else if (node.anchor) report(alias, yaml.lastIndexOf('&', node.range?.[0]));
      // A type would make of the value what no form and no schema knows: bytes, a set, a day.
      if (node.tag !== undefined) report(tagged, node.range?.[0]);
      if (!isScalar(node)) return undefined;
      if (dropsWords(node)) report(comments, node.range?.[1]);
      const escaped = findEscaped(node.value);
      if (escaped) report(escaped, node.range?.[0]);
      return undefined;
    },
  });
  return oddities;
}

/** What an escape such as `\u202e` has become; what stands there as it is has been found before. */
function findEscaped(value: unknown): Reason | undefined {
  if (typeof value !== 'string') return undefined;
  const [odd] = findOddCharacters(value);
  if (odd) return { rule: odd.rule, problem: odd.problem, fix: odd.fix };
  return value.includes('\r') ? lineBreak : undefined;
}

/** „Netzwerk #NET“ would become „Netzwerk“. A remark on a line of its own takes nothing away. */
function dropsWords({ type, value, comment }: Scalar): boolean {
  return Boolean(comment) && value !== null && type === 'PLAIN';
}
