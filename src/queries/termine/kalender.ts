/** Termine and deadlines as calendars: all of them, of a Standort, of a Thema, and each for itself. */
import { paths } from '#domain/entry/address.ts';
import { firstNameOf } from '#domain/entry/former.ts';
import { isInFeed, toCalendarEvents, type CalendarEvent } from '#domain/termin/calendar-events.ts';
import { absolute, href, site, today } from '#site.config';

import { getPoints, type Point } from '#queries/protokolle/fundstellen.ts';
import { getStandortLinks } from '#queries/standorte/standort-links.ts';
import { getThemaLinks } from '#queries/themen/thema-links.ts';
import { getVisible, type Visible } from '#queries/visible.ts';

/** The values of a calendar; see `Calendar` in `exports/ics.ts`. */
export interface KalenderValues {
  url: string;
  day: string;
  events: CalendarEvent[];
  /** For a subscribed calendar only. */
  feed?: { name: string; beschreibung: string };
}

/** Addresses of a calendar. */
export interface KalenderLink {
  name: string;
  /** The address to load it once. */
  href: string;
  /** The address to subscribe to: programs take it and ask again by themselves. */
  webcal: string;
  /** The same address as a picture, for a phone that reads it from a screen or a poster. */
  code: { name: string; href: string };
}

export async function getKalender(): Promise<KalenderValues> {
  const feed = { name: `${site.name}: Termine`, beschreibung: 'Alle Termine der Projekte.' };
  return toFeed(feed, '/termine/', await getEntries());
}

/** Calendars by id of the Termin, past ones as well. */
export async function getTerminKalender(): Promise<Map<string, KalenderValues>> {
  const entries = await getEntries();
  return new Map(
    entries.map(({ id, events }) => [id, { url: toUrl(paths.termin(id)), day: today, events }]),
  );
}

/** Calendars by id of the Standort. */
export async function getStandortKalender(): Promise<Map<string, KalenderValues>> {
  const [entries, standorte] = await Promise.all([getEntries(), getStandortLinks()]);
  return new Map(
    [...standorte.values()].map(({ id, name }) => {
      const feed = { name: `${name}: Termine`, beschreibung: `Termine von ${name}.` };
      const own = entries.filter(({ data }) => data.standorte.includes(id));
      return [id, toFeed(feed, paths.standort(id), own)];
    }),
  );
}

/** Calendars by id of the Thema. */
export async function getThemaKalender(): Promise<Map<string, KalenderValues>> {
  const [entries, themen] = await Promise.all([getEntries(), getThemaLinks()]);
  return new Map(
    [...themen.values()].map(({ id, titel }) => {
      const feed = { name: `${site.name}: ${titel}`, beschreibung: `Termine zum Thema ${titel}.` };
      const own = entries.filter(({ data }) => data.themen.includes(id));
      return [id, toFeed(feed, paths.thema(id), own)];
    }),
  );
}

/** Open agreements, on the day they are due. */
export async function getFristenKalender(): Promise<KalenderValues> {
  const [points, protokolle] = await Promise.all([getPoints(), getVisible('protokolle')]);
  const firstNames = new Map(protokolle.map(({ id, data }) => [id, firstNameOf(id, data)]));
  return {
    url: toUrl('/vereinbarungen/'),
    day: today,
    events: [...points.values()].flatMap((point) => toFrist(point, firstNames)),
    feed: {
      name: `${site.name}: Fristen`,
      beschreibung: 'Offene Vereinbarungen aus den Protokollen, die eine Frist haben.',
    },
  };
}

/** The whole one first. */
export async function getKalenderLinks(): Promise<{
  whole: KalenderLink;
  fristen: KalenderLink;
  standorte: KalenderLink[];
  themen: KalenderLink[];
}> {
  const [standorte, themen] = await Promise.all([getStandortLinks(), getThemaLinks()]);
  return {
    whole: toLink('Alle Termine', 'alle', paths.kalender()),
    fristen: toLink('Offene Vereinbarungen mit Frist', 'fristen', paths.fristenKalender()),
    standorte: [...standorte.values()].map(({ id, name }) =>
      toLink(name, `standort-${id}`, paths.standortKalender(id)),
    ),
    themen: [...themen.values()].map(({ id, titel }) =>
      toLink(titel, `thema-${id}`, paths.themaKalender(id)),
    ),
  };
}

/** All of them, as `getKalenderLinks` has them, in one list. */
export async function getKalenderCodes(): Promise<KalenderLink[]> {
  const { whole, fristen, standorte, themen } = await getKalenderLinks();
  return [whole, fristen, ...standorte, ...themen];
}

interface Entry extends Visible<'termine'> {
  events: CalendarEvent[];
}

async function getEntries(): Promise<Entry[]> {
  const [termine, standorte, themen] = await Promise.all([
    getVisible('termine'),
    getStandortLinks(),
    getThemaLinks(),
  ]);
  return termine.map((termin) => {
    const { id, data } = termin;
    const events = toCalendarEvents(data, {
      uid: `termin-${firstNameOf(id, data)}@thinka`,
      url: toUrl(paths.termin(id)),
      standorte: data.standorte.flatMap((standort) => standorte.get(standort)?.name ?? []),
      themen: data.themen.flatMap((thema) => themen.get(thema)?.titel ?? []),
    });
    return { ...termin, events };
  });
}

function toFeed(
  feed: { name: string; beschreibung: string },
  page: string,
  entries: readonly Entry[],
): KalenderValues {
  const events = entries
    .filter(({ data }) => isInFeed(data, today))
    .flatMap(({ events }) => events);
  return { url: toUrl(page), day: today, events, feed };
}

function toFrist(point: Point, firstNames: ReadonlyMap<string, string>): CalendarEvent[] {
  const { id, protokoll, vereinbarung, ref, text } = point;
  if (vereinbarung?.stand !== 'offen' || !vereinbarung.frist) return [];
  const page = toUrl(paths.fundstelle(ref));
  const who = vereinbarung.verantwortlich ? `Verantwortlich: ${vereinbarung.verantwortlich}.` : '';
  return [
    {
      uid: `frist-${firstNames.get(protokoll.id)}-${id}@thinka`,
      titel: `Frist: ${text}`,
      beginn: vereinbarung.frist,
      beschreibung: [who, vereinbarung.fristHinweis ?? '', page].filter(Boolean).join('\n'),
      url: page,
      isCancelled: false,
    },
  ];
}

function toUrl(path: string): string {
  return absolute(href(path));
}

function toLink(name: string, code: string, path: string): KalenderLink {
  return {
    name,
    href: href(path),
    webcal: absolute(href(path)).replace(/^https?:/, 'webcal:'),
    code: { name: code, href: href(paths.kalenderCode(code)) },
  };
}
