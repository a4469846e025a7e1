/**
 * Finds text that is almost Markdown or almost our notation: it would be read otherwise than it was typed, or
 * be left over as signs. The author hears of it at the place, with the line to write instead. Signs that are
 * certainly text are none of them (`plain-signs.ts`).
 */
import type { Code, Heading, List, ListItem, Nodes, Paragraph, Parents, Root, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';

import type { Finding } from '#domain/entry/finding.ts';

import { findLeftovers, type Notation } from './leftovers.ts';
import {
  behindTable,
  brokenBox,
  doubleNote,
  emptyHeading,
  emptyItem,
  emptyLink,
  gluedHeading,
  joinedLine,
  lostBackslash,
  miscounted,
  noTable,
  noTableRow,
  oneNumber,
  openFence,
  otherCells,
  otherMark,
  perhapsHeading,
  plusAtStart,
  signsAtEnd,
  starAtStart,
  underlined,
  unusedNote,
} from './near-miss-messages.ts';
import { startOf } from './nodes.ts';
import type { Reason } from './protokoll-messages.ts';

/**
 * @param tree one that has passed the guard; for a Protokoll, after the tails of its points were taken
 * @param source the text that it was parsed from
 * @returns in no order
 */
export function findNearMisses(tree: Root, source: string, notation: Notation): Finding[] {
  const lines = source.split(/\r\n|\r|\n/);
  const isProtokoll = notation.kind === 'protokoll';
  const findings = isProtokoll ? [] : findUnusedNotes(tree);
  visitParents(tree, (node, ancestors) => {
    findings.push(...findInNode(node, ancestors, lines, isProtokoll));
  });
  // After its line is mended, its hashtags and links may well be right.
  const told = new Set(findings.map(({ line }) => line));
  const leftovers = findLeftovers(tree, source, notation);
  return [...findings, ...leftovers.filter(({ line }) => !told.has(line))];
}

function findInNode(
  node: Nodes,
  ancestors: Parents[],
  lines: readonly string[],
  isProtokoll: boolean,
): Finding[] {
  switch (node.type) {
    case 'code':
      return findFence(node, lines);
    case 'link':
      return toString(node).trim() === '' && !node.children.some(({ type }) => type === 'image')
        ? [at(node, emptyLink)]
        : [];
    case 'heading':
      return findHeading(node, lines);
    case 'list':
      return findCount(node, lines, isProtokoll && ancestors.length === 1);
    case 'table':
      return findCells(node, lines);
    case 'paragraph':
      return findLines(node, lines, isProtokoll, ancestors.at(-1)?.type ?? 'root');
    default:
      return [];
  }
}

function at(node: Nodes, [rule, problem, fix]: Reason): Finding {
  return { ...startOf(node), rule, problem, fix };
}

/** A fence that does not close turns the rest of the text into code; the words behind its sign are gone. */
function findFence(node: Code, lines: readonly string[]): Finding[] {
  const { start, end } = node.position ?? {};
  const [, mark = ''] = /(`{3,}|~{3,})/.exec(lines[(start?.line ?? 0) - 1] ?? '') ?? [];
  const last = lines[(end?.line ?? 0) - 1]?.trim() ?? '';
  const isClosed = start?.line !== end?.line && last.startsWith(mark) && !/[^`~]/.test(last);
  const isPlain = /^[a-z]*$/i.test(node.lang ?? '') && !node.meta;
  return isClosed && isPlain ? [] : [at(node, openFence(mark))];
}

/** A line of dashes or equals signs makes a heading of the line above it; signs at its end are gone. */
function findHeading(node: Heading, lines: readonly string[]): Finding[] {
  const { line, column } = startOf(node);
  const written = lines[line - 1]?.slice(column - 1) ?? '';
  if (toString(node).trim() === '') return [at(node, emptyHeading)];
  if (/^#.*[ \t]#+[ \t]*$/.test(written)) return [at(node, signsAtEnd(written))];
  if (written.startsWith('#')) return [];
  return [at(node, underlined(written))];
}

/** Pages count a list 1, 2, 3, whatever numbers were typed; and a `+` is gone. */
function findCount(node: List, lines: readonly string[], isPoints: boolean): Finding[] {
  const items = node.children.map((item) => {
    const { line, column } = startOf(item);
    return { item, written: lines[line - 1]?.slice(column - 1) ?? '' };
  });
  const empty = items.find(({ item }) => item.children.length === 0);
  const findings = empty ? [at(empty.item, emptyItem)] : [];
  return [
    ...findings,
    ...(node.ordered
      ? findNumbers(items, isPoints)
      : [...findPlus(items), ...findNote(items, lines)]),
  ];
}

/** A single point with a star, and a star at a word of the text: that is a note, and its star would be gone. */
function findNote(items: readonly Item[], lines: readonly string[]): Finding[] {
  const [only, second] = items;
  if (!only?.written.startsWith('*') || second) return [];
  const isNote =
    /[ \t]\*$/.test(only.written) || lines.some((line) => /[^\s*\\]\*(?=[\s.,;:)/]|$)/.test(line));
  return isNote ? [at(only.item, starAtStart(only.written))] : [];
}

interface Item {
  item: ListItem;
  /** Its first line, from its mark on. */
  written: string;
}

function findPlus(items: readonly Item[]): Finding[] {
  return items.flatMap(({ item, written }) =>
    /^\+[ \t]/.test(written) ? [at(item, plusAtStart(written))] : [],
  );
}

function findNumbers(items: readonly Item[], isPoints: boolean): Finding[] {
  const numbers = items.map(({ written }) => Number(/^\d+/.exec(written)?.[0]));
  const index = numbers.findIndex((number, index) => number !== index + 1);
  const wrong = items[index];
  if (wrong) return [at(wrong.item, miscounted(numbers, index, wrong.written))];
  const [only] = items;
  return isPoints && items.length === 1 && only ? [at(only.item, oneNumber(only.written))] : [];
}

/** Browsers add missing cells, and extra ones are on no page. */
function findCells(node: Table, lines: readonly string[]): Finding[] {
  const [head, ...rows] = node.children;
  const width = head?.children.length ?? 0;
  return rows.flatMap((row) => {
    const count = row.children.length;
    const written = lines[startOf(row).line - 1] ?? '';
    if (!written.includes('|')) return [at(row, behindTable)];
    return count === width ? [] : [at(row, otherCells(count, width))];
  });
}

/** The beginnings of the lines of a paragraph: marks that the parser did not take for any. */
function findLines(
  node: Paragraph,
  lines: readonly string[],
  isProtokoll: boolean,
  parent: Parents['type'],
): Finding[] {
  const { start, end } = node.position ?? {};
  if (!start || !end) return [];
  const isTop = parent === 'root';
  const written = lines
    .slice(start.line - 1, end.line)
    .map((line, index) => (index === 0 ? line.slice(start.column - 1) : line));
  const report = (index: number, [rule, problem, fix]: Reason): Finding[] => {
    const column = index === 0 ? start.column : 1 + (/\S/.exec(written[index] ?? '')?.index ?? 0);
    return [{ line: start.line + index, column, rule, problem, fix }];
  };

  const marked = written.map((line) => isMarked(line, isTop));
  const numbered = written.map(isNumbered);
  const isPoint = (index: number) =>
    (isMarkedPoint(written[index] ?? '', isProtokoll && (isTop || index > 0)) &&
      marked[index] === true) ||
    inARow(marked, index) ||
    inARow(numbered, index);

  const isBroken = (line: string, index: number) =>
    !isProtokoll &&
    (index === 0 && parent === 'listItem'
      ? /^\[[ \txX]{0,3}\](?![([:])/
      : /^-\[[ \txX]{0,3}\](?![([:])/
    ).test(line);

  const barred = (index: number) => {
    if (index === 0) return report(index, noTable(written[0] ?? ''));
    return /^[ \t]*\|/.test(written[index - 1] ?? '') ? [] : report(index, noTableRow);
  };

  return written.flatMap((line, index) => {
    const heading = /^[ \t]*(#{2,6})([^#\s].*)$/.exec(line);
    if (heading) return report(index, gluedHeading(heading[1] ?? '', heading[2] ?? ''));
    if (!isProtokoll && isTop && written.length === 1 && /^#(?!\p{Lu}{3}\b)\p{L}/u.test(line)) {
      return line.includes('#', 1) ? [] : report(index, perhapsHeading(line));
    }
    if (isBroken(line, index)) return report(index, brokenBox(line));
    // A backslash is kept in the words of a Baustein.
    if (networkPath.test(line.replace(/<[^<>]*>/g, ''))) return report(index, lostBackslash(line));
    if (/^[ \t]*\|/.test(line)) return barred(index);
    // One message for lines that follow one another.
    if (isPoint(index)) {
      return isPoint(index - 1) ? [] : report(index, otherMark(textBehindMark(line)));
    }
    if (parent !== 'listItem' && parent !== 'blockquote') return [];
    return isJoined(line, written[index - 1] ?? '', parent)
      ? report(index, joinedLine(parent, line))
      : [];
  });
}

/**
 * Whether a line at the margin is read as part of the point or quotation above it, though the sentence there
 * has ended and another one begins. In the middle of a sentence that is what the author means.
 */
function isJoined(line: string, above: string, parent: 'listItem' | 'blockquote'): boolean {
  const isAtMargin = parent === 'listItem' ? /^[^\s>]/.test(line) : !/^[ \t]*>/.test(line);
  const hasEnded = /(?:[.!?:;…)“”"]|[ \t]#[\p{L}\p{N}_-]+)[ \t]*$/u.test(above);
  return isAtMargin && hasEnded && /^[ \t]*[\p{Lu}\p{N}„"(]/u.test(line);
}

/** Alone in a text, a long dash may just be one; as the point of a Protokoll, it would have no address. */
function isMarkedPoint(line: string, isProtokoll: boolean): boolean {
  return isProtokoll || /^[ \t]*-/.test(line);
}

function inARow(are: readonly boolean[], index: number): boolean {
  return are[index] === true && (are[index - 1] === true || are[index + 1] === true);
}

const bullets = String.raw`•◦▪▫●○■□‣⁃·∙–—\-+`;
const pictures = '➢➤►▶→⇒✓✔☑✗✘❖◆◇★☆';
const mark = new RegExp(
  String.raw`^(?:[–—${pictures}][\p{Zs}\t]|[${bullets}${pictures}](?=[\p{L}„"“<(])|[o§]\t|\*(?=\p{L})[^*]*$)`,
  'u',
);

const otherMarks = new RegExp(`^[${bullets}${pictures}*o§][\\p{Zs}\\t]*(?=\\S)`, 'u');
const signs = new RegExp(`^[–—${pictures}]`, 'u');

/** Whether a line begins like the point of a list; within one, an indented line goes on with its text. */
function isMarked(line: string, isTop: boolean): boolean {
  const text = line.trimStart();
  return mark.test(text) && (isTop || text === line || !signs.test(text));
}

function textBehindMark(line: string): string {
  return isNumbered(line) ? line.trim() : line.trim().replace(otherMarks, '');
}

function isNumbered(line: string): boolean {
  return /^[ \t]*(?:\d{1,3}[.)]|[a-z]\))[ \t]/i.test(line);
}

/** `\\\\nas01\\thinka` */
const networkPath = /(?:^|[\s(„"])\\\\(?=\p{L})/u;

/** Notes and addresses at the foot that nothing in the text leads to: they would be on no page. */
function findUnusedNotes(tree: Root): Finding[] {
  const used = new Set<string>();
  const defined = new Set<string>();
  const findings: Finding[] = [];
  visitParents(tree, (node) => {
    if (node.type === 'footnoteReference') used.add(`^${node.identifier}`);
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  });
  visitParents(tree, (node) => {
    if (node.type !== 'footnoteDefinition' && node.type !== 'definition') return;
    const key = node.type === 'footnoteDefinition' ? `^${node.identifier}` : node.identifier;
    const label = node.label ?? node.identifier;
    if (defined.has(key)) findings.push(at(node, doubleNote(node.type, label)));
    else if (!used.has(key)) findings.push(at(node, unusedNote(node.type, label)));
    defined.add(key);
  });
  return findings;
}
