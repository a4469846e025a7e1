/**
 * Signs that are certainly meant as text although Markdown would read them as its own.
 *
 * Each is replaced by a stand-in of the same length before the parser sees it, and put back into the
 * tree. So places stay those of the file, and code and addresses keep what they hold. The stand-ins
 * are noncharacters: no text may hold one (`findOddCharacters`), and no entity can make one.
 */
import type { Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';

import { isBaustein } from './nodes.ts';

/**
 * @param text a whole file; fenced code stays as it is
 * @returns the same length, line for line, to be parsed and then handed to `restoreSigns`
 */
export function hideSigns(text: string): string {
  const parts = text.split(/(\r\n|\r|\n)/);
  const compared = findCompared(parts);
  const stars = new NoteStars();
  let fence: string | undefined;
  for (let at = startOfBody(parts); at < parts.length; at += 2) {
    const line = parts[at] ?? '';
    const [, mark] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === undefined) {
      fence = mark;
      if (!mark) parts[at] = stars.hide(hideInLine(line, compared.has(at)));
    } else if (mark?.startsWith(fence)) fence = undefined;
  }
  return parts.join('');
}

/** @param tree the parsed hidden text; changed in place */
export function restoreSigns(tree: Root): void {
  visitParents(tree, (node) => {
    for (const key of ['value', 'alt', 'title', 'url', 'label', 'identifier', 'lang', 'meta']) {
      restore(node as unknown as Record<string, unknown>, key);
    }
    if (!isBaustein(node)) return;
    for (const attribute of node.attributes) {
      restore(attribute as unknown as Record<string, unknown>, 'value');
    }
  });
}

function restore(holder: Record<string, unknown>, key: string): void {
  const value = holder[key];
  if (typeof value !== 'string' || !standIn.test(value)) return;
  holder[key] = showSigns(value);
}

/** Puts the signs back into a text, such as a message of the parser. */
export function showSigns(text: string): string {
  return text.replace(standIns, (letter) => signs.charAt(letter.charCodeAt(0) - first));
}

const signs = '*~`_.)>+-\\';
const first = 0xfdd0;
const standIn = /[\ufdd0-\ufdd9]/;
const standIns = /[\ufdd0-\ufdd9]/g;

function hide(written: string): string {
  return Array.from(written, (sign) => {
    const index = signs.indexOf(sign);
    return index < 0 ? sign : String.fromCharCode(first + index);
  }).join('');
}

/** The index of the first line behind the head; between two lines stands their break. */
function startOfBody(parts: readonly string[]): number {
  if (!isDashes(parts[0])) return 0;
  for (let at = 2; at < parts.length; at += 2) if (isDashes(parts[at])) return at + 2;
  return 0;
}

function isDashes(line: string | undefined): boolean {
  return /^---[ \t]*$/.test(line ?? '');
}

/**
 * Lines that begin with „more than“ and not with a quotation: those below one another have to be all of
 * that kind, since a quotation of several lines may have numbers at the beginning of any.
 */
function findCompared(parts: readonly string[]): Set<number> {
  const compared = new Set<number>();
  let run: number[] = [];
  let isInTag = false;
  for (let at = 0; at <= parts.length + 1; at += 2) {
    const line = parts[at] ?? '';
    // The tag of a Baustein may end on a line of its own.
    const endsTag = isInTag;
    isInTag = isInTag ? !line.includes('>') : /<[A-Z][^<>]*$/.test(line);
    if (!endsTag && /^[ \t]*>/.test(line)) run.push(at);
    else {
      const pattern = run.length === 1 ? moreThan : number;
      if (run.every((line) => pattern.test(parts[line] ?? '')))
        run.forEach((line) => compared.add(line));
      run = [];
    }
  }
  return compared;
}

function hideInLine(line: string, isCompared: boolean): string {
  return hideBackslashes(hideWithinWords(hideAtStart(setMarks(line), isCompared)));
}

/**
 * Sets marks of lists and headings right that have spaces of word processors behind them, and bullets of
 * other programs: the rest of the line can only be an item or a heading.
 */
function setMarks(line: string): string {
  return line
    .replace(/^([ \t]*)[•◦▪▫●○■□‣⁃·∙](?=[\p{Zs}\t])/u, '$1-')
    .replace(
      /^([ \t>]*(?:[-*+]|\d{1,9}[.)]|#{1,6}))([\p{Zs}\t]+)/u,
      (_, mark: string, space: string) => mark + space.replace(/[^ \t]/g, ' '),
    );
}

function hideAtStart(line: string, isCompared: boolean): string {
  if (/^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/.test(line)) return line;
  const hidden = line
    .replace(date, (_, before: string, point: string) => before + hide(point))
    .replace(/^([ \t]*(?:>[ \t]?)+)>(?=[ \t]?\d)/, (_, before: string) => before + hide('>'))
    // Nobody begins two lists, or a list and a quotation, on one line.
    .replace(
      /^([ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+)(>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/,
      (_, mark: string, second: string) => mark + hide(second),
    );
  return isCompared ? hidden.replace(moreThan, (mark) => hide(mark)) : hidden;
}

const months = 'Jan|Jän|Feb|Mär|Maerz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez'; // and what begins with them

/** „12. März“, „12. 3. 2014“, „12. bis 14. Mai“, „2014. “: a day or a year, and no count. */
const date = new RegExp(
  String.raw`^([ \t>]*(?:\d{3,9}|\d{1,2}(?=\. ?(?:${months}|\d{1,2}\.|(?:bis|und|oder|u\.|–|-) ?\d{1,2}\.))))([.)])(?=[ \t])`,
);

/** „>30“, „> 30“ and „>= 30“. */
const number = /^[ \t]*>+(?==?[ \t]?\d)/;

/** „>alles“ as well, if it would be a quotation of a single line. */
const moreThan = /^[ \t]*>+(?==?[ \t]?\d|[^\s>])/;

/**
 * Nobody means emphasis within a word or a sum: `Bewohner*innen`, `10~15`, `geht`s`, `(2)*3*(4)`. A mark that
 * opens or closes emphasis has a space, a quotation mark, a bracket or the like at its outer side.
 */
function hideWithinWords(line: string): string {
  return line
    .replace(within, (sign, at: number) => (isEscaped(line, at) ? sign : hide(sign)))
    .replace(quoted, hide)
    .replace(blank, (signs, at: number) => (isEscaped(line, at) ? signs : hide(signs)));
}

const opening = String.raw`\s\(\[\{„“"‚‘'»«›‹<>/\-–—|*_~\x60\\`;
const closing = String.raw`\s\)\]\}“”"‘’'«»‹›<>/.,;:!?…\-–—|*_~\x60\\{`;
const within = new RegExp(
  `(?<=[^${opening}])(?:[*_\`]|~+)(?=[^${closing}])|(?<=\\d)\\*\\*(?=\\d)`,
  'gu',
);

/** `__.__.____` and `(____)` are left to be filled in. */
const blank = /(?<![\p{L}\p{N}_])_+(?![\p{L}\p{N}_])/gu;

/** „*“ and (*) speak of the sign itself. */
const quoted = /(?<=[([„“"‚‘'»«])(?:\*{1,3}|_{1,3}|~{2})(?=[)\]“”"‘’'«»])/g;

/**
 * A star behind a price or a bracket names a note below: „5 €*, (kalt)*“. Markdown would make emphasis of two
 * of them. Such a star closes emphasis only if something was opened before.
 */
class NoteStars {
  /** The marks opened in the paragraph so far. */
  #open = 0;

  hide(line: string): string {
    if (line.trim() === '') this.#open = 0;
    return line.replace(starRun, (run, at: number) => {
      if (isEscaped(line, at)) return run;
      const before = line[at - 1] ?? ' ';
      const after = line[at + run.length] ?? ' ';
      const closes = /\S/.test(before) && closingSign.test(after);
      if (closes && this.#open > 0) this.#open--;
      else if (closes && /[^\p{L}\p{N}]/u.test(before)) return hide(run);
      else if (!closes && /\S/.test(after)) this.#open++;
      return run;
    });
  }
}

const starRun = /\*+/g;
const closingSign = /[\s.,;:!?/)\]]/;

/** A backslash before a sign that never needs one is just a backslash. */
function hideBackslashes(line: string): string {
  return line.replace(/\\(?=[/,;?%$])/g, (sign, at: number) =>
    isEscaped(line, at) ? sign : hide(sign),
  );
}

/** Whether the sign at this place has a backslash that takes its meaning away. */
export function isEscaped(text: string, offset: number): boolean {
  let backslashes = 0;
  while (text[offset - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}
