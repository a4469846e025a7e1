/** The days of a month as a calendar on the wall has them. */
import { addDays, monthOf, weekdayOf } from '#domain/time/dates.ts';

/**
 * @param month `2026-03`
 * @returns weeks from Monday to Sunday; nothing where a day belongs to another month
 */
export function toWeeks(month: string): (string | undefined)[][] {
  const first = `${month}-01`;
  const weeks: (string | undefined)[][] = [];
  let day = addDays(first, -weekdayOf(first));
  while (monthOf(day) <= month) {
    weeks.push(
      Array.from({ length: 7 }, (_, index) => addDays(day, index)).map((day) =>
        monthOf(day) === month ? day : undefined,
      ),
    );
    day = addDays(day, 7);
  }
  return weeks;
}

/** @returns `2027-01` for `2026-12` */
export function nextMonth(month: string): string {
  return monthOf(addDays(`${month}-28`, 4));
}

/** @returns every day from the first to the last, both of them days or days with an hour */
export function toDaysBetween(beginn: string, ende = beginn): string[] {
  const days = [beginn.slice(0, 10)];
  let last = beginn.slice(0, 10);
  while (last < ende.slice(0, 10)) {
    last = addDays(last, 1);
    days.push(last);
  }
  return days;
}
