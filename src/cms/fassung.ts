/**
 * The Fassung of a Termin goes up by itself. Calendars take a change only with a higher SEQUENCE (RFC
 * 5545, 3.8.7.4), and nobody who calls off a meeting from a bus stop thinks of that.
 */
import type { CollectionName } from '#schemas/collections.ts';
import type { Termin } from '#schemas/termin.ts';

import { fromFile, isSameValue, originalKey } from './format.ts';

type Data = Record<string, unknown>;

/**
 * Counts on from the file that the form was filled from. Several saves of a draft may count several times:
 * the number only has to rise.
 *
 * @returns the number to save; undefined if it stays as it is, or the entry is no Termin
 */
export function findNextFassung(collection: CollectionName, data: Data): number | undefined {
  if (collection !== 'termine') return undefined;
  const before = readOriginal(data);
  const stored = toNumber(before?.['fassung']);
  const hasChanged = before !== undefined && shownKeys.some((key) => !isSame(key, before, data));
  const next = Math.max(hasChanged ? stored + 1 : stored, toLeast(data));
  return next === toNumber(data['fassung']) ? undefined : next;
}

/** The fields of a Termin that a calendar shows. */
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

/** Undefined for a new entry, and for one with an unreadable head. */
function readOriginal(data: Data): Data | undefined {
  const original = data[originalKey];
  if (typeof original !== 'string') return undefined;
  const before = fromFile(original);
  return 'beginn' in before ? before : undefined;
}

function isSame(key: keyof Termin, before: Data, after: Data): boolean {
  return isSameValue(before[key] ?? fallbacks[key], after[key] ?? fallbacks[key]);
}

/** Defaults: writing them out is no change. */
const fallbacks: Partial<Data> = { status: 'geplant', ganztaegig: false };

/** The least number the schema allows: people who know only the plan have to hear of a change. */
function toLeast({ status = 'geplant', wiederholung }: Data): number {
  const { abweichungen } = (wiederholung ?? {}) as { abweichungen?: unknown };
  const differs = Array.isArray(abweichungen) && abweichungen.length > 0;
  return status === 'geplant' && !differs ? 0 : 1;
}

function toNumber(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
