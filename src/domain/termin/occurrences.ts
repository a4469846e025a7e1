/** The single dates of a Termin, each with its state. */
import type { Termin } from '#schemas/termin.ts';
import type { Abweichung } from '#schemas/wiederholung.ts';

import { toDays } from './recurrence.ts';

export interface Occurrence {
  /** The day on which it was to be, `JJJJ-MM-TT`; by it a date of a series is known. */
  tag: string;
  /** When it is now, with or without an hour; if it was moved and nobody knows where to, as it was. */
  beginn: string;
  ende: string | undefined;
  status: Termin['status'];
  /** When it was to be, if it has been moved to `beginn`. */
  statt: string | undefined;
  ort: string | undefined;
  /** Why it was called off or moved. */
  hinweis: string | undefined;
}

type Times = Pick<
  Termin,
  'beginn' | 'ende' | 'status' | 'verschobenAuf' | 'statusHinweis' | 'ort' | 'wiederholung'
>;

/** @returns at least one, in the order in which they take place */
export function toOccurrences(termin: Times): Occurrence[] {
  const { beginn, ende, wiederholung, status, statusHinweis } = termin;
  const days = wiederholung ? toDays(beginn, wiederholung) : [beginn.slice(0, 10)];
  const without = new Set(wiederholung?.ohne);
  const changes = new Map(wiederholung?.abweichungen.map((change) => [change.am, change]));
  const occurrences = days
    // The first date stays even if it is left out by mistake: the finding needs a date to show it on.
    .filter((day, index) => index === 0 || !without.has(day))
    .map((day) => {
      const change = changes.get(day) ?? {
        status,
        verschobenAuf: termin.verschobenAuf,
        hinweis: statusHinweis,
      };
      const usual = { tag: day, ...move({ beginn, ende }, `${day}${beginn.slice(10)}`) };
      return toOccurrence(usual, change, termin);
    });
  return occurrences.sort((a, b) => (a.beginn === b.beginn ? 0 : a.beginn < b.beginn ? -1 : 1));
}

/** Whether people can go there: neither called off nor moved to an unknown day. */
export function takesPlace({ status, statt }: Pick<Occurrence, 'status' | 'statt'>): boolean {
  return status !== 'abgesagt' && (status !== 'verschoben' || statt !== undefined);
}

type Span = Pick<Occurrence, 'beginn' | 'ende'>;

function toOccurrence(
  usual: Span & Pick<Occurrence, 'tag'>,
  change: Partial<Pick<Abweichung, 'verschobenAuf' | 'ort' | 'hinweis'>> & Pick<Termin, 'status'>,
  termin: Times,
): Occurrence {
  const { verschobenAuf } = change;
  // When a series is called off as a whole, none of its dates takes place.
  const isCalledOff = termin.status === 'abgesagt';
  return {
    tag: usual.tag,
    ...(verschobenAuf ? move(usual, verschobenAuf) : { beginn: usual.beginn, ende: usual.ende }),
    status: isCalledOff ? 'abgesagt' : change.status,
    statt: verschobenAuf ? usual.beginn : undefined,
    ort: change.ort ?? termin.ort,
    hinweis: change.hinweis ?? (isCalledOff ? termin.statusHinweis : undefined),
  };
}

/** The same span from another beginning on; by the clock on the wall, which no zone shifts. */
function move({ beginn, ende }: Span, to: string): Span {
  if (!ende) return { beginn: to, ende: undefined };
  const days = toMinutes(ende.slice(0, 10)) - toMinutes(beginn.slice(0, 10));
  const lastDay = toTime(toMinutes(to.slice(0, 10)) + days).slice(0, 10);
  if (hourOf(to) === hourOf(beginn)) return { beginn: to, ende: `${lastDay}${hourOf(ende)}` };
  if ([beginn, ende, to].every(hourOf)) {
    return { beginn: to, ende: toTime(toMinutes(to) + toMinutes(ende) - toMinutes(beginn)) };
  }
  // Without all three hours the duration is unknown; the number of days still is known.
  return { beginn: to, ende: days > 0 ? lastDay : undefined };
}

/** `T10:00`, or nothing. */
function hourOf(time: string): string {
  return time.slice(10);
}

/** Counts as if the clock on the wall were that of Greenwich, so that every day has 24 hours. */
function toMinutes(time: string): number {
  return Date.parse(`${time}${hourOf(time) ? '' : 'T00:00'}Z`) / 60_000;
}

function toTime(minutes: number): string {
  return new Date(minutes * 60_000).toISOString().slice(0, 16);
}
