/** Messages for text that is almost Markdown or almost our notation. */
import type { Reason } from './protokoll-messages.ts';

/** A line to copy; nobody copies one that is longer. */
export function show(line: string): string {
  const text = line.trim();
  return `\`${text.length > 160 ? `${text.slice(0, 160).trimEnd()} …` : text}\``;
}

export function openFence(mark: string): Reason {
  return [
    'syntax',
    `Drei Zeichen ${show(mark)} beginnen Programmcode: Was dahinter steht, und ohne ein Ende auch alles darunter, wird nicht als Text gelesen`,
    `Lösche sie; sollen sie dastehen, setze \`\\\` davor: ${show(`\\${mark}`)}`,
  ];
}

/** @param written the text above the line */
export function underlined(written: string): Reason {
  return [
    'ueberschrift',
    `Die Strichzeile unter „${written.trim().slice(0, 60)}“ macht daraus eine Überschrift`,
    `Setze eine leere Zeile davor, wenn es eine Linie sein soll; eine Überschrift schreibt man ${show(`## ${written}`)}`,
  ];
}

export function signsAtEnd(written: string): Reason {
  const text = written.trimEnd().replace(/#+$/, '').trimEnd();
  return [
    'ueberschrift',
    'Die Raute am Ende der Überschrift wäre nicht zu sehen',
    `Schreibe ${show(text)}, oder setze \`\\\` davor: ${show(`${text} \\#`)}`,
  ];
}

export function starAtStart(written: string): Reason {
  return [
    'punkt',
    'Der Stern am Anfang der Zeile macht daraus den Punkt einer Liste und ist nicht zu sehen',
    `Gehört er zu einer Anmerkung, schreibe ${show(`\\${written}`)}, sonst ${show(`-${written.slice(1)}`)}`,
  ];
}

export function plusAtStart(written: string): Reason {
  const text = written.slice(1);
  return [
    'punkt',
    'Ein `+` am Anfang der Zeile macht daraus den Punkt einer Liste, und das Plus ist nicht zu sehen',
    `Ein Punkt beginnt so: ${show(`- ${text.trim()}`)}. Soll das Plus dastehen: ${show(`\\+${text}`)}`,
  ];
}

export function brokenBox(line: string): Reason {
  const text = line.trim().replace(/^-?\[[ \txX]*\][ \t]*/, '');
  return [
    'punkt',
    'Aus diesem `[ ]` wird kein Kästchen zum Abhaken',
    `Schreibe ${show(`- [ ] ${text || 'Haben wir …?'}`)}, mit einem Leerzeichen in der Klammer und einem dahinter`,
  ];
}

export function miscounted(numbers: readonly number[], index: number, written: string): Reason {
  const typed = numbers.slice(0, 4).join(', ') + (numbers.length > 4 ? ', …' : '');
  return [
    'punkt',
    `Die Zeilen beginnen mit ${typed}. Daraus wird eine Liste, die anders zählt`,
    `Eine Liste zählt 1, 2, 3, hier also ${show(`${index + 1}. ${textOf(written)}`)}. Ist die Zahl ein Tag oder gehört sie zum Text: ${show(`- ${written}`)}, ohne Liste ${show(written.replace(/[.)]/, '\\$&'))}`,
  ];
}

export function oneNumber(written: string): Reason {
  return [
    'punkt',
    'Aus dieser Zeile wird ein Punkt, und die Zahl am Anfang ist nicht zu sehen',
    `Gehört sie zum Text: ${show(`- ${written}`)}, sonst ${show(`- ${textOf(written)}`)}`,
  ];
}

function textOf(numbered: string): string {
  return numbered.replace(/^\d+[.)][ \t]*/, '');
}

export function lostBackslash(line: string): Reason {
  return [
    'syntax',
    'Von zwei Rückstrichen hintereinander ist nur einer zu sehen',
    `Schreibe vier: ${show(line.replace(/\\\\(?=\p{L})/gu, '\\\\\\\\'))}`,
  ];
}

export function perhapsHeading(line: string): Reason {
  return [
    'ueberschrift',
    'Diese Zeile beginnt mit einer Raute und ist doch keine Überschrift',
    `Soll sie eine sein, schreibe ${show(`## ${line.slice(1)}`)}; soll die Raute dastehen: ${show(`\\${line}`)}`,
  ];
}

export function gluedHeading(signs: string, text: string): Reason {
  return [
    'ueberschrift',
    `Hinter ${show(signs)} fehlt ein Leerzeichen, deshalb ist das keine Überschrift`,
    `Schreibe ${show(`${signs} ${text}`)}`,
  ];
}

/** @param text the text behind the mark */
export function otherMark(text: string): Reason {
  return [
    'punkt',
    'Das sieht aus wie der Punkt einer Liste, wird aber keiner',
    `Ein Punkt beginnt mit Strich und Leerzeichen, und jeder hat seine Zeile: ${show(`- ${text}`)}`,
  ];
}

export function noTable(line: string): Reason {
  const cells = line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/).length;
  return [
    'tabelle',
    'Das sieht aus wie eine Tabelle, doch unter der Kopfzeile fehlt die Zeile mit Strichen, oder sie hat andere Zellen',
    `Die zweite Zeile ist hier ${show(`|${' --- |'.repeat(Math.min(cells, 12))}`)}; ein Strich, der zum Text gehört, wird \`\\|\``,
  ];
}

export const emptyLink: Reason = [
  'link',
  'Der Link hat keine Worte und wäre nicht zu sehen',
  'Schreibe in die eckigen Klammern, was dort zu finden ist: `[Stadt Weimar](https://…)`',
];

export const emptyHeading: Reason = [
  'ueberschrift',
  'Diese Überschrift ist leer',
  'Schreibe hinter die Rauten, worum es geht, oder lösche sie',
];

export const emptyItem: Reason = [
  'punkt',
  'Hier steht ein Punkt ohne Text',
  'Ergänze ihn oder lösche die Zeile; soll das Zeichen dastehen, schreibe `\\` davor',
];

export function otherCells(count: number, width: number): Reason {
  const problem =
    count > width
      ? `Diese Zeile der Tabelle hat ${count} Zellen, die Kopfzeile aber ${width}; was zu viel ist, wäre nicht zu sehen`
      : `Diese Zeile der Tabelle hat ${count} von ${width} Zellen`;
  return ['tabelle', problem, cellAdvice];
}

const cellAdvice =
  'Gib jeder Zeile so viele Zellen wie der Kopfzeile; eine leere schreibt man `| |`, einen senkrechten Strich im Text `\\|`';

export const behindTable: Reason = [
  'tabelle',
  'Diese Zeile gehört noch zur Tabelle, weil keine leere Zeile davor steht',
  'Setze eine leere Zeile zwischen Tabelle und Text',
];

export const noTableRow: Reason = [
  'tabelle',
  'Diese Zeile beginnt mit `|`, gehört aber zu keiner Tabelle',
  'Eine Tabelle beginnt nach einer leeren Zeile, mit Kopfzeile und einer Zeile `| --- | --- |`',
];

/** @param parent the block that the line would continue: a point of a list, or a quotation behind `>` */
export function joinedLine(parent: 'listItem' | 'blockquote', line: string): Reason {
  const isPoint = parent === 'listItem';
  const within = isPoint
    ? `rücke sie mit zwei Leerzeichen ein, und ein eigener Punkt beginnt so: ${show(`- ${line}`)}`
    : `schreibe ${show(`> ${line}`)}`;
  return [
    'punkt',
    `Diese Zeile würde an ${isPoint ? 'den Punkt' : 'das Zitat'} darüber angehängt`,
    `Setze eine leere Zeile davor; gehört sie doch dazu, ${within}`,
  ];
}

type Note = 'footnoteDefinition' | 'definition';

export function doubleNote(type: Note, label: string): Reason {
  return [
    'fussnote',
    `${nameOf(type, label)} gibt es zweimal; diese wäre nicht zu sehen`,
    'Gib ihr einen eigenen Namen',
  ];
}

export function unusedNote(type: Note, label: string): Reason {
  return [
    'fussnote',
    `${nameOf(type, label)} wird im Text nicht genannt und wäre nicht zu sehen`,
    type === 'footnoteDefinition'
      ? `Setze \`[^${label}]\` an die Stelle, zu der sie gehört, oder schreibe den Satz in den Text`
      : `Verlinke sie im Text, etwa \`[Worte][${label}]\`, oder lösche die Zeile`,
  ];
}

function nameOf(type: Note, label: string): string {
  return type === 'footnoteDefinition'
    ? `Die Fußnote \`[^${label}]\``
    : `Die Adresse \`[${label}]: …\``;
}
