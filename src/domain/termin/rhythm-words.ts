/** How often something is, as people say it. */
import type { Rule } from './recurrence.ts';
import { formatDate, formatWeekday } from '#domain/time/dates.ts';

/**
 * @param beginn of the first one, a day or a day with its hour
 * @returns `jeden Donnerstag`, `alle zwei Wochen am Dienstag`, `jeden zweiten Samstag im Monat` …
 */
export function toRhythmWords(
  beginn: string,
  { rhythmus, abstand = 1 }: Pick<Rule, 'rhythmus' | 'abstand'>,
): string {
  const weekday = formatWeekday(beginn);
  const day = Number(beginn.slice(8, 10));
  const often = numbers[abstand - 1] ?? String(abstand);
  const isEach = abstand === 1;
  switch (rhythmus) {
    case 'taeglich':
      return isEach ? 'jeden Tag' : `alle ${often} Tage`;
    case 'woechentlich':
      return isEach ? `jeden ${weekday}` : `alle ${often} Wochen am ${weekday}`;
    case 'monatlich-tag':
      return `${isEach ? 'jeden Monat' : `alle ${often} Monate`} am ${day}.`;
    case 'monatlich-wochentag':
    case 'monatlich-letzter': {
      const nth = rhythmus === 'monatlich-letzter' ? undefined : ordinals[Math.ceil(day / 7) - 1];
      // A fifth one is counted as the last: not every month has five (`recurrence.ts`).
      const which = `${nth ?? 'letzten'} ${weekday}`;
      return isEach ? `jeden ${which} im Monat` : `alle ${often} Monate am ${which}`;
    }
    case 'jaehrlich': {
      const date = formatDate(beginn.slice(0, 10)).slice(0, -5);
      return `${isEach ? 'jedes Jahr' : `alle ${often} Jahre`} am ${date}`;
    }
  }
}

// prettier-ignore
const numbers = [
  'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf',
];
const ordinals = ['ersten', 'zweiten', 'dritten', 'vierten'];
