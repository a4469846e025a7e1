/**
 * Explains a line of a head that YAML reads otherwise than it is meant: the sign in the way, and the line as
 * it has to be written.
 */
import { parseDocument } from 'yaml';

import type { Reason } from './frontmatter-words.ts';

interface Line {
  /** `- titel: `, or the part of it that the line has. */
  start: string;
  value: string;
}

/** @returns the line of a text that an offset is in, without its line break, and where it begins */
export function lineAt(text: string, offset: number): { line: string; from: number } {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const to = text.indexOf('\n', from);
  return { line: text.slice(from, to < 0 ? undefined : to).replace(/\r$/, ''), from };
}

/** Whether the line is the cause, and not only where the parser noticed. */
export function isBrokenAlone(line: string): boolean {
  const { errors, warnings } = parseDocument(line.trim(), { prettyErrors: false });
  return errors.length + warnings.length > 0;
}

/** @returns the mistake in it; undefined if one cannot tell from the line alone */
export function explainLine(line: string): Reason | undefined {
  const hardSpace = explainHardSpace(line);
  if (hardSpace) return hardSpace;
  const { start, value } = split(line);
  const [sign = ''] = value;
  if (sign === "'" || sign === '"') {
    return explainQuote(start, value, sign);
  }
  if (signs.includes(sign) || /^[-?](?:\s|$)/.test(value)) return explainStart(line);
  if (/:(?:\s|$)/.test(value)) {
    return {
      problem: 'Im Wert steht ein Doppelpunkt mit einem Leerzeichen dahinter',
      fix: `Setze den ganzen Wert in Anführungszeichen: ${show(start, quote(value))}`,
    };
  }
  const [, key, rest] = /^([\p{L}\p{N}_-]+):(\S.*)$/u.exec(line.trim()) ?? [];
  if (key === undefined || rest === undefined) return undefined;
  return {
    problem: 'Hinter dem Doppelpunkt fehlt ein Leerzeichen',
    fix: `Schreibe ${show(`${key}: `, rest)}`,
  };
}

/** After a colon YAML knows only the space of the space bar; with another one it reads the line as a text. */
export function explainHardSpace(line: string): Reason | undefined {
  const [whole, dash = '', key = ''] =
    /^[ \t]*((?:-[ \t]+)*)([a-z][A-Za-z\d_]*)[^\S\r\n]*:[^\S \t\r\n][^\S\r\n]*/.exec(line) ?? [];
  if (whole === undefined) return undefined;
  const value = line.slice(whole.length).trimEnd();
  const written = isBrokenAlone(`a: ${value}`) ? quote(value) : value;
  return {
    problem: 'Hinter dem Doppelpunkt steht ein geschütztes Leerzeichen',
    fix: `Tippe dort ein gewöhnliches: ${show(`${dash}${key}: `, written)}`,
  };
}

const signs = '@`%*&!>|[]{},';

/** A value that begins with a sign of YAML's own. */
export function explainStart(line: string): Reason {
  const { start, value } = split(line);
  if (start === '' && /^\*\s/.test(value)) {
    return {
      problem: 'Ein Punkt einer Liste beginnt hier mit „-“ und nicht mit „*“',
      fix: `Schreibe ${show('- ', value.slice(1).trim())}`,
    };
  }
  return {
    problem: `Ein Wert darf nicht mit „${value.charAt(0)}“ beginnen`,
    fix: `Setze den ganzen Wert in Anführungszeichen: ${show(start, quote(value))}`,
  };
}

/** YAML reads everything after a hash as a comment. */
export function explainHash(line: string): Reason {
  const { start, value } = split(line);
  const inner = /^(['"])(.*)\1(?=[ \t]+#)/.exec(value);
  const whole = inner ? `${inner[2] ?? ''}${value.slice(inner[0].length)}` : value;
  const isList = /^[[{]/.test(value);
  return {
    problem: 'Ab ` #` zählt der Rest der Zeile als Randbemerkung und fällt weg',
    fix: isList
      ? 'Lösche ihn, oder schreibe ihn als Randbemerkung in eine eigene Zeile'
      : `Gehört er zum Wert, setze den ganzen Wert in Anführungszeichen: ${show(start, quote(whole))}; sonst lösche ihn`,
  };
}

/** An escape such as `\x41` in double quotation marks. */
export function explainEscape(line: string): Reason {
  const { start, value } = split(line);
  const inner = value.replace(/^"|"$/g, '');
  return {
    problem: 'Zwischen doppelten Anführungszeichen ist `\\` ein Steuerzeichen',
    fix: `Nimm einfache: ${show(start, `'${inner.replaceAll("'", "''")}'`)}`,
  };
}

/** A quotation mark that opens a value and never closes it. */
export function explainUnclosed(line: string): Reason {
  const { start, value } = split(line);
  const [sign = ''] = value;
  const other = /[“”„‘’‚´`"']$/u.exec(value.slice(1))?.[0];
  const inner = other ? value.slice(1, -1) : value.slice(1);
  return {
    problem: other
      ? `Das Anführungszeichen ${sign} geht auf, und ${other} schließt es nicht`
      : 'Ein Anführungszeichen geht auf und nicht wieder zu',
    fix: `Setze am Ende dasselbe Zeichen noch einmal: ${show(start, `${sign}${inner}${sign}`)}`,
  };
}

/** A line that is set in, below a value that stands on the line before. */
export function explainIndented(above: string, line: string): Reason {
  const { start, value } = split(above);
  const whole = quote(`${value} ${line.trim()}`.trim());
  return {
    problem: 'Diese Zeile ist eingerückt und hat einen Doppelpunkt',
    fix: `Ist sie ein eigenes Feld, beginnt sie ganz links: \`${line.trim()}\`. Gehört sie zum Wert darüber: ${show(start, whole)}`,
  };
}

/** `'Otto's Treff'`, `"Das "Café" heute"`, `"Otto" und "Anna"`. */
function explainQuote(start: string, value: string, sign: "'" | '"'): Reason {
  const second = value.indexOf(sign, 1);
  const isAround = value.length > 1 && value.endsWith(sign);
  // Between two letters it is an apostrophe, before a letter it opens: then the outer ones are left out.
  const isPart =
    second > 1 && /^[^\p{L}\p{N}]/u.test(value.slice(second + 1)) && value[second - 1] !== ' ';
  if (isPart || value.startsWith(sign + sign)) {
    return {
      problem: `Hinter dem Anführungszeichen ${sign} geht der Wert weiter`,
      fix: `Setze den ganzen Wert in Anführungszeichen: ${show(start, quote(value))}`,
    };
  }
  const inner = value.slice(1, isAround ? -1 : undefined);
  if (sign === "'") {
    return {
      problem: "Mitten im Wert steht das Anführungszeichen, mit dem er beginnt: '",
      fix: `Schreibe es dort doppelt: ${show(start, `'${inner.replaceAll("'", "''")}'`)}`,
    };
  }
  return {
    problem: 'Mitten im Wert steht das Anführungszeichen, mit dem er beginnt: "',
    fix: `Nimm außen einfache: ${show(start, `'${inner.replaceAll("'", "''")}'`)}`,
  };
}

function split(line: string): Line {
  const [start = ''] = /^[ \t]*(?:-[ \t]+)*(?:[\p{L}\p{N}_-]+:(?:[ \t]+|$))?/u.exec(line) ?? [];
  return { start: start.trimStart(), value: line.slice(start.length).trimEnd() };
}

/** Uses the quotation marks that need no doubling, if there are such. */
function quote(value: string): string {
  if (value.includes("'") && !/["\\]/.test(value)) return `"${value}"`;
  return `'${value.replaceAll("'", "''")}'`;
}

/** Cuts the value to as much as anybody reads. */
function show(start: string, value: string): string {
  const key = start.trimEnd();
  const shown = value.length > longest ? `${value.slice(0, longest)}…${value.slice(-1)}` : value;
  return `\`${key}${key ? ' ' : ''}${shown}\``;
}

const longest = 120;
