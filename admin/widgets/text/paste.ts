/** Plain text from a word processor, a mail or a PDF: its bullets become the points of Markdown. */
import { cleanSigns } from '#domain/text/clean-signs.ts';

import { readsAsText } from './paste-markdown.ts';

/**
 * @param pasted plain text from the clipboard
 * @returns the same with list markers of Markdown; all other text stays as it was
 */
export function cleanPasted(pasted: string): string {
  const lines = cleanSigns(pasted).split('\n');
  const dashes = areDashesItems(lines);
  const levels = new Levels();
  return lines
    .map((line, index) => {
      const [, day = '', rest = ''] = date.exec(line) ?? [];
      if (day !== '') return readsAsText(line) ? line : `${day}\\.${rest}`;
      const item = findItem(line, dashes);
      const isMarkdown = markdown.test(line);
      // A paragraph ends a list, and Markdown is nested already.
      const isNew = item ? isMarkdown : (lines[index - 1] ?? '').trim() === '';
      if (isNew && /^\S/.test(line)) levels.end();
      if (!item) return line;
      const { indent } = levels.place(item);
      return isMarkdown ? line : ' '.repeat(indent) + item.marker + item.rest;
    })
    .join('\n');
}

export interface Item {
  /** Items of one level have the same, and different levels different ones. */
  level: string;
  marker: string;
  rest: string;
}

const blank = String.raw`[ \t\u00a0]`;
const glyphs = String.raw`[•◦▪▫●○■□‣⁃·∙➢➤►▸▶❖\ue000-\uf8ff]`;
const month = 'Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez';

/** `o` and `§` are bullets in Word's symbol fonts: only before a tab, and never as in „§ 16k“. */
const bullet = new RegExp(
  `^(${blank}*)(${glyphs}${blank}*|[o§](?:\\t|[ \\u00a0]{3,})${blank}*(?!\\d)|[-*+–—](?:\\t|\\u00a0)${blank}*)(?=\\S)`,
);
/** A mark that says something itself. */
const tick = new RegExp(`^(${blank}*)(?=[✓✔✗✘☐☑☒]${blank}*\\S)`);
const dash = new RegExp(`^(${blank}*)[–—]${blank}+(?=[^\\s„"»‚])`);
/** Word sets a tab behind the number of an item. */
const number = new RegExp(`^(${blank}*)(\\d{1,3})[.)](?:\\t|[ \\u00a0]{2,})${blank}*(?=\\S)`);
/** `1.1` and `a)` are no numbers to Markdown, so they stay as words of the item. */
const outline = new RegExp(`^(${blank}*)(?=(?:\\d{1,2}(?:\\.\\d{1,2})+\\.?|[a-z]\\))\\t)`);
const markdown = /^( *)(?:([-*+])|\d{1,3}[.)]) (?=\S)/;
/** A day of a month is no number of an item. */
const date = new RegExp(`^(\\d{1,2})\\.(${blank}+(?:${month}).*)$`);

/** @returns nothing for a line that is no item of a list */
export function findItem(line: string, dashes = false): Item | undefined {
  const kept = markdown.exec(line);
  if (kept) {
    const [whole, indent = '', sign = '1.'] = kept;
    return { level: indent + sign, marker: whole.trimStart(), rest: line.slice(whole.length) };
  }
  const numbered = number.exec(line);
  if (numbered) {
    const [whole, indent = '', count = ''] = numbered;
    return { level: `${indent}1.`, marker: `${count}. `, rest: line.slice(whole.length) };
  }
  const found =
    bullet.exec(line) ?? tick.exec(line) ?? outline.exec(line) ?? (dashes ? dash.exec(line) : null);
  if (!found) return undefined;
  const [whole, indent = '', sign = ''] = found;
  const rest = line.slice(whole.length).replace(/\t/, ' ');
  const level = indent + (sign.trim().slice(0, 1) || 'words');
  return { level, marker: '- ', rest };
}

/** One dash is a thought or somebody who speaks; several lines that begin with one are a list. */
function areDashesItems(lines: readonly string[]): boolean {
  let count = 0;
  for (const [index, line] of lines.entries()) {
    if (!/^[ \t\u00a0]*[–—][ \t\u00a0]/.test(line)) continue;
    const before = lines[index - 1] ?? '';
    // A sentence that goes on, or somebody's words.
    if (!dash.test(line) || (!/(?:^|[.:;,!?)])$/.test(before.trimEnd()) && !dash.test(before)))
      return false;
    count++;
  }
  return count > 1;
}

/** Finds which items stand below which: a new marker begins a level. */
export class Levels {
  #open: { level: string; width: number }[] = [];

  /** @returns the number of items above it, and its indent */
  place({ level, marker }: Item): { depth: number; indent: number } {
    const known = this.#open.findIndex((one) => one.level === level);
    if (known >= 0) this.#open.length = known;
    const depth = this.#open.length;
    const indent = this.#open.reduce((sum, one) => sum + one.width, 0);
    this.#open.push({ level, width: marker.length });
    return { depth, indent };
  }

  end(): void {
    this.#open = [];
  }
}
