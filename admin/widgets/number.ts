/** Reads and writes the text of a number field. */
import { readGermanNumber, writeGermanNumber } from '#domain/text/german-number.ts';
import { shorten } from '#domain/text/shorten.ts';

export interface NumberLimits {
  isWhole: boolean;
  min: number | undefined;
  max: number | undefined;
}

/** @returns the number; or the text itself if it is none, so that it stays and a message can quote it */
export function toNumberValue(text: string): number | string {
  return readGermanNumber(text) ?? text.trim();
}

/** @returns how a stored value is shown where numbers are typed */
export function toNumberText(value: unknown): string {
  if (typeof value === 'number') return writeGermanNumber(value);
  return typeof value === 'string' ? value : '';
}

/** @returns the mistake, and what to write instead; undefined for an empty field */
export function findNumberProblem(value: unknown, limits: NumberLimits): string | undefined {
  if (typeof value === 'string' && value !== '') return explainUnclear(value);
  if (typeof value !== 'number') return undefined;
  const { isWhole, min = -Infinity, max = Infinity } = limits;
  const read = `Das ist ${writeGermanNumber(value)}.`;
  if (isWhole && !Number.isInteger(value)) {
    return `${read} Hier steht eine ganze Zahl, ohne Komma.`;
  }
  if (value >= min && value <= max) return undefined;
  if (max === Infinity) return `${read} Hier steht mindestens ${writeGermanNumber(min)}.`;
  if (min === -Infinity) return `${read} Hier steht höchstens ${writeGermanNumber(max)}.`;
  return `${read} Hier steht eine Zahl von ${writeGermanNumber(min)} bis ${writeGermanNumber(max)}.`;
}

function explainUnclear(text: string): string {
  // English, programs and half of all devices write it like this.
  const comma = /^[-−–+]?\d+\.\d+$/.test(text) ? text.replace('.', ',') : undefined;
  const isComma = comma !== undefined && readGermanNumber(comma) !== undefined;
  const shown = shorten(text, 40);
  return isComma
    ? `„${shown}“ ist nicht eindeutig. Schreibe ein Komma vor die Stellen danach: ${comma}.`
    : `„${shown}“ lässt sich nicht als Zahl lesen. Schreibe nur Ziffern und höchstens ein Komma, ohne Einheit: 4000 oder 12,5.`;
}
