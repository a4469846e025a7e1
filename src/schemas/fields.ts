/**
 * Fields that several kinds of content share. Titles and descriptions are read by editors; `widget`
 * names how a form asks, where the type alone does not tell.
 */
import { z } from 'zod';

/**
 * A calendar day, `JJJJ-MM-TT`. It stays a string, so no time zone can shift it. A year such as 0201 is a
 * slip: the site would get a page for each month since.
 */
export const day = () =>
  z.iso
    .date({ error: 'Kein Tag, den es gibt, in der Form JJJJ-MM-TT (etwa 2019-04-03)', abort: true })
    .regex(nearYear, { error: notNear });

const nearYear = /^(19|20|21)/;
const notNear = 'Kein Tag zwischen 1900 und 2199';

const neither = 'Weder Tag (2019-04-03) noch Tag mit Uhrzeit (2019-04-03T11:00)';

/** A day, or a day with the wall-clock time in Thuringia: `2019-04-03` or `2019-04-03T11:00`. */
export const dayOrTime = () =>
  z
    .union(
      [
        day(),
        z.iso
          .datetime({ local: true, precision: -1, abort: true })
          .regex(nearYear, { error: notNear })
          .regex(/\d$/, { error: neither }),
      ],
      { error: neither },
    )
    .meta({ widget: 'zeitpunkt' });

/** The known part of a date: `2019`, `2019-03` or `2019-03-01`. */
export const partialDate = () =>
  z.union([day(), z.string().regex(/^(19|20)\d\d(-(0[1-9]|1[0-2]))?$/, { abort: true })], {
    error: 'Weder Jahr (2019) noch Monat (2019-03) noch Tag (2019-03-01)',
  });

/**
 * Whether one day comes before the other; `2013` is not before `2013-07`: only the parts of both are
 * compared.
 */
export function isEarlier(one: string, other: string): boolean {
  return one < other.slice(0, one.length);
}

export const clockTime = () =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Keine Uhrzeit in der Form 09:30' })
    .meta({ widget: 'uhrzeit' });

/** The id (file name without ending) of an entry in another collection. */
export const entryId = () =>
  z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'Kein Name eines Eintrags: nur a–z, 0–9 und Bindestriche',
  });

/** The address of one point of a Protokoll, as in `2013-07-17-weimar#t1-g3`. */
export const fundstelleRef = () =>
  z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*#t\d+-[a-z]\d+$/, {
    error: 'Keine Fundstelle in der Form 2013-07-17-weimar#t1-g3',
  });

/** One of several values; its labels go into `.meta` beside it, for people. */
export const choice = <Value extends string>(labels: Readonly<Record<Value, string>>) =>
  z.enum(Object.keys(labels) as Value[]);

/**
 * Languages that people ask for in the quarters, by their codes (BCP 47), with German names. Those
 * names say nothing to who speaks little German: pages show the language's own name as well.
 */
export const spracheLabels = {
  de: 'Deutsch',
  'de-simple': 'Leichte Sprache',
  gsg: 'Deutsche Gebärdensprache',
  ar: 'Arabisch',
  bg: 'Bulgarisch',
  en: 'Englisch',
  fa: 'Persisch (Dari, Farsi)',
  fr: 'Französisch',
  ku: 'Kurdisch',
  pl: 'Polnisch',
  ps: 'Paschtu',
  ro: 'Rumänisch',
  ru: 'Russisch',
  so: 'Somali',
  sq: 'Albanisch',
  ti: 'Tigrinya',
  tr: 'Türkisch',
  uk: 'Ukrainisch',
  vi: 'Vietnamesisch',
} as const;

export type Sprache = keyof typeof spracheLabels;

export const sprache = () => choice(spracheLabels);

export const line = (max = 200) => z.string().trim().min(1).max(max);

/** The day on which somebody last looked: the text counts as right until somebody finds it is not. */
export const geprueftAm = () =>
  day().optional().meta({
    title: 'Geprüft am',
    description: 'Stimmt noch? Dann genügt hier der heutige Tag.',
    today: 'offer',
  });

/** Names that the file of an entry once had; its old addresses lead to the present one. */
export const frueher = () =>
  z.array(entryId()).default([]).meta({
    title: 'Frühere Dateinamen',
    description:
      'Nur nach einem Umbenennen: der alte Name ohne Endung, neue am Ende. Die alte Adresse führt dann hierher.',
    singular: 'Name',
  });

export const sichtbarkeitLabels = { oeffentlich: 'Öffentlich', intern: 'Intern' } as const;

/** Internal unless the entry says that it is public. */
export const sichtbarkeit = () =>
  choice(sichtbarkeitLabels).default('intern').meta({
    title: 'Sichtbarkeit',
    description: 'Ohne Angabe bleibt der Eintrag intern.',
    labels: sichtbarkeitLabels,
  });
