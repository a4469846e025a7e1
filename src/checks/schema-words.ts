/** Sentences that say why a value is wrong and what to write instead. */
import type { z } from 'zod';

import { monthNames } from '#domain/time/dates.ts';
import { toFigures } from '#domain/indikator/figures.ts';
import { toVisible } from '#domain/text/hidden-signs.ts';
import { findRepair, suggest, toDay } from '#domain/entry/repair.ts';
import { shorten } from '#domain/text/shorten.ts';
import { toPlainLetters, toSlug } from '#domain/text/slug.ts';
import { findNearest } from '#domain/text/suggest.ts';
import type { Field } from '#schemas/describe.ts';

import { showLine } from './field-line.ts';
import { accepts, findField, hintAt } from './schema-path.ts';

export type Issue = z.core.$ZodIssue;

/** @returns a sentence that goes on from „Label“: */
export function explainValue(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_value':
      return `${show(value)} steht nicht zur Wahl`;
    case 'invalid_type':
      return `${show(value)} ist ${isQuoted(issue, value) ? 'in Anführungszeichen ein Text' : (typeWords[issue.expected]?.not ?? 'von falscher Art')}`;
    case 'too_big':
      return explainTooBig(issue, value);
    case 'too_small':
      return explainTooSmall(issue, value);
    // These messages begin with „Kein …“ or „Weder …“ and so go on from the value.
    case 'invalid_format':
    case 'invalid_union':
      return `${show(value)} ist ${lowerFirst(issue.message)}`;
    default:
      return issue.message;
  }
}

/** `'2019'` and `'true'`: between quotation marks it is a text for YAML. */
function isQuoted({ code, ...issue }: Issue, value: unknown): boolean {
  if (code !== 'invalid_type' || typeof value !== 'string' || !('expected' in issue)) return false;
  if (issue.expected === 'boolean') return value === 'true' || value === 'false';
  // `NaN` is no figure, with or without them.
  const isFigure = Number.isFinite(Number(value)) && String(Number(value)) === value;
  return isFigure && ['number', 'int'].includes(String(issue.expected));
}

function explainTooBig({ origin, maximum }: z.core.$ZodIssueTooBig, value: unknown): string {
  if (origin === 'string') {
    return `${String(value).length} Zeichen sind zu viele, höchstens ${String(maximum)} passen`;
  }
  return `${show(value)} ist zu groß, höchstens ${String(maximum)} geht`;
}

function explainTooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall, value: unknown): string {
  if (origin === 'string') return 'Hier steht nichts';
  if (origin === 'array') return 'Die Liste ist leer, wenigstens ein Eintrag ist nötig';
  return `${show(value)} ist zu klein, wenigstens ${String(minimum)} muss es sein`;
}

/**
 * @param fields of the whole entry
 * @param source the signs of the value as they stand in the file
 */
export function adviseValue(
  issue: Issue,
  value: unknown,
  fields: readonly Field[],
  source = '',
): string {
  const { code, path } = issue;
  const isRight = (one: unknown) => accepts(fields, path, one);
  if (code === 'invalid_type') {
    return adviseType(issue.expected, value, path, isRight, source) ?? meaning(fields, path);
  }
  if (code === 'custom') return adviseJoined(issue, value, path);
  if (code === 'too_small' && issue.origin === 'string') return fillOrDrop;
  if (code === 'invalid_value') return adviseChoice(value, path, fields);

  const word = toWord(value);
  const isLong = code === 'too_big' && issue.origin === 'string';
  // `reference-check.ts` tells which entry was meant, since it knows them all.
  const isName = (findField(fields, path)?.relation ?? 'fundstellen') !== 'fundstellen';
  const repair = isFormat(issue) && !isName ? adviseFormat(word, path, isRight) : '';
  return `${isLong ? 'Kürze den Text. ' : ''}${repair}${meaning(fields, path)}`;
}

/** @returns the line to write, with a space after it, or nothing */
function adviseFormat(
  word: string,
  path: readonly PropertyKey[],
  isRight: (text: unknown) => boolean,
): string {
  const repair = findRepair(word, isRight);
  if (repair) return suggest(repair, word, (one) => showLine(path, one));
  return (
    adviseSpan(word, path, isRight) ??
    adviseMidnight(word, path, isRight) ??
    adviseDay(word, path, isRight) ??
    ''
  );
}

/** `20:00–22:00` in a field for one hour, `15.1.2027 10:00–12:00` in one for a moment. */
function adviseSpan(
  word: string,
  path: readonly PropertyKey[],
  isRight: (text: unknown) => boolean,
): string | undefined {
  const [, from = '', to = ''] =
    /^(.{1,30}?) ?(?:–|—|\bbis\b|(?<=\d)-(?=\d{1,4}(?:[:.]\d\d)?(?: Uhr)?$)) ?(.{1,30})$/u.exec(
      toVisible(word),
    ) ?? [];
  const isFit = (text: string) => isRight(text);
  const begin = isRight(from) ? from : findRepair(from, isFit);
  const end = isRight(to)
    ? to
    : (findRepair(to, isFit) ?? findRepair(`${begin?.slice(0, 10) ?? ''} ${to}`, isFit));
  const names: Partial<Record<string, [string, string]>> = {
    von: ['von', 'bis'],
    bis: ['von', 'bis'],
    beginn: ['beginn', 'ende'],
    ende: ['beginn', 'ende'],
  };
  const pair = names[String(path.at(-1))];
  if (!begin || !end || !pair) return undefined;
  return `Das sind zwei Angaben: ${showLine([pair[0]], begin)} und ${showLine([pair[1]], end)}. `;
}

/** There is no hour 24 here: an end then becomes a minute earlier, a beginning becomes the next day. */
function adviseMidnight(
  word: string,
  path: readonly PropertyKey[],
  isRight: (text: unknown) => boolean,
): string | undefined {
  if (!/^24(?:[:.]00)?(?: ?Uhr)?$/.test(toVisible(word)) || !isRight('23:59')) return undefined;
  return path.at(-1) === 'von'
    ? `Um Mitternacht beginnt der nächste Tag: ${showLine(path, '00:00')} mit dem Tag danach. `
    : `Bis Mitternacht schreibt man ${showLine(path, '23:59')}; was danach kommt, steht beim nächsten Tag ab 00:00. `;
}

/** 30 February, in a spelling of ours or in another. */
function adviseDay(
  word: string,
  path: readonly PropertyKey[],
  isRight: (text: unknown) => boolean,
): string | undefined {
  const text = toVisible(word);
  const [, days = '', rest = ''] = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d)?$/.exec(text) ?? [
    '',
    toDay(text),
  ];
  const [year = 0, month = 0, day = 0] = days.split('-').map(Number);
  const name = monthNames[month - 1];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (!name || day <= last) return undefined;
  const repaired = `${days.slice(0, 8)}${last}${rest}`;
  return isRight(repaired)
    ? `Der ${name} ${year} hat nur ${last} Tage, der letzte wäre ${showLine(path, repaired)}. `
    : undefined;
}

function adviseType(
  expected: string,
  value: unknown,
  path: readonly PropertyKey[],
  isRight: (value: unknown) => boolean,
  source: string,
): string | undefined {
  switch (expected) {
    case 'number':
    case 'int':
      return adviseFigure(value, path, isRight, expected);
    case 'boolean': {
      const meant = switches.get(toPlainLetters(toWord(value)));
      const quotes = String(meant) === value ? 'ohne Anführungszeichen: ' : '';
      if (meant !== undefined) return `Schreibe ${quotes}${showLine(path, meant)}`;
      return `Schreibe ${showLine(path, true)} für Ja oder ${showLine(path, false)} für Nein`;
    }
    case 'string': {
      const isOneLine = /^[[{]/.test(source) && !source.includes('\n');
      const whole = isOneLine ? showLine(path, source) : "'…'";
      return `Setze den Wert in Anführungszeichen: ${whole}`;
    }
    case 'array': {
      const words = toWord(value);
      const lists = [words.split(/[,;] */), [words]].map((list) => list.filter(Boolean));
      const list = lists.find((one) => one.length > 0 && isRight(one));
      const line = list && showLine(path, list);
      return line
        ? `Schreibe ${line}, oder ${lowerFirst(typeWords['array']?.advice ?? '')}`
        : typeWords['array']?.advice;
    }
    default:
      return typeWords[expected]?.advice;
  }
}

function adviseFigure(
  value: unknown,
  path: readonly PropertyKey[],
  isRight: (value: unknown) => boolean,
  expected: string,
): string | undefined {
  const word = toWord(value);
  const readings = toFigures(word).filter((one) => isRight(one) && one !== value);
  const [one, other] = readings.map((reading) => showLine(path, reading));
  if (one === undefined) return typeWords[expected]?.advice;
  if (other !== undefined) return `Schreibe ${one} oder ${other}, je nachdem, was gemeint ist`;
  return `Schreibe ${String(readings[0]) === value ? 'ohne Anführungszeichen: ' : ''}${one}`;
}

const switches = new Map<string, boolean>([
  ...['ja', 'j', 'yes', 'y', 'an', 'on', 'wahr', 'true', 'richtig', 'x', '1'].map(
    (word): [string, boolean] => [word, true],
  ),
  ...['nein', 'n', 'no', 'aus', 'off', 'falsch', 'false', '0'].map((word): [string, boolean] => [
    word,
    false,
  ]),
]);

/** Finds the choice by the words people use, whatever the capitals and umlauts, in whole or by its start. */
function adviseChoice(
  value: unknown,
  path: readonly PropertyKey[],
  fields: readonly Field[],
): string {
  const choices = findField(fields, path)?.values ?? [];
  const written = value === true ? 'ja' : value === false ? 'nein' : toVisible(toWord(value));
  const words = choices.flatMap(({ value: word, label }): [string, string][] => [
    [word, word],
    [label, word],
  ]);
  const plain = toSlug(written);
  const same = words.find(([word]) => toSlug(word) === plain);
  const begun = new Set(
    words
      .filter(([word]) => plain.length > 1 && `-${toSlug(word)}-`.includes(`-${plain}`))
      .map(([, word]) => word),
  );
  const nearest = findNearest(
    written,
    words.map(([word]) => word),
  );
  const meant =
    same?.[1] ?? (begun.size === 1 ? [...begun][0] : words.find(([word]) => word === nearest)?.[1]);
  if (meant === undefined) return listChoices(fields, path);
  const question = suggest(meant, toWord(value), (one) => showLine(path, one));
  return `${question}${listChoices(fields, path)}`;
}

/** Whether a text has been refused for the way it is written. */
export function isFormat({ code }: Issue): boolean {
  return code === 'invalid_format' || code === 'invalid_union';
}

export const fillOrDrop =
  'Trage etwas ein. Ist nichts bekannt und das Feld freiwillig, lass die Zeile weg';

/** A rule that joins two fields may know the way out; a figure that has to be whole shows it. */
function adviseJoined(
  { params }: z.core.$ZodIssueCustom,
  value: unknown,
  path: readonly PropertyKey[],
): string {
  const fix: unknown = params?.['fix'];
  if (typeof fix === 'string') return fix;
  const whole =
    typeof value === 'number' && !Number.isInteger(value)
      ? toFigures(String(value)).find(Number.isInteger)
      : undefined;
  return whole === undefined ? adjust : `Schreibe ${showLine(path, whole)}`;
}

const adjust = 'Berichtige dieses Feld oder das andere, mit dem es zusammenhängt';

/** The hint that the form shows for the field. */
export function meaning(fields: readonly Field[], path: readonly PropertyKey[]): string {
  const hint = hintAt(fields, path);
  return hint && `So ist das Feld gemeint: ${hint}`;
}

export function listChoices(fields: readonly Field[], path: readonly PropertyKey[]): string {
  const choices = (findField(fields, path)?.values ?? []).map((one) => one.value);
  return choices.length > 0 ? `Es gibt: ${choices.join(', ')}` : '';
}

/** `String` would throw on a group that has a field called `toString`. */
function toWord(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : '';
}

/** The value as far as one needs to see it to find it again. */
function show(value: unknown): string {
  if (Array.isArray(value)) return 'eine Liste';
  if (typeof value === 'object') return 'eine Gruppe von Feldern';
  if (typeof value === 'string') return quote(value);
  // JSON writes `null` for a value that is no number, or too large for one.
  if (typeof value === 'number') return quote(Number.isNaN(value) ? '.nan' : String(value));
  return quote(JSON.stringify(value));
}

function quote(text: string): string {
  return `„${shorten(text, 60)}“`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const typeWords: Partial<Record<string, { not: string; advice: string }>> = {
  string: { not: 'kein Text', advice: "Setze den Wert in Anführungszeichen: '…'" },
  boolean: { not: 'weder `true` noch `false`', advice: '' },
  number: { not: 'keine Zahl', advice: 'Schreibe nur Ziffern, mit Punkt statt Komma' },
  int: { not: 'keine ganze Zahl', advice: 'Schreibe nur Ziffern' },
  array: {
    not: 'keine Liste',
    advice: 'Schreibe jeden Eintrag in eine eigene Zeile darunter, mit `- ` davor',
  },
  object: {
    not: 'keine Gruppe von Feldern',
    advice: 'Schreibe die Felder darunter, jedes in eine eigene Zeile und eingerückt',
  },
};
