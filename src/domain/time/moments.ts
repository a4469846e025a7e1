/** Wall-clock time in Thuringia as a moment that machines elsewhere understand as well. */
import { hourInThuringia } from './dates.ts';

/**
 * An hour that comes twice, when the clock is put back, is the first one; one that is left out, when it
 * is put forward, is counted as if nobody had touched the clock (RFC 5545, 3.3.5).
 *
 * @param time `2026-03-29T09:30`, or a day
 * @returns `2026-03-29T09:30+02:00`; a day as it is
 */
export function withOffset(time: string): string {
  if (!time.includes('T')) return time;
  const isSummer = hourInThuringia(new Date(`${time}${summer}`)) === time;
  return `${time}${isSummer ? summer : winter}`;
}

/** Whether the clocks in Thuringia ever show it: not so in the hour in which they are put forward. */
export function isOnTheClock(time: string): boolean {
  if (!time.includes('T')) return true;
  return [summer, winter].some((offset) => hourInThuringia(new Date(`${time}${offset}`)) === time);
}

const summer = '+02:00';
const winter = '+01:00';
