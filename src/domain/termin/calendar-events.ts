/**
 * A Termin as calendars keep it: one event, or a series with an event of its own for each date that
 * differs from it. `exports/ics.ts` writes them down.
 */
import { spracheLabels } from '#schemas/fields.ts';
import { terminArtLabels, terminStatusLabels, type Termin } from '#schemas/termin.ts';

import { takesPlace, toOccurrences, type Occurrence } from './occurrences.ts';
import { toDays, toRecurrenceRule } from './recurrence.ts';
import { formatSpan } from '#domain/time/spans.ts';

export interface CalendarEvent {
  /** Lasting and unique: by it a calendar knows an event that has changed. */
  uid: string;
  titel: string;
  /** A day, or a day with the time of day: `2019-04-03`, `2019-04-03T11:00`. */
  beginn: string;
  /** The last day, or when it is over. */
  ende?: string | undefined;
  ort?: string | undefined;
  /** Plain text. */
  beschreibung: string;
  /** Absolute. */
  url: string;
  /** Nobody can go there: it was called off, or moved to an unknown day. */
  isCancelled: boolean;
  /** Counts the changes. */
  fassung?: number;
  kategorien?: readonly string[];
  /** For a series only: its rule with its end, and the beginnings that are left out. */
  regel?: string;
  ohne?: readonly string[];
  /** For one date of a series that differs from it: its beginning by the rule. */
  statt?: string;
}

/** The parts of an event that do not stand in the Termin itself. */
export interface About {
  uid: string;
  /** Absolute address of its page. */
  url: string;
  /** Names of the Standorte that invite. */
  standorte: readonly string[];
  themen: readonly string[];
}

/** @returns the event, or the series first and its exceptions after it, all with one uid */
export function toCalendarEvents(termin: Termin, about: About): CalendarEvent[] {
  const occurrences = toOccurrences(termin);
  const { wiederholung, beginn } = termin;
  if (!wiederholung) return occurrences.map((occurrence) => toEvent(termin, occurrence, about));

  const changed = new Set(wiederholung.abweichungen.map(({ am }) => am));
  const hour = beginn.slice(10);
  return [
    toSeries(termin, wiederholung, about),
    ...occurrences
      .filter(({ tag }) => changed.has(tag))
      .map((date) => ({ ...toEvent(termin, date, about), statt: `${date.tag}${hour}` })),
  ];
}

/**
 * Whether a feed should hold it still. An event that vanishes from a feed vanishes from people's calendars,
 * so last year's stays at hand when this year's is planned; but a feed that never forgets grows until nobody
 * can load it.
 *
 * @param today `JJJJ-MM-TT`
 */
export function isInFeed(termin: Termin, today: string): boolean {
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return toOccurrences(termin).some(({ beginn, ende }) => (ende ?? beginn).slice(0, 10) >= yearAgo);
}

function toSeries(
  termin: Termin,
  wiederholung: NonNullable<Termin['wiederholung']>,
  about: About,
): CalendarEvent {
  const { beginn, ende, ort, status, statusHinweis: hinweis } = termin;
  const tag = beginn.slice(0, 10);
  const usual = { tag, beginn, ende, ort, status, hinweis, statt: undefined };
  const days = toDays(beginn, wiederholung);
  return {
    ...toEvent(termin, usual, about),
    // The count includes the dates that are left out: calendars subtract them.
    regel: `${toRecurrenceRule(beginn, wiederholung)};COUNT=${days.length}`,
    ohne: wiederholung.ohne.map((day) => `${day}${beginn.slice(10)}`),
  };
}

function toEvent(termin: Termin, occurrence: Occurrence, about: About): CalendarEvent {
  const { beginn, ende, ort, status, statt } = occurrence;
  // A moved date with a new time says so by its time; all other news stands in front of the title.
  const isTold = status !== 'geplant' && (status !== 'verschoben' || statt === undefined);
  return {
    uid: about.uid,
    // Many calendars show a cancelled event in a way that is easily missed.
    titel: isTold ? `${terminStatusLabels[status]}: ${termin.titel}` : termin.titel,
    beginn,
    ende,
    ort,
    beschreibung: describe(termin, occurrence, about),
    url: about.url,
    isCancelled: !takesPlace(occurrence),
    fassung: termin.fassung,
    kategorien: [terminArtLabels[termin.art], ...about.themen],
  };
}

/** One line for each thing to know, the most urgent first; the address is a link in most calendars. */
function describe(termin: Termin, occurrence: Occurrence, { url, standorte }: About): string {
  const facts: [name: string, value: string | undefined][] = [
    ['Art', terminArtLabels[termin.art]],
    ['Von', standorte.join(', ')],
    ['Für', termin.zielgruppe],
    ['Sprachen', termin.sprachen.map((sprache) => spracheLabels[sprache]).join(', ')],
    ['Kosten', termin.kosten],
    ['Anmeldung', termin.anmeldung],
    ['Barrierefreiheit', termin.barrierefreiheit],
    ['Hinweis', termin.hinweis],
  ];
  return [
    explainStatus(occurrence),
    occurrence.hinweis,
    hasUnknownHour(termin, occurrence) ? 'Die Uhrzeit ist nicht bekannt.' : undefined,
    ...facts.map(([name, value]) => value && `${name}: ${value}`),
    url,
  ]
    .filter(Boolean)
    .join('\n');
}

function explainStatus({ status, statt }: Occurrence): string | undefined {
  if (status === 'geplant') return undefined;
  if (status !== 'verschoben') return `${terminStatusLabels[status]}.`;
  if (statt === undefined) return 'Verschoben. Der neue Tag steht noch nicht fest.';
  // Plain spaces: calendars show the text in ways of their own, and some print other ones as a sign.
  return `Verschoben. Vorher: ${formatSpan({ beginn: statt }).replaceAll('\u00a0', ' ')}.`;
}

/** A deadline is a day; a meeting without an hour has one that nobody has written down. */
function hasUnknownHour({ art, ganztaegig }: Termin, { beginn }: Occurrence): boolean {
  return art !== 'frist' && !ganztaegig && !beginn.includes('T');
}
