/** Writes copied text in the notation of the texts, so that it reads as it looked. */
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';

import { escapeText } from '#cms/escape.ts';
import { parse } from '#markdown/parse.ts';

/** Some words in one style; `\n` is a line break within a paragraph. */
export interface Run {
  text: string;
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  struck?: boolean | undefined;
  code?: boolean | undefined;
  href?: string | undefined;
}

export type Block = { quote: number } & (
  | { kind: 'text'; runs: Run[]; /** Of the items it stands below. */ depth: number }
  | { kind: 'heading'; runs: Run[]; level: number }
  | { kind: 'item'; runs: Run[]; depth: number; marker: string }
  | { kind: 'table'; rows: Run[][][] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' }
);

/** @returns Markdown without a line break at its end */
export function toMarkdown(blocks: readonly Block[]): string {
  const open: number[] = [];
  let markdown = '';
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    const written = write(block, open);
    const quote = '> '.repeat(block.quote);
    const lines = written.split('\n').map((line) => (quote + line).trimEnd());
    const isList = before?.kind === 'item' && block.kind === 'item' && before.quote === block.quote;
    const shared = '> '.repeat(Math.min(before?.quote ?? 0, block.quote)).trimEnd();
    if (before) markdown += isList ? '\n' : `\n${shared}\n`;
    markdown += lines.join('\n');
  });
  return markdown;
}

/** @param open the widths of the markers under which the next item may be nested */
function write(block: Block, open: number[]): string {
  const depth = 'depth' in block ? Math.min(block.depth, open.length) : 0;
  open.length = depth;
  const indent = ' '.repeat(open.reduce((sum, width) => sum + width, 0));
  switch (block.kind) {
    case 'text':
      return inset(writeRuns(block.runs), indent);
    case 'heading':
      return '#'.repeat(block.level) + ' ' + writeRuns(block.runs, '## ');
    case 'item':
      open.push(block.marker.length);
      return inset(
        block.marker +
          writeRuns(block.runs, '- ').replaceAll('\n', `\n${' '.repeat(block.marker.length)}`),
        indent,
      );
    case 'table':
      return writeTable(block.rows);
    case 'code': {
      const fence = '`'.repeat(Math.max(3, longestRun(block.text) + 1));
      return `${fence}\n${block.text}\n${fence}`;
    }
    case 'rule':
      return '---';
  }
}

function inset(text: string, indent: string): string {
  return text.replace(/^(?=.)/gm, indent);
}

/** The first row has to be the head: Markdown knows no table without one. */
function writeTable(rows: readonly Run[][][]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const lines = rows.map((row) => {
    const cells = Array.from({ length: width }, (_, index) =>
      writeRuns(row[index] ?? [], '')
        .replace(/\\?\n/g, ' ')
        .replaceAll(/\\?\|/g, '\\|'),
    );
    return `| ${cells.join(' | ')} |`;
  });
  const [head = '', ...body] = lines;
  return [head, `|${' --- |'.repeat(width)}`, ...body].join('\n');
}

/**
 * The least notation that reads as the words do: signs stay bare if they are only signs, and get a backslash
 * if they would be read as code.
 *
 * @param before the part of the line before it
 */
function writeRuns(runs: readonly Run[], before = ''): string {
  const words = plain(runs.map(({ text }) => text).join(''));
  const tries = [
    () => join(runs, bare, allMarks),
    () => join(runs, escape, allMarks),
    () => join(runs, escape, fewMarks),
  ];
  for (const write of tries) {
    const written = protect(write());
    if (readsAs(before + written) === words) return written;
  }
  // Each sign that can mean something gets one, as in an address beside a `*`.
  return join(runs, (text) => text.replace(/[!"#&'()*+.:<=>@[\\\]^_`{|}~-]/g, '\\$&'), noMarks);
}

/** @returns whether Markdown reads a line as the words it consists of */
export function readsAsText(line: string): boolean {
  return readsAs(line) === plain(line);
}

/** @returns the words of the one paragraph, item or heading that this is; nothing if it is more */
function readsAs(markdown: string): string | undefined {
  const parsed = parse(escapeText(markdown));
  if (!('tree' in parsed) || parsed.tree.children.length !== 1) return undefined;
  const [first] = parsed.tree.children;
  if (first?.type === 'heading' && markdown.startsWith('## ')) return read(first);
  const isItem = first?.type === 'list' && markdown.startsWith('- ');
  const content = isItem ? first.children[0]?.children : [first];
  if (content?.length !== 1 || content[0]?.type !== 'paragraph') return undefined;
  return read(content[0]);
}

function read(node: Nodes): string | undefined {
  // Only Bausteine that people write as such count; copied ones are text.
  return /"type":"(?:mdx|footnote)/.test(JSON.stringify(node)) ? undefined : plain(toString(node));
}

function plain(text: string): string {
  return text.replace(/\s+/g, '');
}

type Marks = readonly (readonly ['bold' | 'italic' | 'struck', string])[];

const allMarks: Marks = [
  ['bold', '**'],
  ['italic', '*'],
  ['struck', '~~'],
];
const fewMarks = allMarks.slice(0, 1);
const noMarks: Marks = [];

function join(runs: readonly Run[], toText: (text: string) => string, marks: Marks): string {
  return runs
    .map((run, index) => {
      const [lead, words, tail] = cut(run.text, runs[index + 1]?.text ?? '');
      const decorated = words === '' ? '' : decorate(run, words, toText, marks);
      return toText(lead) + decorated + toText(tail);
    })
    .join('')
    .replaceAll('\n', '\\\n');
}

/** Marks hold only where they touch words, and not the sign between a word and its end. */
function cut(text: string, next: string): [lead: string, words: string, tail: string] {
  const start = text.length - text.trimStart().length;
  const isJoined = /^[\p{L}\p{N}]/u.test(next);
  let end = text.trimEnd().length;
  while (isJoined && end > start && /\p{P}/u.test(text.charAt(end - 1))) end--;
  return end > start
    ? [text.slice(0, start), text.slice(start, end), text.slice(end)]
    : [text, '', ''];
}

function decorate(run: Run, words: string, toText: (text: string) => string, marks: Marks): string {
  if (run.code === true) return toCode(words);
  const isAddress = run.href === words || run.href === `mailto:${words}`;
  let text = isAddress ? words : toText(words);
  if (run.href !== undefined && !isAddress) text = `[${text}](${run.href})`;
  for (const [style, mark] of marks) if (run[style] === true) text = mark + text + mark;
  return text;
}

function toCode(words: string): string {
  const fence = '`'.repeat(longestRun(words) + 1);
  const space = /^`|`$/.test(words) ? ' ' : '';
  return fence + space + words.replaceAll('\n', ' ') + space + fence;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}

/** A brace is code, wherever it stands. */
const bare = (text: string) => text.replace(/[{}]/g, '\\$&');

/** Protects signs with a meaning in our texts: a hashtag before a sentence, a point's name at its end. */
function protect(written: string): string {
  return written
    .replace(/^#(?=[\p{L}\d]+[ \u00a0]+[^#\s])/gmu, '\\#')
    .replace(/(?<=[ \u00a0])\^(?=[a-z]\d{1,3}\\?$)/gm, '\\^');
}

/** Escapes everything that may begin notation, within a line or at its start. */
function escape(text: string): string {
  return text
    .replace(/[\\`[\]|&<{}]|(?<=\S)[*_~]|[*_~](?=\S)/g, '\\$&')
    .replace(/^([ \t]*\d{1,9})(?=[.)](?:\s|$))/gm, '$1\\')
    .replace(/^([ \t]*)(?=[#>+*=-])/gm, '$1\\');
}
