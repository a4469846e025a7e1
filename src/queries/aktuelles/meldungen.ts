/** Meldungen, the latest first, and where they are found. */
import { pathOf, paths } from '#domain/entry/address.ts';
import { firstNameOf } from '#domain/entry/former.ts';
import { told, type Origin } from '#domain/entry/origin.ts';
import { toUploadPath } from '#domain/entry/uploads.ts';
import { toOpening } from '#domain/text/opening.ts';
import { formatDate } from '#domain/time/dates.ts';
import { href } from '#site.config';

import { getStandortLinks, type StandortLink } from '#queries/standorte/standort-links.ts';
import { getThemaLinks, type ThemaLink } from '#queries/themen/thema-links.ts';
import { getVisible } from '#queries/visible.ts';

export interface Meldung {
  id: string;
  /** The name it has in feeds for good. */
  firstName: string;
  titel: string;
  href: string;
  /** `JJJJ-MM-TT`, and the same in words. */
  tag: string;
  datum: string;
  /** Missing if it is about all of them. */
  standort: StandortLink | undefined;
  themen: ThemaLink[];
  /** Its first paragraph. */
  opening: string;
  html: string;
  begriffe: string[];
  bilder: { src: string; alt: string; nachweis: string }[];
  facts: { label: string; value: string; href: string }[];
  origin: Origin;
}

/** @param standort whose own are wanted; absent, all */
export async function getMeldungen(standort?: string): Promise<Meldung[]> {
  const [entries, standorte, themen, termine, protokolle] = await Promise.all([
    getVisible('aktuelles'),
    getStandortLinks(),
    getThemaLinks(),
    getVisible('termine'),
    getVisible('protokolle'),
  ]);
  return entries
    .filter(({ data }) => standort === undefined || data.standort === standort)
    .map(({ id, data, html, begriffe }) => {
      const own = standorte.get(data.standort ?? '');
      const termin = termine.find((one) => one.id === data.termin);
      const protokoll = protokolle.find((one) => one.id === data.protokoll);
      return {
        id,
        firstName: firstNameOf(id, data),
        titel: data.titel,
        href: href(pathOf.aktuelles(id)),
        tag: data.datum,
        datum: formatDate(data.datum),
        standort: own,
        themen: data.themen.flatMap((thema) => themen.get(thema) ?? []),
        opening: toOpening(html),
        html,
        begriffe,
        bilder: data.bilder.map(({ datei, text, nachweis }) => ({
          src: href(toUploadPath(datei)),
          alt: text,
          nachweis,
        })),
        facts: [
          ...(own ? [{ label: 'Standort', value: own.name, href: own.href }] : []),
          ...toFact('Termin', termin, pathOf.termine),
          ...toFact('Protokoll', protokoll, pathOf.protokolle),
        ],
        origin: {
          ...told(own ? `Meldung von ${own.name}` : 'Meldung für alle Standorte', [
            formatDate(data.datum),
          ]),
          changed: data.datum,
        },
      };
    })
    .sort((a, b) => b.tag.localeCompare(a.tag) || a.titel.localeCompare(b.titel, 'de'));
}

function toFact(
  label: string,
  entry: { id: string; data: { titel: string } } | undefined,
  toPath: (id: string) => string,
): Meldung['facts'] {
  return entry ? [{ label, value: entry.data.titel, href: href(toPath(entry.id)) }] : [];
}

/** The newest Meldungen of a Standort or of all, with the way to the others and their feed. */
export interface Latest {
  meldungen: Meldung[];
  all: string;
  feed: { title: string; path: string; href: string };
}

export async function getLatest(standort?: { id: string; name: string }): Promise<Latest> {
  const meldungen = await getMeldungen(standort?.id);
  const path = toFeedPath(standort?.id);
  const title = standort ? `Aktuelles von ${standort.name}` : 'Aktuelles';
  return {
    meldungen: meldungen.slice(0, 3),
    all: href('/aktuelles/'),
    feed: { title, path, href: href(path) },
  };
}

/** Path of the feed of all, or of one Standort. */
export function toFeedPath(standort?: string): string {
  return standort === undefined ? '/aktuelles/feed.xml' : paths.standortFeed(standort);
}
