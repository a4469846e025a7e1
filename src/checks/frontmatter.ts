/** The YAML of an entry, its head or all of it, with the place of each value. */
import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';

import { findOddCharacters } from '#domain/text/characters.ts';
import { deepest, findExcess, nesting } from '#domain/entry/size-limits.ts';
import { splitFile } from '#domain/entry/file-parts.ts';
import type { Finding, Place } from '#domain/entry/finding.ts';
import { isBlank } from '#domain/text/hidden-signs.ts';
import { readAsWritten } from '#domain/entry/yaml-scalars.ts';
import type { Ending } from '#schemas/collections.ts';

import {
  explainEscape,
  explainHardSpace,
  explainHash,
  explainIndented,
  explainLine,
  explainStart,
  explainUnclosed,
  isBrokenAlone,
  lineAt,
} from './frontmatter-lines.ts';
import { findOpeningQuote, offsetOf, offsetOfKey, sourceOf } from './frontmatter-places.ts';
import {
  empty,
  explainYaml,
  lineBreak,
  listBelow,
  missing,
  nested,
  noFields,
  oddKey,
  unclosed,
  unreadable,
  type Reason,
} from './frontmatter-words.ts';

export interface Frontmatter {
  data: Record<string, unknown>;
  /** The place of a value; if it is missing, that of its parent. */
  placeOf(path: readonly PropertyKey[]): Place;
  /** The place of a key that should not be there. */
  placeOfKey(path: readonly PropertyKey[], key: string): Place;
  /** The signs of a value as they stand in the file; nothing for one that is missing. */
  sourceOf(path: readonly PropertyKey[]): string;
}

/**
 * @param text the whole file
 * @param ending in a `yaml` file everything is fields, in `mdx` only the part between the dashes
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
  const document = parseDocument(yaml, {
    lineCounter: lines,
    prettyErrors: false,
    customTags: readAsWritten,
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    // In an .mdx file the first line is the dashes above the head.
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
      sourceOf: (path) => sourceOf(document, yaml, path),
    },
  };
}

/** @returns the text between the two lines of dashes */
function findYaml(text: string): string | Finding {
  const parts = splitFile(text);
  if (parts) return parts.fields.replace(/\r?\n$/, '');

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

  const broken = explainFaults(document, yaml);
  if (broken.length > 0) return broken;

  if (document.contents === null) return [{ offset: 0, reason: empty }];
  const hardSpaces = findHardSpaces(document, yaml);
  if (hardSpaces.length > 0) return hardSpaces;
  if (!isMap(document.contents)) return [{ offset: 0, reason: noFields }];
  return findOddities(document, yaml);
}

/** Each is looked for in the whole head; nobody reads more of them, and one slip can bring thousands. */
const mostFaults = 50;

function explainFault(
  { code, pos, message }: Document['errors'][number],
  document: Document,
  yaml: string,
): Problem {
  const [offset] = pos;
  if (/closing ["']/.test(message)) {
    const opening = findOpeningQuote(document, offset);
    return { offset: opening, reason: explainUnclosed(lineAt(yaml, opening).line) };
  }
  const { line, from } = lineAt(yaml, offset);
  const known = explainYaml(code);
  if (known) return { offset, reason: known };
  if (code === 'BAD_DQ_ESCAPE') return { offset, reason: explainEscape(line) };
  const reason = isBrokenAlone(line) || !isField(line) ? explainLine(line) : undefined;
  if (reason) return { offset, reason };

  const below = lineAt(yaml, from + line.length + 1);
  if (isField(line) && /^[ \t]/.test(below.line) && isField(below.line)) {
    const start = below.from + below.line.search(/\S/);
    return { offset: start, reason: explainIndented(line, below.line) };
  }
  // A bracket that stays open is missed on the line below.
  const above = lineAt(yaml, from - 1);
  if (from > 0 && /:[ \t]+[[{]/.test(above.line) && isBrokenAlone(above.line)) {
    return { offset: above.from, reason: explainLine(above.line) ?? unreadable };
  }
  return { offset, reason: unreadable };
}

/** One slip often causes several errors of the parser; report it once, at the line of the slip. */
function explainFaults(document: Document, yaml: string): Problem[] {
  const problems: Problem[] = [];
  const lines = new Set<number>();
  for (const fault of [...document.errors, ...document.warnings].slice(0, mostFaults)) {
    const { line, from } = lineAt(yaml, fault.pos[0]);
    const isFirst = problems.length === 0;
    if (lines.has(from) || (!isFirst && !isBrokenAlone(line))) continue;
    lines.add(from);
    const problem = explainFault(fault, document, yaml);
    if (isFirst || problem.reason !== unreadable) problems.push(problem);
  }
  return problems;
}

/** `ort:` and its value with a hard space between are a text, or part of the name of a field. */
function findHardSpaces(document: Document, yaml: string): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Scalar(_, { type, range }) {
      const [start = 0, end = 0] = range ?? [];
      if (type !== 'PLAIN' || !/[^\S \t\r\n]/.test(yaml.slice(start, end))) return;
      for (let at = start; at < end;) {
        const { line, from } = lineAt(yaml, at);
        const reason = explainHardSpace(line);
        if (reason) problems.push({ offset: from + line.search(/[^\s-]/), reason });
        at = from + line.length + 1;
      }
    },
  });
  return problems.slice(0, mostFaults);
}

/** YAML that nobody here means: it would change or drop what was written. */
function findOddities(document: Document, yaml: string): Problem[] {
  const oddities: Problem[] = [];
  const report = (reason: Reason, offset = 0) => void oddities.push({ offset, reason });

  visit(document, {
    Pair(_, { key, value }) {
      // `toJS` would make text of such a key, and say so on the terminal.
      if (!isScalar(key)) report(oddKey, [key, value].find(isNode)?.range?.[0]);
      // A group with its own `toString` breaks everything that makes a text of it, such as zod.
      else if (Object.hasOwn(Object.prototype, String(key.value))) {
        report(oddKey, key.range?.[0]);
      }
    },
    Node(_, node, path) {
      if (path.length > 2 * deepest) {
        report(nested, node.range?.[0]);
        return visit.BREAK;
      }
      const [start = 0, end = 0] = node.range ?? [];
      // The node begins behind its anchor. A type would turn the value into something that no form and no
      // schema knows: bytes, a set, a day.
      const sign = node.anchor === undefined ? start : yaml.lastIndexOf('&', start);
      if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined) {
        report(explainStart(lineAt(yaml, sign).line), sign);
        return undefined;
      }
      const hash = findHash(node, yaml);
      if (hash !== undefined) report(explainHash(lineAt(yaml, hash).line), hash);
      if (!isScalar(node)) return undefined;
      if (node.type === 'PLAIN' && /\n[ \t]*-[ \t]/.test(yaml.slice(start, end))) {
        report(listBelow, start);
      }
      // `>3` announces lines below, which are not there.
      if (node.type?.startsWith('BLOCK') && isBlank(String(node.value))) {
        report(explainStart(lineAt(yaml, start).line), start);
      }
      const escape = node.type === 'QUOTE_DOUBLE' ? findEscape(yaml.slice(start, end)) : undefined;
      const escaped = findEscaped(node.value);
      // `"C:\Pläne"`: nobody meant the sign that the escape makes.
      if (escaped && !/^[LNP_abefv]$/.test(escape ?? '')) report(escaped, start);
      else if (escape) report(explainEscape(lineAt(yaml, start).line), start);
      return undefined;
    },
  });
  return oddities;
}

/** Signs that an escape such as `\u202e` became; signs typed as they are were found before. */
function findEscaped(value: unknown): Reason | undefined {
  if (typeof value !== 'string') return undefined;
  const [odd] = findOddCharacters(value);
  if (odd) return { rule: odd.rule, problem: odd.problem, fix: odd.fix };
  return value.includes('\r') ? lineBreak : undefined;
}

/**
 * „Netzwerk #NET“ would become „Netzwerk“, and „#NET“ nothing. A remark on a line of its own takes nothing
 * away, nor does one behind the name of a list or group whose items stand below.
 */
function findHash(node: Node, yaml: string): number | undefined {
  const isValue = isScalar(node)
    ? !node.type?.startsWith('BLOCK')
    : isCollection(node) && node.flow;
  const end = node.range?.[1];
  if (!isValue || end === undefined) return undefined;
  const { line, from } = lineAt(yaml, end);
  return /^[ \t]*#/.test(line.slice(end - from)) ? end : undefined;
}

/** An escape that the editor does not write: `\x41` would become another sign than the one that was typed. */
function findEscape(written: string): string | undefined {
  const signs = [...written.matchAll(/\\([\s\S])/g)].map(([, sign = '']) => sign);
  return signs.find((sign) => !'"\\/nt'.includes(sign));
}

/** Whether a name with a colon stands at its beginning. */
function isField(line: string): boolean {
  return /^[ \t]*(?:-[ \t]+)*[\p{L}\p{N}_-]+:(?:[ \t]|$)/u.test(line);
}
