/**
 * A Termin for search engines, in the words of schema.org, as JSON-LD.
 *
 * Google shows single dates and wants each as an event of its own, so a series also lists those that
 * come next; others read its schedule.
 * @see https://developers.google.com/search/docs/appearance/structured-data/event
 * @see https://schema.org/EventSeries
 */
import { withOffset } from '#domain/time/moments.ts';
import { toOccurrences, type Occurrence } from '#domain/termin/occurrences.ts';
import { toDays, toRecurrenceRule } from '#domain/termin/recurrence.ts';
import type { Termin } from '#schemas/termin.ts';

import { renderJsonLd } from './json-ld.ts';

export interface EventValues {
  termin: Termin;
  /** Absolute address of its page. */
  url: string;
  /** Plain text. */
  description?: string | undefined;
  /** Absolute address of a picture. */
  image?: string | undefined;
  /** The Standorte that invite, with the absolute addresses of their pages. */
  organizers: readonly { name: string; url: string }[];
  /** `JJJJ-MM-TT`: which dates come next. */
  today: string;
}

/** @returns JSON that may stand in a `<script>`; nothing for a deadline, where nothing takes place */
export function renderEventData(values: EventValues): string | undefined {
  if (values.termin.art === 'frist') return undefined;
  return renderJsonLd(toEventData(values));
}

/** Undefined values and empty lists are left out when it is written. */
type Data = Record<string, unknown>;

function toEventData(values: EventValues): Data {
  const { termin, url, description, image, organizers, today } = values;
  const occurrences = toOccurrences(termin);
  const [first] = occurrences;
  return {
    '@type': 'Event',
    name: termin.titel,
    url,
    description,
    image: image && [image],
    ...(first && toDate(termin, first)),
    ...(termin.wiederholung && toSeries(termin, termin.wiederholung, occurrences, today)),
    organizer: organizers.map(({ name, url }) => ({ '@type': 'Organization', name, url })),
    inLanguage: termin.sprachen,
    isAccessibleForFree: isFree(termin.kosten) ? true : undefined,
    audience: termin.zielgruppe && { '@type': 'Audience', audienceType: termin.zielgruppe },
  };
}

/** Time, place and state of one date. */
function toDate(termin: Termin, occurrence: Occurrence): Data {
  const { beginn, ende, statt, ort, status } = occurrence;
  return {
    startDate: withOffset(beginn),
    endDate: ende && withOffset(ende),
    eventStatus: `https://schema.org/${toStatus(occurrence)}`,
    previousStartDate: statt && withOffset(statt),
    location: ort && { '@type': 'Place', name: ort, address: ort },
    offers: status === 'ausgebucht' ? toSoldOut(termin) : undefined,
  };
}

function toStatus({ status, statt }: Occurrence): string {
  if (status === 'abgesagt') return 'EventCancelled';
  if (status !== 'verschoben') return 'EventScheduled';
  return statt === undefined ? 'EventPostponed' : 'EventRescheduled';
}

/** A price is only said where it is certain. */
function toSoldOut({ kosten }: Termin): Data {
  const price = isFree(kosten) ? { price: 0, priceCurrency: 'EUR' } : {};
  return { '@type': 'Offer', availability: 'https://schema.org/SoldOut', ...price };
}

type Wiederholung = NonNullable<Termin['wiederholung']>;

/** The series as a whole: its state is the one that holds where nothing else is said of a date. */
function toSeries(
  termin: Termin,
  wiederholung: Wiederholung,
  occurrences: Occurrence[],
  today: string,
): Data {
  const { beginn, ende, ort, status } = termin;
  const usual = { tag: '', beginn, ende, ort, status, statt: undefined, hinweis: undefined };
  const last = occurrences.at(-1);
  const next = occurrences.filter((date) => (date.ende ?? date.beginn).slice(0, 10) >= today);
  return {
    '@type': 'EventSeries',
    ...toDate(termin, usual),
    previousStartDate: undefined,
    endDate: last && withOffset(last.ende ?? last.beginn),
    eventSchedule: toSchedule(termin, wiederholung),
    subEvent: next.slice(0, mostDates).map((date) => ({
      '@type': 'Event',
      name: termin.titel,
      ...toDate(termin, date),
    })),
  };
}

/** Enough for a search engine, which comes again; a page should not carry a year of them. */
const mostDates = 6;

/** @see https://schema.org/Schedule */
function toSchedule({ beginn, ende }: Termin, wiederholung: Wiederholung): Data {
  const rule = toRecurrenceRule(beginn, wiederholung);
  const days = toDays(beginn, wiederholung);
  const [, byDay] = /BYDAY=(.*)$/.exec(rule) ?? [];
  const changed = wiederholung.abweichungen.filter(({ status }) => status !== 'ausgebucht');
  return {
    '@type': 'Schedule',
    repeatFrequency: `P${wiederholung.abstand ?? 1}${units[wiederholung.rhythmus]}`,
    byDay,
    startDate: days[0],
    endDate: days.at(-1),
    startTime: beginn.split('T')[1],
    endTime: ende?.split('T')[1],
    scheduleTimezone: 'Europe/Berlin',
    exceptDate: [...wiederholung.ohne, ...changed.map(({ am }) => am)].sort(),
  };
}

const units = {
  taeglich: 'D',
  woechentlich: 'W',
  'monatlich-tag': 'M',
  'monatlich-wochentag': 'M',
  'monatlich-letzter': 'M',
  jaehrlich: 'Y',
} as const satisfies Record<Wiederholung['rhythmus'], string>;

/** „kostenlos für Kinder, Erwachsene 2 Euro“ is not free. */
function isFree(kosten = ''): boolean {
  return (
    /^(?:kostenlos|kostenfrei|gratis|eintritt frei)\b/i.test(kosten) && !/\d|euro|€/i.test(kosten)
  );
}
