/** Months as a calendar on the wall has them. */
import { paths } from '#domain/entry/address.ts';
import { formatDate, monthOf, toClock } from '#domain/time/dates.ts';
import { nextMonth, toDaysBetween, toWeeks } from '#domain/termin/month-grid.ts';
import { toMonths } from '#domain/termin/termin-groups.ts';
import { href, today } from '#site.config';

import { getTerminEntries, toCard, type TerminCard, type TerminEntry } from './termine.ts';

export interface MonthPage {
  /** `2026-03` */
  id: string;
  titel: string;
  weeks: (MonthDay | undefined)[][];
  termine: TerminCard[];
  previous: MonthLink | undefined;
  next: MonthLink | undefined;
  /** Every month that has a page. */
  years: { year: string; months: (MonthLink & { name: string; isCurrent: boolean })[] }[];
}

export interface MonthDay {
  /** `2026-03-25` */
  day: string;
  number: number;
  isToday: boolean;
  items: MonthItem[];
}

export interface MonthItem {
  titel: string;
  href: string;
  /** `15:00`, `bis 9:00`, or nothing. */
  hour: string;
  /** For paper, where the list with the details is left out. */
  ort: string | undefined;
  /** The rest of the words, for readers who do not see in which cell it stands. */
  words: string;
  status: string | undefined;
  isOff: boolean;
}

export interface MonthLink {
  titel: string;
  href: string;
}

/**
 * One for each month in which something is or was, and for the present and the next one, which a page
 * built last night may need. Months without anything in between have no page: the way back and forth
 * leads over them, so that nobody turns through seven empty years.
 */
export async function getMonthPages(): Promise<MonthPage[]> {
  const { upcoming, past } = await getTerminEntries();
  const entries = [...past.toReversed(), ...upcoming];
  const days = Map.groupBy(
    entries.flatMap((entry) =>
      toDaysBetween(entry.beginn, entry.ende).map((day) => ({ day, entry })),
    ),
    ({ day }) => day,
  );
  const entriesOn = (day: string) => (days.get(day) ?? []).map(({ entry }) => entry);
  const current = monthOf(today);
  const ids = [...new Set([...days.keys(), current, nextMonth(current)].map(monthOf))].sort();
  return ids.map((id, index) => ({
    id,
    titel: formatDate(id),
    weeks: toWeeks(id).map((week) =>
      week.map((day) => (day ? toDay(day, entriesOn(day)) : undefined)),
    ),
    termine: toMonthCards(id, entries),
    previous: toLink(ids[index - 1]),
    next: toLink(ids[index + 1]),
    years: toYears(ids, id),
  }));
}

function toDay(day: string, entries: readonly TerminEntry[]): MonthDay {
  return {
    day,
    number: Number(day.slice(8)),
    isToday: day === today,
    items: entries.map((entry) => toItem(day, entry)),
  };
}

function toItem(day: string, entry: TerminEntry): MonthItem {
  const { titel, href, state, status, takesPlace, wann } = toCard([entry]);
  return {
    titel,
    href,
    hour: toHour(day, entry),
    ort: entry.ort,
    words: `${/^\d/.test(wann) ? 'vom' : 'am'} ${wann}`,
    // „Verschoben“ in the cell of the new day would send people away from it.
    status: state === 'moved' ? 'Neuer Tag' : status,
    isOff: !takesPlace,
  };
}

function toHour(day: string, { beginn, ende = '' }: TerminEntry): string {
  if (beginn.startsWith(day)) return toClock(beginn.slice(11));
  return ende.startsWith(`${day}T`) ? `bis ${toClock(ende.slice(11))}` : '';
}

/** Cards of the dates that begin in the month, and of those that last into it. */
function toMonthCards(id: string, entries: readonly TerminEntry[]): TerminCard[] {
  const own = entries.filter(
    ({ beginn, ende }) => monthOf(beginn) <= id && monthOf(ende ?? beginn) >= id,
  );
  return toMonths(own, `${id}-01`).flatMap(({ groups }) => groups.map(toCard));
}

function toLink(id: string | undefined): MonthLink | undefined {
  return id === undefined ? undefined : { titel: formatDate(id), href: href(paths.monat(id)) };
}

function toYears(ids: readonly string[], current: string): MonthPage['years'] {
  const years = Map.groupBy(ids, (id) => id.slice(0, 4));
  return [...years].reverse().map(([year, ids]) => ({
    year,
    months: ids.map((id) => ({
      titel: formatDate(id),
      name: formatDate(id).slice(0, -5),
      href: href(paths.monat(id)),
      isCurrent: id === current,
    })),
  }));
}
