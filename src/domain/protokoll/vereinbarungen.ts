/**
 * Agreements as coordinators follow them up: open ones first, the latest year before others. Statements that
 * nobody agreed to, a project's aim for instance, stand apart.
 */
import { isAgreed, vereinbarungStandLabels } from '#schemas/bausteine.ts';

export type Stand = keyof typeof vereinbarungStandLabels;

interface Followed {
  stand: string;
  jahr: number | undefined;
  /** The words of the Protokoll, `Koordinierungsstelle (erschlossen)`. */
  verantwortlich?: string | undefined;
}

export interface Side<T> {
  /** `vereinbart` or `festgehalten`. */
  id: string;
  label: string;
  meaning: string;
  items: T[];
}

export interface StandGroup<T> {
  stand: Stand;
  /** Unique on a page that shows both sides. */
  id: string;
  label: string;
  meaning: string;
  count: number;
  years: { id: string; jahr: string; parties: { wer: string; items: T[] }[] }[];
}

/** The heading of agreements without a named person. */
export const nobody = 'Niemand benannt';

/** Agreements first, then mere statements; a side without any is missing. */
export function splitVereinbarungen<T extends { art: string }>(items: readonly T[]): Side<T>[] {
  return [
    { ...agreedSide, items: items.filter(({ art }) => isAgreed(art)) },
    { ...statedSide, items: items.filter(({ art }) => !isAgreed(art)) },
  ].filter((side) => side.items.length > 0);
}

const agreedSide = {
  id: 'vereinbart',
  label: 'Vereinbart',
  meaning: 'Das wurde bei einem Treffen zugesagt, aufgetragen, empfohlen oder gewünscht.',
};

const statedSide = {
  id: 'festgehalten',
  label: 'Festgehalten',
  meaning:
    'Ziele, Pläne und Herausforderungen, die bei einem Treffen genannt wurden. Vereinbart wurde dazu nichts.',
};

/**
 * Groups agreements by state, year and responsible party; states without any are missing.
 *
 * @param side the beginning of the ids
 */
export function groupVereinbarungen<T extends Followed>(
  items: readonly T[],
  side: string,
): StandGroup<T>[] {
  return order.flatMap((stand) => {
    const own = items.filter((item) => item.stand === stand);
    if (own.length === 0) return [];
    const years = [...Map.groupBy(own, ({ jahr }) => jahr ?? 0)].sort(([a], [b]) => b - a);
    const id = `${side}-${stand}`;
    return {
      stand,
      id,
      label: vereinbarungStandLabels[stand],
      meaning: meanings[stand],
      count: own.length,
      years: years.map(([jahr, items]) => ({
        id: `${id}-${jahr || 'ohne-datum'}`,
        jahr: jahr ? String(jahr) : 'Ohne Datum',
        parties: groupByParty(items),
      })),
    };
  });
}

/** Agreements that one can still act on come first. */
const order: readonly Stand[] = ['offen', 'unbelegt', 'erledigt', 'entfallen'];

const meanings: Record<Stand, string> = {
  offen: 'Noch nicht geschehen, soweit man weiß.',
  unbelegt: 'Vielleicht ist es geschehen. Kein Protokoll sagt, was daraus wurde.',
  erledigt: 'Es ist geschehen.',
  entfallen: 'Es wurde nicht mehr gebraucht oder aufgegeben.',
};

function groupByParty<T extends Followed>(items: T[]): { wer: string; items: T[] }[] {
  const parties = Map.groupBy(items, ({ verantwortlich }) => toParty(verantwortlich).wer);
  return [...parties]
    .map(([wer, items]) => ({ wer, items }))
    .sort((a, b) => rank(a.wer) - rank(b.wer) || a.wer.localeCompare(b.wer, 'de'));
}

function rank(wer: string): number {
  return wer === nobody ? 1 : 0;
}

/** An inferred party counts as the same as a named one; the item says that it was inferred. */
export function toParty(verantwortlich: string | undefined): { wer: string; isInferred: boolean } {
  if (!verantwortlich) return { wer: nobody, isInferred: false };
  const wer = verantwortlich.replace(/\s*\(erschlossen\)$/, '');
  return { wer, isInferred: wer !== verantwortlich };
}

/** `36, davon 2 offen und 30 ohne belegten Ausgang`; empty if there are none. */
export function summarizeVereinbarungen(items: readonly { stand: string }[]): string {
  const count = (stand: Stand) => items.filter((item) => item.stand === stand).length;
  const total = items.length;
  if (total === 0) return '';
  const parts = [
    { count: count('offen'), text: 'offen' },
    { count: count('unbelegt'), text: 'ohne belegten Ausgang' },
    { count: count('erledigt'), text: 'erledigt' },
    { count: count('entfallen'), text: 'entfallen' },
  ].filter(({ count }) => count > 0);
  const [only] = parts;
  if (parts.length === 1 && only)
    return total === 1 ? `1, ${only.text}` : `${total}, alle ${only.text}`;
  const told = parts.map(({ count, text }) => `${count} ${text}`);
  return `${total}, davon ${told.slice(0, -1).join(', ')} und ${told.at(-1) ?? ''}`;
}

/** @param today a day; a deadline in words only is never over for us */
export function isOverdue(
  { stand, frist }: { stand: string; frist?: string | undefined },
  today: string,
): boolean {
  return stand === 'offen' && frist !== undefined && frist < today;
}
