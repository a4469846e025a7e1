/** The lines of a Termin for lists and wall calendars, and the note on each date. */
import { formatDifference, formatSpan } from '#domain/time/spans.ts';
import type { Occurrence } from './occurrences.ts';

export const terminStateLabels = {
  planned: undefined,
  full: 'Ausgebucht',
  cancelled: 'Abgesagt',
  moved: 'Verschoben',
  /** It was to be on this day, and is on another now. */
  'moved-away': 'Verschoben',
  postponed: 'Verschoben, Tag offen',
} as const;

export type TerminState = keyof typeof terminStateLabels;

export interface TerminDate {
  beginn: string;
  ende: string | undefined;
  state: TerminState;
  /** The planned time; for a date that has moved away, the new one. */
  other: string | undefined;
  ort: string | undefined;
  hinweis: string | undefined;
}

/**
 * The dates in their order. People who noted the old day look there: as long as it is in the future, it stays
 * in the list and says where to.
 *
 * @param today `JJJJ-MM-TT`
 */
export function toTerminDates(occurrences: readonly Occurrence[], today: string): TerminDate[] {
  return occurrences
    .flatMap((occurrence) => {
      const { beginn, ende, statt, ort, hinweis } = occurrence;
      const date = { beginn, ende, state: toState(occurrence), other: statt, ort, hinweis };
      if (!statt || dayOf(statt) === dayOf(beginn) || dayOf(statt) < today) return [date];
      const old = { ...date, beginn: statt, ende: undefined, other: beginn };
      return [date, { ...old, state: 'moved-away' as const }];
    })
    .sort((a, b) => (a.beginn < b.beginn ? -1 : 1));
}

/** Whether people find something when they go there. */
export function isOn(state: TerminState): boolean {
  return ['planned', 'full', 'moved'].includes(state);
}

/** @returns a sentence, where the label alone leaves a question open */
export function explainState({ state, beginn, other }: TerminDate): string | undefined {
  if (other === undefined) return undefined;
  if (state === 'moved-away') return `Neu: ${formatSpan({ beginn: other })}.`;
  return `Vorher: ${formatDifference(other, beginn)}.`;
}

function toState({ status, statt }: Occurrence): TerminState {
  switch (status) {
    case 'geplant':
      return 'planned';
    case 'abgesagt':
      return 'cancelled';
    case 'ausgebucht':
      return 'full';
    case 'verschoben':
      return statt === undefined ? 'postponed' : 'moved';
  }
}

function dayOf(time: string): string {
  return time.slice(0, 10);
}
