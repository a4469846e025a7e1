/** What can be wrong with the fields of an entry, as one says it to somebody who never heard of YAML. */
import { nesting } from '#domain/extent.ts';
import type { Finding } from '#domain/finding.ts';

export type Reason = Pick<Finding, 'problem' | 'fix'> & Partial<Pick<Finding, 'rule'>>;

/** @param code the parser's name for the problem */
export function explainYaml(code: string): Reason {
  return reasons[code] ?? unreadable;
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

export const unclosedQuote: Reason = {
  problem: 'Ein Anführungszeichen geht auf und nicht wieder zu',
  fix: "Setze am Ende des Textes dasselbe Zeichen noch einmal; ein ' im Text schreibt man doppelt: ''",
};

export const unreadable: Reason = {
  problem: 'Die Felder sind an dieser Stelle nicht zu lesen',
  fix: 'Schreibe jedes Feld als `feld: Wert` in eine eigene Zeile, ohne Leerzeichen davor; Text mit Sonderzeichen gehört in Anführungszeichen',
};

const oddStart: Reason = {
  problem: 'Ein Wert darf nicht mit diesem Zeichen beginnen',
  fix: "Setze den ganzen Wert in Anführungszeichen: '…'",
};

export const alias: Reason = {
  problem: 'Ein Wert darf nicht mit `&` oder `*` beginnen',
  fix: "Setze den ganzen Wert in Anführungszeichen: '…'",
};

export const tagged: Reason = oddStart;

export const nested: Reason = { rule: 'frontmatter', problem: nesting.problem, fix: nesting.fix };

/** Calendars take it for the end of a line. */
export const lineBreak: Reason = {
  rule: 'zeichen',
  problem: 'In diesem Wert steht ein Zeichen für den Wagenrücklauf (`\\r`)',
  fix: 'Lösche es; für eine neue Zeile genügt eine neue Zeile',
};

export const oddKey: Reason = {
  problem: 'Hier steht kein Name eines Feldes',
  fix: 'Schreibe jedes Feld als `feld: Wert`; eckige und geschweifte Klammern gehören in Anführungszeichen',
};

export const comments: Reason = {
  problem: 'Ab ` #` zählt der Rest der Zeile als Randbemerkung und fällt weg',
  fix: "Gehört er zum Wert, setze den ganzen Wert in Anführungszeichen: '…'; sonst lösche ihn",
};

const secondColon: Reason = {
  problem: 'In einem Feld steht ein zweiter Doppelpunkt, oder die Zeile darunter ist eingerückt',
  fix: "Setze den ganzen Wert in Anführungszeichen: 'Beratung: so geht es'; Felder beginnen ganz links",
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
  BLOCK_AS_IMPLICIT_KEY: secondColon,
  BAD_ALIAS: alias,
  BAD_SCALAR_START: oddStart,
  TAG_RESOLVE_FAILED: oddStart,
};
