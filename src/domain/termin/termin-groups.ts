/**
 * Lists of dates that a long series does not flood.
 *
 * Within a month, the equal dates of a series stand once, with their days, at the place of the first. A day
 * that differs (called off, moved, sold out) has a line of its own, because people who look at that day must
 * see it. A line for each date would be three hundred lines a month for twenty weekly groups, and one line
 * for a whole series would say nowhere which day comes next.
 */
import { monthOf } from '#domain/time/dates.ts';
import type { TerminDate } from './termin-dates.ts';

type Dated = Pick<TerminDate, 'beginn' | 'ende' | 'state' | 'hinweis'> & { id: string };

export interface Month<T> {
  /** `2026-03` */
  month: string;
  /** Each one date, or several of one series. */
  groups: T[][];
}

/**
 * @param dates in their order
 * @param from the first day that matters: a date that began earlier and still lasts belongs to its month
 */
export function toMonths<T extends Dated>(dates: readonly T[], from = ''): Month<T>[] {
  const byMonth = Map.groupBy(dates, ({ beginn }) => monthOf(beginn < from ? from : beginn));
  return [...byMonth].map(([month, dates]) => ({ month, groups: toGroups(dates, toSameness) }));
}

/** In a past year a series is one line; its page tells the outcome of its single days. */
export function toYears<T extends Dated>(dates: readonly T[]): { year: number; groups: T[][] }[] {
  const byYear = Map.groupBy(dates, ({ beginn }) => Number(beginn.slice(0, 4)));
  return [...byYear].map(([year, dates]) => ({
    year,
    groups: toGroups(dates, ({ id }) => id),
  }));
}

/** The next date of each series that takes place, and those called off before it: for short lists. */
export function toNextOfEach<T extends { id: string; takesPlace: boolean }>(
  cards: readonly T[],
): T[] {
  const seen = new Set<string>();
  return cards.filter(({ id, takesPlace }) => {
    if (seen.has(id)) return false;
    if (takesPlace) seen.add(id);
    return true;
  });
}

/**
 * Whole months as long as they fit, at least the first one.
 *
 * @param most how many lines a page may have
 */
export function splitMonths<T>(
  months: readonly Month<T>[],
  most: number,
): { shown: Month<T>[]; later: Month<T>[] } {
  let lines = 0;
  const end = months.findIndex(({ groups }, index) => {
    lines += groups.length;
    return index > 0 && lines > most;
  });
  const count = end < 0 ? months.length : end;
  return { shown: months.slice(0, count), later: months.slice(count) };
}

function toGroups<T extends Dated>(dates: readonly T[], toKey: (date: T) => string): T[][] {
  return [...Map.groupBy(dates, toKey).values()];
}

/** Dates with the same key are told in one line. */
function toSameness({ id, beginn, ende, state, hinweis = '' }: Dated): string {
  const isOneDay = !ende || ende.slice(0, 10) === beginn.slice(0, 10);
  const isAlone = !isOneDay || state === 'moved' || state === 'moved-away';
  return [id, state, hinweis, isAlone ? beginn : ''].join('|');
}
