/** The day on which an entry of the guide is due for review. */
import { pruefabstaende, type Praxis } from '#schemas/praxis.ts';

/** `entfaellt`: an outdated entry stays as it is, so there is nothing to review. */
export type Freshness = 'frisch' | 'bald' | 'ueberfaellig' | 'entfaellt';

type Reviewed = Pick<Praxis, 'aufgenommenAm' | 'geprueftAm' | 'pruefabstand'>;

/** @returns the day of the next review, counted from the last one */
export function reviewDay({ aufgenommenAm, geprueftAm, pruefabstand }: Reviewed): string {
  return addMonths(geprueftAm ?? aufgenommenAm, pruefabstaende[pruefabstand]);
}

/** @param today a day; a review comes up from two months before it is due */
export function freshnessOf(entry: Reviewed & Pick<Praxis, 'status'>, today: string): Freshness {
  if (entry.status === 'ueberholt') return 'entfaellt';
  const due = reviewDay(entry);
  if (due < today) return 'ueberfaellig';
  return due <= addMonths(today, 2) ? 'bald' : 'frisch';
}

/** The same day some months later, or the last day of that month where it has none such. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const last = new Date(Date.UTC(newYear, newMonth, 0)).getUTCDate();
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${newYear}-${pad(newMonth)}-${pad(Math.min(date, last))}`;
}
