/**
 * Bounds on the size of an entry, before anything parses it.
 *
 * Parsers of Markdown take time that grows with the square of some texts: `]` that close nothing,
 * emphasis that overlaps, headings by the thousand, `- - - …` on one line. Anyone may hand in such a
 * text, and one of 64,000 characters stopped a check for minutes. So each of these is bounded, far
 * above what people write and where the measured worst case stays below a second.
 */
import type { Finding } from './finding.ts';
import { placeAt } from '#domain/text/text-place.ts';

/** @returns the place where it becomes too much, if it does */
export function findExcess(text: string, ending: 'mdx' | 'yaml' = 'mdx'): Finding | undefined {
  const { characters, lines } = limits[ending];
  const rows = text.slice(0, characters + 1).split(/\r\n|\r|\n/, lines + 1);
  const wide = rows.findIndex((row) => row.length > longestLine);
  if (wide >= 0) return tooMuch(wide + 1, `Diese Zeile hat mehr als ${show(longestLine)} Zeichen`);
  if (rows.length > lines) {
    return tooMuch(lines + 1, `Der Eintrag hat mehr als ${show(lines)} Zeilen`);
  }
  if (text.length > characters) {
    const { line } = placeAt(text, characters);
    return tooMuch(line, `Der Eintrag hat mehr als ${show(characters)} Zeichen`);
  }
  return ending === 'mdx' ? (findNesting(rows) ?? findRun(text)) : undefined;
}

/**
 * The longest text that we have has 22,000 characters in 313 lines. Figures need eight lines each
 * and are parsed in time that grows evenly, so 2,500 of them may stand in one sheet.
 */
const limits = {
  mdx: { characters: 64_000, lines: 3_000 },
  yaml: { characters: 200_000, lines: 20_000 },
} as const;

/** The longest that we have has 868, and the longest field may have 1,000. */
const longestLine = 8_000;

/** The limit for one kind in an entry; our content has 116 of `<` at most, and 32 of `*`. */
const mostSigns = 2_000;

/** Openings of lists, quotations and, in a head, of keys on one line; people nest three. */
const deepestLine = 20;

/** One for each line, and then some; ours have 300. */
const mostOpenings = 4_000;

/** Far more than a text needs, far less than would overflow the stack of the tools that follow. */
export const deepest = 40;

export const nesting = {
  rule: 'syntax',
  problem: 'Hier ist zu viel ineinander verschachtelt',
  fix: `Höchstens ${deepest} Ebenen; meist sind es Listen oder Zitate, die flacher sein können`,
} as const;

function findNesting(rows: readonly string[]): Finding | undefined {
  let openings = 0;
  for (const [index, row] of rows.entries()) {
    const [start = ''] = /^(?:[ \t>]|[-*+?](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(row) ?? [];
    const count = start.match(/[>*+?.)-]/g)?.length ?? 0;
    openings += count;
    if (count > deepestLine) return { line: index + 1, column: 1, ...nesting };
    if (openings > mostOpenings) {
      return tooMuch(index + 1, 'Der Eintrag hat zu viele Punkte in Listen und Zitaten');
    }
  }
  return undefined;
}

function findRun(text: string): Finding | undefined {
  const counts = new Map<string, number>();
  for (const { 0: sign, index } of text.matchAll(/[[\]*_~`<>{}|!\\&@]/g)) {
    const count = (counts.get(sign) ?? 0) + 1;
    counts.set(sign, count);
    if (count <= mostSigns) continue;
    const problem = `Das Zeichen „${sign}“ steht mehr als ${show(mostSigns)} Mal im Eintrag`;
    return tooMuch(placeAt(text, index).line, problem);
  }
  return undefined;
}

function tooMuch(line: number, problem: string): Finding {
  const fix = 'Teile den Eintrag auf, oder lege das lange Stück als Anlage nach public/uploads';
  return { line, column: 1, rule: 'umfang', problem, fix };
}

/** `64 000`, with a space that keeps the digits together. */
function show(count: number): string {
  return count.toLocaleString('de-DE').replace('.', '\u00a0');
}
