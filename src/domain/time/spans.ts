/** Spans of time as people read them. Input is wall-clock time, so no zone can shift it. */
import {
  formatDate,
  formatDay,
  formatHour,
  formatWeekday,
  monthOf,
  toClock,
  yearOf,
} from './dates.ts';

export interface Span {
  /** `2026-03-25` or `2026-03-25T15:00` */
  beginn: string;
  ende?: string | undefined;
  /** Lasts the whole day; without it, a day without an hour has an hour that nobody knows. */
  ganztaegig?: boolean | undefined;
}

/**
 * @returns `Mittwoch, 25. März 2026, 15:00–17:00 Uhr`, `Mittwoch, 25. März 2026, ganztägig`,
 * `3. bis 5. April 2026`; nothing about an hour that is not known
 */
export function formatSpan(span: Span): string {
  return [formatDays(span), formatHours(span)].filter(Boolean).join(', ');
}

/** The same without the hours of a single day, which may stand apart from it. */
export function formatDays({ beginn, ende }: Span): string {
  if (!ende || dayOf(ende) === dayOf(beginn)) return formatDay(beginn);
  if (beginn.includes('T') || ende.includes('T')) {
    return `${formatMoment(beginn, yearOf(beginn) !== yearOf(ende))} bis ${formatMoment(ende, true)}`;
  }
  if (yearOf(beginn) !== yearOf(ende)) return `${formatDate(beginn)} bis ${formatDate(ende)}`;
  const isOneMonth = monthOf(beginn) === monthOf(ende);
  return `${isOneMonth ? dayNumber(beginn) : withoutYear(beginn)} bis ${formatDate(ende)}`;
}

/** @returns `15:00–17:00 Uhr`, `15:00 Uhr`, `bis 17:00 Uhr`, `ganztägig`, or nothing: for one day */
export function formatHours({ beginn, ende, ganztaegig }: Span): string {
  if (ende && dayOf(ende) !== dayOf(beginn)) return '';
  if (ganztaegig) return 'ganztägig';
  const [from, to] = [hourOf(beginn), hourOf(ende ?? '')];
  if (from && to && from !== to) return `${toClock(from)}–${formatHour(to)}`;
  if (from) return formatHour(from);
  return to ? `bis ${formatHour(to)}` : '';
}

/** One day of several, with the words that part it from the next, so that each can be left out. */
export interface ListedDay {
  words: string;
  glue: string;
}

/**
 * Days of one month, cut so that `before`, the days and `after` make a sentence.
 *
 * @returns `Dienstag, ` + `7.` ` und ` `21.` + ` April 2026`
 */
export function toDayList(days: readonly string[]): {
  before: string;
  days: ListedDay[];
  after: string;
} {
  const [first] = days;
  if (first === undefined) return { before: '', days: [], after: '' };
  const weekdays = new Set(days.map(formatWeekday));
  return {
    before: weekdays.size === 1 ? `${formatWeekday(first)}, ` : '',
    days: days.map((day, index) => ({
      words: dayNumber(day),
      glue: glues[days.length - index - 1] ?? ', ',
    })),
    after: ` ${formatDate(monthOf(first))}`,
  };
}

/**
 * The parts of a time that differ from another one, to say what it was before.
 *
 * @returns `9:30 Uhr`, `Donnerstag, 16. April` or `Donnerstag, 16. April, 9:30 Uhr`; with the year
 * if that differs as well
 */
export function formatDifference(time: string, other: string): string {
  const isOtherYear = yearOf(time) !== yearOf(other);
  if (hourOf(time) === hourOf(other)) return formatMoment(dayOf(time), isOtherYear);
  if (dayOf(time) === dayOf(other) && hourOf(time)) return formatHour(hourOf(time));
  return formatMoment(time, isOtherYear);
}

/** The words between parts, from the last one backwards. */
const glues = ['', ' und '];

function formatMoment(time: string, hasYear: boolean): string {
  const day = hasYear ? formatDay(time) : `${formatWeekday(time)}, ${withoutYear(time)}`;
  return hourOf(time) ? `${day}, ${formatHour(hourOf(time))}` : day;
}

/** `25. März` */
function withoutYear(date: string): string {
  return formatDate(dayOf(date)).slice(0, -5);
}

/** `25.` */
function dayNumber(date: string): string {
  return `${Number(date.slice(8, 10))}.`;
}

function dayOf(time: string): string {
  return time.slice(0, 10);
}

/** `15:00`, or nothing for a day without an hour */
function hourOf(time: string): string {
  return time.slice(11, 16);
}
