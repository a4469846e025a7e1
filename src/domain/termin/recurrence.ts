/** The days of a series, by the rules of RFC 5545 as ical.js reads them. */
import ICAL from 'ical.js';

import { mostDates, mostYears, type Wiederholung } from '#schemas/wiederholung.ts';

/** The part of a Wiederholung that says when the dates are; the rest says when they are not, or differ. */
export type Rule = Pick<Wiederholung, 'rhythmus' | 'abstand' | 'bis' | 'anzahl'>;

/**
 * @param beginn of the first one, `JJJJ-MM-TT`, with or without an hour
 * @returns days `JJJJ-MM-TT` in order, the first one always among them, at most one more than
 * `mostDates` and one after `lastDayOf`, so that too many can be told from just enough
 */
export function toDays(beginn: string, rule: Rule): string[] {
  const first = beginn.slice(0, 10);
  const recur = ICAL.Recur.fromString(toRecurrenceRule(beginn, rule));
  const iterator = recur.iterator(ICAL.Time.fromDateString(first));
  const days: string[] = [];
  const most = Math.min(rule.anzahl ?? Infinity, mostDates + 1);
  const limit = lastDayOf(beginn);
  while (days.length < most && (days.at(-1) ?? '') <= limit) {
    const day = iterator.next().toString();
    if (days.length > 0 && rule.bis !== undefined && day > rule.bis) break;
    days.push(day);
  }
  return days;
}

/** @returns the last day that a series may have: a few years on from its first one */
export function lastDayOf(beginn: string): string {
  return `${Number(beginn.slice(0, 4)) + mostYears}${beginn.slice(4, 10)}`;
}

/**
 * Leaves out the end: calendars get that as a count, since `UNTIL` of a time with an hour has to be in UTC,
 * which half of the programs get wrong at a change of the clock.
 *
 * @returns a rule as in RFC 5545, 3.3.10, for instance `FREQ=WEEKLY;INTERVAL=2`
 */
export function toRecurrenceRule(beginn: string, { rhythmus, abstand }: Rule): string {
  const interval = abstand && abstand > 1 ? `;INTERVAL=${abstand}` : '';
  return `FREQ=${frequencies[rhythmus]}${interval}${toByDay(beginn, rhythmus)}`;
}

const frequencies = {
  taeglich: 'DAILY',
  woechentlich: 'WEEKLY',
  'monatlich-tag': 'MONTHLY',
  'monatlich-wochentag': 'MONTHLY',
  'monatlich-letzter': 'MONTHLY',
  jaehrlich: 'YEARLY',
} as const satisfies Record<Wiederholung['rhythmus'], string>;

/** `2TU` for the second Tuesday. A fifth one is the last: not every month has five. */
function toByDay(beginn: string, rhythmus: Wiederholung['rhythmus']): string {
  if (rhythmus !== 'monatlich-wochentag' && rhythmus !== 'monatlich-letzter') return '';
  const day = ICAL.Time.fromDateString(beginn.slice(0, 10));
  const nth = Math.ceil(day.day / 7);
  const isLast = rhythmus === 'monatlich-letzter' || nth === 5;
  return `;BYDAY=${isLast ? -1 : nth}${weekdays[day.dayOfWeek() - 1] ?? ''}`;
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
