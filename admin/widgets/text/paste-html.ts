/**
 * Turns HTML copied from Word, LibreOffice, a mail or a web page into blocks of text. Only structure and
 * words are taken over; nothing of the HTML itself reaches the page or the text.
 */
import { cleanSigns } from '#domain/text/clean-signs.ts';
import { findUrlFault } from '#markdown/urls.ts';

import { isShown, styleOf, type Copied, type CopiedElement } from './copied.ts';
import { toLabel } from './list-label.ts';
import { findItem, Levels } from './paste.ts';
import type { Block, Run } from './paste-markdown.ts';

export interface Pasted {
  blocks: Block[];
  /** Pictures cannot come along: their addresses lead nowhere, or to somebody else. */
  hasPictures: boolean;
}

export function readHtml(root: CopiedElement): Pasted {
  const reader = new Reader();
  reader.readAll(root.children, {});
  reader.end();
  return { blocks: toItems(reader.blocks), hasPictures: reader.hasPictures };
}

/** The state that holds for everything within an element. */
interface Context extends Omit<Run, 'text'> {
  keepsLines?: boolean;
  quote?: number;
  /** The number of lists around it. */
  depth?: number;
  /** The next number of each list that counts. */
  list?: { next: number; toLabel: ((count: number) => string) | undefined; isOrdered: boolean };
  isInItem?: boolean;
  inTable?: boolean;
}

type Start = Extract<Block, { runs: Run[] }>;

class Reader {
  blocks: Block[] = [];
  hasPictures = false;
  #open: Start | undefined;
  /** A line of its own that is no paragraph, as mail programs make of each line. */
  #isLine = false;
  /** The words before those of the item itself: a letter that counts, a box to tick. */
  #prefix = '';

  readAll(nodes: readonly Copied[], context: Context): void {
    for (const node of nodes) {
      if (typeof node === 'string') this.#addText(node, context);
      else if (isShown(node)) this.#readElement(node, context);
    }
  }

  end(): void {
    const block = this.#open;
    this.#open = undefined;
    if (!block) return;
    // A bullet of Word, where a mail has lost the styles that said so.
    const [first] = block.runs;
    if (first) first.text = first.text.replace(/^(\s*)[o§](?=[ \u00a0]{3,}\D)/, '$1◦');
    block.runs = trim(block.runs);
    if (block.runs.length === 0) return;
    this.blocks.push(block);
  }

  #readElement(element: CopiedElement, outer: Context): void {
    const { name, attributes, children } = element;
    const context = toContext(element, outer);
    const heading = toHeadingLevel(element);
    const word = heading === undefined ? findWordItem(element) : undefined;
    if (name === 'br') return this.#addRun({ text: '\n' }, context);
    // The author deleted this text (`<del>`), so it stays out; text shown as struck through (`<s>`) is kept.
    if (name === 'del') return;
    if (name === 'img') return this.#addPicture(attributes, context);
    if (name === 'hr') return this.#add({ kind: 'rule', quote: context.quote ?? 0 });
    if (name === 'pre') return this.#readCode(element, context);
    if (name === 'table') return this.#readTable(element, context);
    if (name === 'ul' || name === 'ol') return this.#readList(element, context);
    if (name === 'li') return this.#readItem(element, context);
    if (name === 'sup' || name === 'sub') return this.#readPower(element, context);
    if (name === 'q') return this.readAll(['„', ...children, '“'], context);
    if (name === 'input' && attributes['type'] === 'checkbox') {
      return this.#addText('checked' in attributes ? '☑ ' : '☐ ', context);
    }
    if (word) return this.#readWordItem(element, word, context);
    if (heading !== undefined) return this.#readHeading(element, heading, context);
    if (!blockNames.has(name)) return this.readAll(children, context);
    this.#readBlock(element, context);
  }

  #readBlock({ name, children }: CopiedElement, context: Context): void {
    const isLine = name === 'div';
    // The first paragraph of an item is the item.
    const isFirst =
      this.#open?.kind === 'item' && wordsOf(this.#open.runs).trim() === this.#prefix.trim();
    if (!isFirst) {
      const follows =
        isLine && this.#isLine && this.#open === undefined ? this.blocks.at(-1) : undefined;
      this.end();
      if (
        follows?.kind === 'text' &&
        follows.quote === (context.quote ?? 0) &&
        children.some(hasWords)
      ) {
        this.blocks.pop();
        follows.runs.push({ text: '\n' });
        this.#open = follows;
      }
    }
    this.readAll(children, name === 'dt' ? { ...context, bold: true } : context);
    this.end();
    this.#isLine = isLine && children.some(hasWords);
  }

  #readHeading({ children }: CopiedElement, level: number, context: Context): void {
    this.end();
    const isFree = (context.quote ?? 0) === 0 && context.isInItem !== true;
    if (isFree) this.#open = { kind: 'heading', runs: [], level, quote: 0 };
    // Lists and quotations have no headings inside.
    this.readAll(children, { ...context, bold: !isFree, italic: false });
    this.end();
  }

  #readList(element: CopiedElement, context: Context): void {
    this.end();
    const isOrdered = element.name === 'ol';
    const next = Number(element.attributes['start'] ?? 1) || 1;
    // Word Online makes a list of each item.
    const goesOn = this.blocks.some(
      (block) => block.kind === 'item' && block.marker === `${next - 1}. `,
    );
    const inWords = next === 1 || goesOn ? undefined : toNumber;
    const list = {
      isOrdered,
      next,
      toLabel: isOrdered ? (toLabel(element) ?? inWords) : undefined,
    };
    this.readAll(element.children, { ...context, list, depth: (context.depth ?? 0) + 1 });
    this.end();
  }

  #readItem(element: CopiedElement, context: Context): void {
    this.end();
    const { attributes, children } = element;
    const { list = { isOrdered: false, next: 1, toLabel: undefined } } = context;
    // Word Online and Google give each level a list of its own, or none, and write the level beside.
    const told = Number(attributes['aria-level'] ?? attributes['data-aria-level']);
    const depth = (told > 0 ? told : Math.max(context.depth ?? 1, 1)) - 1;
    const count = Number(attributes['value']) || list.next;
    if (list.isOrdered && count !== list.next) list.toLabel ??= toNumber;
    list.next = count + 1;
    const label = list.toLabel?.(count);
    const marker = list.isOrdered && label === undefined ? `${count}. ` : '- ';
    const checked = attributes['role'] === 'checkbox' ? attributes['aria-checked'] : undefined;
    const box = checked === 'true' ? '☑' : '☐';
    this.#openItem(depth, marker, checked === undefined ? label : box, context);
    // The box is a picture as well.
    const own = children.filter((child) => checked === undefined || !isElement(child, 'img'));
    this.readAll(own, { ...context, depth: depth + 1, isInItem: true });
    this.end();
  }

  #readWordItem(element: CopiedElement, { depth, sign }: WordItem, context: Context): void {
    this.end();
    const [, count] = /^(\d{1,3})[.)]$/.exec(sign) ?? [];
    const label = count === undefined && /^[\p{L}\d]{1,6}[.)\d]|^\(/u.test(sign) ? sign : undefined;
    this.#openItem(depth, count === undefined ? '- ' : `${count}. `, label, context);
    this.readAll(element.children, { ...context, isInItem: true, depth: depth + 1 });
    this.end();
  }

  #openItem(
    depth: number,
    marker: string,
    label: string | undefined,
    { quote = 0 }: Context,
  ): void {
    const runs = label === undefined ? [] : [{ text: `${label} ` }];
    this.#prefix = label ?? '';
    this.#open = { kind: 'item', depth, marker, runs, quote };
  }

  /** Digits have signs of their own there; other words stay as they are. */
  #readPower(element: CopiedElement, context: Context): void {
    const signs = element.name === 'sup' ? '⁰¹²³⁴⁵⁶⁷⁸⁹' : '₀₁₂₃₄₅₆₇₈₉';
    const words = textOf(element).trim();
    if (!/^\d{1,3}$/.test(words)) return this.readAll(element.children, context);
    this.#addText(
      words.replace(/\d/g, (digit) => signs.charAt(Number(digit))),
      context,
    );
  }

  #readCode(element: CopiedElement, { quote = 0 }: Context): void {
    const text = textOf(element).replace(/^\n|\n$/g, '');
    if (text.trim() !== '') this.#add({ kind: 'code', text, quote });
  }

  #readTable(table: CopiedElement, context: Context): void {
    this.end();
    const rows = findRows(table);
    const isLayout =
      context.inTable === true ||
      table.attributes['role'] === 'presentation' ||
      rows.length < 2 ||
      rows.every((cells) => cells.length < 2) ||
      hasTable(table.children);
    const caption = elementsOf(table).find(({ name }) => name === 'caption');
    if (caption) this.readAll(caption.children, context);
    this.end();
    if (isLayout) {
      for (const cell of rows.flat()) {
        this.readAll(cell.children, context);
        this.end();
      }
      return;
    }
    const grid = toGrid(rows, (cell) => this.#readCell(cell, context));
    this.#add({ kind: 'table', rows: grid, quote: context.quote ?? 0 });
  }

  /** A cell is one line, whatever is in it. */
  #readCell(cell: CopiedElement, context: Context): Run[] {
    const inner = new Reader();
    inner.readAll(cell.children, { ...context, inTable: true, bold: false, quote: 0, depth: 0 });
    inner.end();
    this.hasPictures ||= inner.hasPictures;
    const parts = inner.blocks.map((block): Run[] => {
      if (block.kind === 'code') return [{ text: block.text, code: true }];
      if (!('runs' in block)) return [];
      return block.kind === 'item'
        ? [{ text: block.marker === '- ' ? '• ' : block.marker }, ...block.runs]
        : block.runs;
    });
    return parts.flatMap((runs, index) => (index > 0 ? [{ text: ' ' }, ...runs] : runs));
  }

  #addPicture({ alt = '', src = '' }: Readonly<Record<string, string>>, context: Context): void {
    // Mails and chats show their emoji as pictures.
    if (/^(?:\p{RGI_Emoji}|\p{Extended_Pictographic}\ufe0f?){1,9}$/v.test(alt)) {
      return this.#addText(alt, context);
    }
    // Mails count who reads them by pictures of one point.
    if (src !== '' || alt !== '') this.hasPictures = true;
  }

  #addText(text: string, context: Context): void {
    const clean = cleanSigns(text);
    const collapsed = context.keepsLines === true ? clean : clean.replace(/[ \t\n]+/g, ' ');
    if (collapsed !== '') this.#addRun({ text: collapsed }, context);
  }

  #addRun({ text }: Run, context: Context): void {
    // Space between blocks means nothing.
    if (!this.#open && text.trim() === '') return;
    const { bold, italic, struck, code, href, quote = 0, depth = 0 } = context;
    this.#open ??= { kind: 'text', runs: [], depth: context.isInItem === true ? depth : 0, quote };
    const isHeading = this.#open.kind === 'heading';
    const style = { bold: bold === true && !isHeading, italic, struck, code, href };
    const last = this.#open.runs.at(-1);
    const key = (run: object) => JSON.stringify({ ...run, text: '' });
    const run = { text, ...given(style) };
    if (last && key(last) === key(run)) last.text += text;
    else this.#open.runs.push(run);
  }

  #add(block: Block): void {
    this.end();
    this.blocks.push(block);
  }
}

/** Numbers that do not count from one are words of the item: Markdown would count them anew. */
const toNumber = (count: number) => `${count}.`;

function given(style: Omit<Run, 'text'>): Omit<Run, 'text'> {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => Boolean(value)));
}

const blockNames = new Set(
  'address article aside blockquote body dd details dialog div dl dt fieldset figcaption figure footer form header html legend main nav p section summary tbody tr'.split(
    ' ',
  ),
);

function toContext(element: CopiedElement, outer: Context): Context {
  const { name, attributes } = element;
  const style = styleOf(element);
  const context = { ...outer };
  if (name === 'b' || name === 'strong' || name === 'th') context.bold = name !== 'th';
  if (name === 'i' || name === 'em' || name === 'cite') context.italic = true;
  if (name === 's' || name === 'strike') context.struck = true;
  if (name === 'code' || name === 'kbd' || name === 'tt' || name === 'samp') context.code = true;
  if (name === 'blockquote') context.quote = (outer.quote ?? 0) + 1;

  const weight = style.get('font-weight');
  if (weight !== undefined) context.bold = weight === 'bold' || Number(weight) >= 600;
  const slant = style.get('font-style');
  if (slant !== undefined) context.italic = slant === 'italic' || slant === 'oblique';
  if (style.get('text-decoration')?.includes('line-through') === true) context.struck = true;
  const space = style.get('white-space-collapse') ?? style.get('white-space');
  if (space !== undefined) context.keepsLines = /^(?:pre|break-spaces)/.test(space);

  const href = name === 'a' ? attributes['href'] : undefined;
  if (href !== undefined) context.href = toAddress(href);
  return context;
}

/** In the text of another page, `/…` would lead into ours, and `#…` to nothing. */
function toAddress(href: string): string | undefined {
  const url = href.trim().replace(/[() ]/g, (sign) => addresses[sign] ?? sign);
  return /^(?:https?:\/\/|mailto:)/.test(url) && findUrlFault(url) === undefined ? url : undefined;
}

const addresses: Record<string, string> = { '(': '%28', ')': '%29', ' ': '%20' };

function toHeadingLevel({ name, attributes }: CopiedElement): number | undefined {
  if (/^h[1-6]$/.test(name)) return Number(name[1]);
  if (attributes['role'] === 'heading') return Number(attributes['aria-level'] ?? 2) || 2;
  return attributes['class'] === 'MsoTitle' ? 1 : undefined;
}

interface WordItem {
  depth: number;
  /** The sign that Word shows before it: `·`, `1.`, `a)`. */
  sign: string;
}

/** Word writes items as paragraphs, with the level in a style and the bullet as text to be ignored. */
function findWordItem(element: CopiedElement): WordItem | undefined {
  const list = styleOf(element).get('mso-list');
  const [, level] = /\blevel(\d)/.exec(list ?? '') ?? [];
  if (level === undefined) return undefined;
  return { depth: Number(level) - 1, sign: cleanSigns(findSign(element) ?? '').trim() };
}

function findSign(element: CopiedElement): string | undefined {
  if (styleOf(element).get('mso-list') === 'ignore') return textOf(element);
  for (const child of element.children) {
    const sign = typeof child === 'string' ? undefined : findSign(child);
    if (sign !== undefined) return sign;
  }
  return undefined;
}

function textOf(node: Copied): string {
  if (typeof node === 'string') return node;
  return node.name === 'br' ? '\n' : node.children.map(textOf).join('');
}

function hasWords(node: Copied): boolean {
  return typeof node === 'string' ? /[^\s\u00a0]/.test(node) : node.children.some(hasWords);
}

function findRows(table: CopiedElement): CopiedElement[][] {
  return elementsOf(table).flatMap((child) => {
    if (child.name === 'tr') {
      return [elementsOf(child).filter(({ name }) => name === 'td' || name === 'th')];
    }
    return /^t(?:head|body|foot)$/.test(child.name) ? findRows(child) : [];
  });
}

/** Each cell in its column, also where one reaches over several rows or columns. */
function toGrid(rows: CopiedElement[][], read: (cell: CopiedElement) => Run[]): Run[][][] {
  const grid: Run[][][] = rows.map(() => []);
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[row]?.[column]) column++;
      const words = read(cell);
      const span = (name: string) => Math.min(Number(cell.attributes[name]) || 1, 50);
      for (let down = 0; down < span('rowspan'); down++) {
        for (let right = 0; right < span('colspan'); right++) {
          const line = grid[row + down];
          if (line) line[column + right] = down === 0 && right === 0 ? words : [];
        }
      }
    }
  });
  return grid.filter((row) => row.some((runs) => runs.some(({ text }) => text.trim() !== '')));
}

function hasTable(nodes: readonly Copied[]): boolean {
  return nodes.some(
    (node) => typeof node !== 'string' && (node.name === 'table' || hasTable(node.children)),
  );
}

function isElement(node: Copied, name: string): boolean {
  return typeof node !== 'string' && node.name === name;
}

function elementsOf({ children }: CopiedElement): CopiedElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** Drops space at the ends and around line breaks, and more than one between words. */
function trim(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  let before = '\n';
  for (const run of runs) {
    let text = run.text.replace(/[ \t\u00a0]{2,}/g, ' ');
    text = text.replace(/[ \t\u00a0]?\n[ \t\u00a0]?/g, '\n').replace(/\n{2,}/g, '\n');
    if (/[\s\u00a0]$/.test(before)) text = text.replace(/^[ \t\u00a0]+/, '');
    if (before.endsWith('\n')) text = text.replace(/^\n+/, '');
    if (text === '') continue;
    if (text.startsWith('\n') && joined.length > 0) trimEnd(joined);
    joined.push({ ...run, text });
    before = text;
  }
  trimEnd(joined);
  return joined;
}

function trimEnd(runs: Run[]): void {
  for (let last = runs.at(-1); last; last = runs.at(-1)) {
    last.text = last.text.replace(/[\s\u00a0]+$/, '');
    if (last.text !== '') return;
    runs.pop();
  }
}

/** Bullets that somebody typed, in paragraphs or in lines of one. */
function toItems(blocks: readonly Block[]): Block[] {
  const levels = new Levels();
  return blocks.flatMap((block): Block[] => {
    const lines = block.kind === 'text' && block.depth === 0 ? splitLines(block.runs) : [];
    if (block.kind !== 'text' || !lines.some((runs) => findTyped(runs))) {
      levels.end();
      return [block];
    }
    return lines.map((runs): Block => {
      const item = findTyped(runs);
      if (!item) return { ...block, runs };
      const { depth } = levels.place(item);
      const cut = wordsOf(runs).length - item.rest.length;
      const { quote } = block;
      return { kind: 'item', depth, marker: item.marker, runs: cutStart(runs, cut), quote };
    });
  });
}

/** Typed Markdown from elsewhere is text there, but a bullet is one everywhere. */
function findTyped(runs: readonly Run[]) {
  const text = wordsOf(runs);
  return /^[-*+\d]/.test(text) ? undefined : findItem(text);
}

function splitLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    });
  }
  return lines.filter((line) => line.length > 0);
}

function wordsOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function cutStart(runs: readonly Run[], length: number): Run[] {
  let left = length;
  return runs.flatMap((run) => {
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return text === '' ? [] : [{ ...run, text }];
  });
}
