/** How near something is, seen from a moment: in the build from a day, in a browser from its clock. */
import { addDays } from './dates.ts';

export interface Nearness {
  /** Its last day has gone by; until then it is still looked for. */
  isOver: boolean;
  /** `heute`, `morgen` …; empty for days further away. */
  word: string;
}

/**
 * @param span wall-clock times in Thuringia, each a day or a day with its hour
 * @param now the same of the moment
 */
export function toNearness(
  { beginn, ende }: { beginn: string; ende?: string | undefined },
  now: string,
): Nearness {
  const today = now.slice(0, 10);
  const first = beginn.slice(0, 10);
  const end = ende ?? beginn;
  if (end.slice(0, 10) < today) return { isOver: true, word: 'vorbei' };
  // A reader at three o'clock should not see „heute“ for a date from ten to twelve.
  if (ende?.includes('T') && ende <= now) return { isOver: false, word: 'heute, schon vorbei' };
  if (first < today) return { isOver: false, word: 'läuft gerade' };
  if (first === today) return { isOver: false, word: 'heute' };
  return { isOver: false, word: first === addDays(today, 1) ? 'morgen' : '' };
}
