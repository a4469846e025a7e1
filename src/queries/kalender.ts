/** Termine and deadlines as calendars: all of them, of a Standort, of a Thema, and each for itself. */
import { paths } from '#domain/address.ts';
import { terminArtLabels, terminStatusLabels } from '#schemas/termin.ts';
import { absolute, href, site, today } from '#site.config';

import { getPoints, type Point } from './points.ts';
import { getStandortLinks } from './standort-links.ts';
import { getThemaLinks } from './thema-links.ts';
import { getVisible, type Visible } from './visible.ts';

/** What a calendar is made of; see `Calendar` in `exports/ics.ts`. */
export interface KalenderValues {
  name: string;
  beschreibung: string;
  url: string;
  day: string;
  events: {
    uid: string;
    titel: string;
    beginn: string;
    ende?: string | undefined;
    ort?: string | undefined;
    beschreibung: string;
    url: string;
    isCancelled: boolean;
  }[];
}

/** Where a calendar is. */
export interface KalenderLink {
  name: string;
  /** To be loaded once. */
  href: string;
  /** To be subscribed to: programs take the address and ask again by themselves. */
  webcal: string;
  /** The same address as a picture, for a phone that reads it from a screen or a poster. */
  code: { name: string; href: string };
}

export async function getKalender(): Promise<KalenderValues> {
  const termine = await getVisible('termine');
  return toKalender(`${site.name}: Termine`, 'Alle Termine der Projekte.', '/termine/', termine);
}

/** By id of the Termin. */
export async function getTerminKalender(): Promise<Map<string, KalenderValues>> {
  const termine = await getVisible('termine');
  return new Map(
    termine.map((termin) => [
      termin.id,
      toKalender(termin.data.titel, 'Ein Termin.', paths.termin(termin.id), [termin]),
    ]),
  );
}

/** By id of the Standort. */
export async function getStandortKalender(): Promise<Map<string, KalenderValues>> {
  const [termine, standorte] = await Promise.all([getVisible('termine'), getStandortLinks()]);
  return new Map(
    [...standorte.values()].map(({ id, name }) => {
      const own = termine.filter(({ data }) => data.standorte.includes(id));
      const words = `Termine von ${name}.`;
      return [id, toKalender(`${name}: Termine`, words, paths.standort(id), own)];
    }),
  );
}

/** By id of the Thema. */
export async function getThemaKalender(): Promise<Map<string, KalenderValues>> {
  const [termine, themen] = await Promise.all([getVisible('termine'), getThemaLinks()]);
  return new Map(
    [...themen.values()].map(({ id, titel }) => {
      const own = termine.filter(({ data }) => data.themen.includes(id));
      const words = `Termine zum Thema ${titel}.`;
      return [id, toKalender(`${site.name}: ${titel}`, words, paths.thema(id), own)];
    }),
  );
}

/** What has been agreed and is still open, on the day it is due. */
export async function getFristenKalender(): Promise<KalenderValues> {
  const points = await getPoints();
  return {
    ...toKalender(
      `${site.name}: Fristen`,
      'Offene Vereinbarungen aus den Protokollen, die eine Frist haben.',
      '/vereinbarungen/',
      [],
    ),
    events: [...points.values()].flatMap(toFrist),
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

function toKalender(
  name: string,
  beschreibung: string,
  page: string,
  termine: readonly Visible<'termine'>[],
): KalenderValues {
  const events = termine.map(toEvent);
  return { name, beschreibung, url: absolute(href(page)), day: today, events };
}

function toEvent({ id, data }: Visible<'termine'>): KalenderValues['events'][number] {
  const page = absolute(href(paths.termin(id)));
  const status = data.status === 'geplant' ? '' : `${terminStatusLabels[data.status]}!`;
  const words = [status, `${terminArtLabels[data.art]}.`, data.hinweis ?? ''];
  return {
    uid: `termin-${id}@thinka`,
    // Many calendars hide what was called off behind a look that is easily missed.
    titel: status ? `${terminStatusLabels[data.status]}: ${data.titel}` : data.titel,
    beginn: data.beginn,
    ende: data.ende,
    ort: data.ort,
    beschreibung: [...words, page].filter(Boolean).join('\n'),
    url: page,
    isCancelled: data.status === 'abgesagt',
  };
}

function toFrist(point: Point): KalenderValues['events'] {
  const { vereinbarung, ref, text } = point;
  if (vereinbarung?.stand !== 'offen' || !vereinbarung.frist) return [];
  const page = absolute(href(paths.fundstelle(ref)));
  const who = vereinbarung.verantwortlich ? `Verantwortlich: ${vereinbarung.verantwortlich}.` : '';
  return [
    {
      uid: `frist-${ref.replace('#', '-')}@thinka`,
      titel: `Frist: ${text}`,
      beginn: vereinbarung.frist,
      beschreibung: [who, vereinbarung.fristHinweis ?? '', page].filter(Boolean).join('\n'),
      url: page,
      isCancelled: false,
    },
  ];
}

function toLink(name: string, code: string, path: string): KalenderLink {
  return {
    name,
    href: href(path),
    webcal: absolute(href(path)).replace(/^https?:/, 'webcal:'),
    code: { name: code, href: href(paths.kalenderCode(code)) },
  };
}
