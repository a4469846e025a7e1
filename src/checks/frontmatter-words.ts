/** Mistakes in the fields of an entry, explained to people who have never heard of YAML. */
import { nesting } from '#domain/entry/size-limits.ts';
import type { Advice, Finding } from '#domain/entry/finding.ts';

export type Reason = Advice & Partial<Pick<Finding, 'rule'>>;

/**
 * @param code the parser's name for the problem
 * @returns undefined for problems that show in the line itself
 */
export function explainYaml(code: string): Reason | undefined {
  return reasons[code];
}

export const missing: Reason = {
  problem: 'Der Kopf mit den Feldern fehlt',
  fix: 'Die Datei beginnt mit einer Zeile `---`, dann `feld: Wert`, dann wieder `---`',
};

export const unclosed: Reason = {
  problem: 'Der Kopf mit den Feldern hat kein Ende',
  fix: 'Setze unter das letzte Feld eine Zeile, in der nur `---` steht',
};

export const empty: Reason = {
  problem: 'Hier stehen keine Felder',
  fix: 'Schreibe sie hierher, etwa `titel: …`, jedes in eine eigene Zeile',
};

export const noFields: Reason = {
  problem: 'Hier ist kein Feld zu erkennen',
  fix: 'Schreibe jedes als `feld: Wert`, mit Doppelpunkt und Leerzeichen, in eine eigene Zeile',
};

export const unreadable: Reason = {
  problem: 'Die Felder sind an dieser Stelle nicht zu lesen',
  fix: 'Schreibe jedes Feld als `feld: Wert` in eine eigene Zeile, ohne Leerzeichen davor; Text mit Sonderzeichen gehört in Anführungszeichen',
};

export const nested: Reason = { rule: 'frontmatter', problem: nesting.problem, fix: nesting.fix };

/** Calendars read it as the end of a line. */
export const lineBreak: Reason = {
  rule: 'zeichen',
  problem: 'In diesem Wert steht ein Zeichen für den Wagenrücklauf (`\\r`)',
  fix: 'Lösche es; für eine neue Zeile genügt eine neue Zeile',
};

export const listBelow: Reason = {
  problem: 'Unter diesem Wert steht eine Liste, und beides würde ein Satz',
  fix: 'Setze auch den Wert in eine eigene Zeile darunter, mit `- ` davor; ist es keine Liste, schreibe alles in eine Zeile',
};

export const oddKey: Reason = {
  problem: 'Hier steht kein Name eines Feldes',
  fix: 'Schreibe jedes Feld als `feld: Wert`; eckige und geschweifte Klammern gehören in Anführungszeichen',
};

const reasons: Partial<Record<string, Reason>> = {
  DUPLICATE_KEY: {
    problem: 'Dieses Feld steht zweimal da',
    fix: 'Lösche eines der beiden',
  },
  TAB_AS_INDENT: {
    problem: 'Hier ist mit einem Tabulator eingerückt',
    fix: 'Rücke mit Leerzeichen ein',
  },
  MULTIPLE_DOCS: {
    problem: 'Hinter einer Zeile `---` geht es weiter',
    fix: 'Diese Datei besteht nur aus Feldern: Lösche die Zeile, und was kein Feld ist',
  },
};
