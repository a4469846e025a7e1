/** Days as people read them. Input is text (`2019-04-03`), so no time zone can shift a day. */

// prettier-ignore
const months = [
  'Januar', 'Februar', 'März', 'April', 'Mai', 'Juni',
  'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember',
];

/**
 * A date of any precision in words.
 *
 * @param date `2019`, `2019-04`, `2019-04-03` or `2019-04-03T11:00`
 * @returns `2019`, `April 2019`, `3. April 2019` or `3. April 2019, 11:00 Uhr`
 */
export function formatDate(date: string): string {
  const [days = '', time] = date.split('T');
  const [year = '', month, day] = days.split('-');
  const words = [day && `${Number(day)}.`, month && months[Number(month) - 1], year];
  return words.filter(Boolean).join(' ') + (time ? `, ${time} Uhr` : '');
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
