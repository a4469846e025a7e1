/**
 * The Fassung of a Termin goes up by itself. Calendars take a change only with a higher SEQUENCE (RFC
 * 5545, 3.8.7.4), and nobody who calls off a meeting from a bus stop thinks of that.
 */
import type { CollectionName } from '#schemas/collections.ts';
import type { Termin } from '#schemas/termin.ts';

import { fromFile, isSameValue, originalKey } from './format.ts';

type Data = Record<string, unknown>;

/**
 * Counted from the file that the form was filled from. Who saves a draft several times may count on:
 * the number only has to rise.
 *
 * @returns the number that is to be saved; nothing if it stays as it is, or for anything but a Termin
 */
export function findNextFassung(collection: CollectionName, data: Data): number | undefined {
  if (collection !== 'termine') return undefined;
  const before = readOriginal(data);
  const stored = toNumber(before?.['fassung']);
  const hasChanged = before !== undefined && shownKeys.some((key) => !isSame(key, before, data));
  const next = Math.max(hasChanged ? stored + 1 : stored, toLeast(data));
  return next === toNumber(data['fassung']) ? undefined : next;
}

/** What a calendar shows of a Termin. */
const shownKeys = [
  'titel',
  'art',
  'beginn',
  'ende',
  'ganztaegig',
  'ort',
  'status',
  'verschobenAuf',
  'statusHinweis',
  'wiederholung',
  'zielgruppe',
  'sprachen',
  'kosten',
  'anmeldung',
  'barrierefreiheit',
  'hinweis',
] as const satisfies (keyof Termin)[];

/** None for a new entry, and for one whose head cannot be read. */
function readOriginal(data: Data): Data | undefined {
  const original = data[originalKey];
  if (typeof original !== 'string') return undefined;
  const before = fromFile(original);
  return 'beginn' in before ? before : undefined;
}

function isSame(key: keyof Termin, before: Data, after: Data): boolean {
  return isSameValue(before[key] ?? fallbacks[key], after[key] ?? fallbacks[key]);
}

/** What holds without a word, so that saying it is no change. */
const fallbacks: Partial<Data> = { status: 'geplant', ganztaegig: false };

/** What the schema demands: whoever knows only of the plan has to hear of this. */
function toLeast({ status = 'geplant', wiederholung }: Data): number {
  const { abweichungen } = (wiederholung ?? {}) as { abweichungen?: unknown };
  const differs = Array.isArray(abweichungen) && abweichungen.length > 0;
  return status === 'geplant' && !differs ? 0 : 1;
}

function toNumber(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
