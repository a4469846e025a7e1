/** What is wrong with a value, and what to write instead, as one says it. */
import type { z } from 'zod';

import { findNearest } from '#domain/suggest.ts';

import { findRepair, suggest } from './repair.ts';
import { choicesAt, findField, hintAt } from './schema-path.ts';

export type Issue = z.core.$ZodIssue;

/** @returns a sentence that goes on from „Label“: */
export function explainValue(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_value':
      return `${show(value)} steht nicht zur Wahl`;
    case 'invalid_type':
      return `${show(value)} ist ${typeWords[issue.expected]?.not ?? 'von falscher Art'}`;
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

/** @param schema that of the whole entry */
export function adviseValue(issue: Issue, value: unknown, schema: z.ZodType): string {
  const { code, path } = issue;
  if (code === 'invalid_type') return typeWords[issue.expected]?.advice ?? meaning(schema, path);
  if (code === 'custom') return adjust;
  if (code === 'too_small' && issue.origin === 'string') return fillOrDrop;
  if (code === 'invalid_value') {
    const choices = choicesAt(schema, path);
    const nearest = findNearest(toWord(value), [...choices.values(), ...choices.keys()]);
    return `${suggest(choices.get(nearest ?? '') ?? nearest)}${listChoices(schema, path)}`;
  }

  const isRight = (text: string) => findField(schema, path)?.safeParse(text).success ?? false;
  const repair = isFormat(issue) ? findRepair(toWord(value), isRight) : undefined;
  const isLong = code === 'too_big' && issue.origin === 'string';
  return `${isLong ? 'Kürze den Text. ' : ''}${suggest(repair)}${meaning(schema, path)}`;
}

/** Whether a text has been refused for the way it is written. */
export function isFormat({ code }: Issue): boolean {
  return code === 'invalid_format' || code === 'invalid_union';
}

export const fillOrDrop =
  'Trage etwas ein. Ist nichts bekannt und das Feld freiwillig, lass die Zeile weg';

const adjust = 'Berichtige dieses Feld oder das andere, mit dem es zusammenhängt';

/** What the form says about the field. */
export function meaning(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const hint = hintAt(schema, path);
  return hint && `So ist das Feld gemeint: ${hint}`;
}

export function listChoices(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const choices = [...choicesAt(schema, path).values()];
  return choices.length > 0 ? `Es gibt: ${choices.join(', ')}` : '';
}

/** Of a group, somebody may have called a field `toString`, and then it can be made no text of. */
function toWord(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : '';
}

/** The value as far as one needs to see it to find it again. */
function show(value: unknown): string {
  if (Array.isArray(value)) return 'eine Liste';
  if (typeof value === 'object') return 'eine Gruppe von Feldern';
  if (typeof value === 'string') return quote(value);
  // JSON writes `null` for what is no number, or too large for one.
  if (typeof value === 'number') return quote(Number.isNaN(value) ? '.nan' : String(value));
  return quote(JSON.stringify(value));
}

function quote(text: string): string {
  return `„${text.length > 60 ? `${text.slice(0, 60)}…` : text}“`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const typeWords: Partial<Record<string, { not: string; advice: string }>> = {
  string: { not: 'kein Text', advice: "Setze den Wert in Anführungszeichen: '…'" },
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
