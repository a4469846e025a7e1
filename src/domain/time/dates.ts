/** Days as people read them. Input is text (`2019-04-03`), so no time zone can shift a day. */

// prettier-ignore
export const monthNames = [
  'Januar', 'Februar', 'März', 'April', 'Mai', 'Juni',
  'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember',
];

/** Weeks begin on Monday, as in Germany. */
// prettier-ignore
export const weekdays = [
  'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag',
] as const;

/**
 * A date of any precision in words.
 *
 * @param date `2019`, `2019-04`, `2019-04-03` or `2019-04-03T11:00`
 * @returns `2019`, `April 2019`, `3. April 2019` or `3. April 2019, 9:00 Uhr`
 */
export function formatDate(date: string): string {
  const [days = '', time] = date.split('T');
  const [year = '', month, day] = days.split('-');
  const words = [day && `${Number(day)}.`, month && monthNames[Number(month) - 1], year];
  return words.filter(Boolean).join(' ') + (time ? `, ${formatHour(time)}` : '');
}

/** `09:30` as people write it: `9:30`. Any other text stays as it is. */
export function toClock(time: string): string {
  return time.replace(/^0/, '');
}

/** @returns `9:30 Uhr` for `09:30`, in one piece: a line that begins with „Uhr“ is hard to read */
export function formatHour(time: string): string {
  return `${toClock(time)}\u00a0Uhr`;
}

/** @returns `Mittwoch, 3. April 2019`, for a day or a day with its hour, which is left out */
export function formatDay(date: string): string {
  return `${formatWeekday(date)}, ${formatDate(date.slice(0, 10))}`;
}

/** @returns `Mittwoch`, for a day or a day with its hour */
export function formatWeekday(date: string): string {
  return weekdays[weekdayOf(date)] ?? '';
}

/** @returns 0 for Monday to 6 for Sunday */
export function weekdayOf(date: string): number {
  return (new Date(date.slice(0, 10)).getUTCDay() + 6) % 7;
}

/** The day so many days later, or earlier if negative. */
export function addDays(date: string, days: number): string {
  const day = new Date(date.slice(0, 10));
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** @returns `2019-04` */
export function monthOf(date: string): string {
  return date.slice(0, 7);
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** Whether something that lasts until `end` is still to come or under way on `today` (a day). */
export function isUpcoming(end: string, today: string): boolean {
  return end.slice(0, 10) >= today;
}

/** The day in Thuringia at a moment, as `JJJJ-MM-TT`. */
export function dayInThuringia(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(moment);
}

/** The time that clocks in Thuringia show, as `JJJJ-MM-TTThh:mm`. */
export function hourInThuringia(moment: Date): string {
  const time = new Intl.DateTimeFormat('de-DE', {
    timeZone: 'Europe/Berlin',
    timeStyle: 'short',
  }).format(moment);
  return `${dayInThuringia(moment)}T${time}`;
}
