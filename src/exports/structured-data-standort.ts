/**
 * A Standort as linked data (JSON-LD, https://schema.org), for search engines and voice assistants.
 *
 * It is a `Project`: a kind of organisation that says nothing of who runs it, since that may be an
 * association as well as a municipality. Opening hours belong to a `Place`, languages to a
 * `ContactPoint`, so each Anlaufstelle is both.
 */
import type { Anlaufstelle, Standort } from '#schemas/standort.ts';
import { toTelephone } from '#schemas/telefon.ts';

import { renderJsonLd } from './json-ld.ts';

/** The facts of a Standort, with absolute addresses. */
export type StandortData = Pick<Standort, 'name' | 'ort' | 'lage' | 'traeger' | 'von' | 'bis'> & {
  url: string;
  /** Those to which one can go; none where the Standort is a former one. */
  anlaufstellen: readonly Anlaufstelle[];
};

/** @returns the text of a `<script type="application/ld+json">`, safe to be written into a page */
export function renderStandortData(standort: StandortData): string {
  const { name, url, ort, lage, traeger, von, bis, anlaufstellen } = standort;
  return renderJsonLd({
    '@type': 'Project',
    name,
    url,
    areaServed: {
      '@type': 'City',
      name: ort,
      containedInPlace: { '@type': 'State', name: 'Thüringen' },
      geo: lage && { '@type': 'GeoCoordinates', latitude: lage.breite, longitude: lage.laenge },
    },
    parentOrganization: traeger && { '@type': 'Organization', name: traeger },
    foundingDate: von,
    dissolutionDate: bis,
    location: anlaufstellen.map((stelle) => toPlace(stelle, name)),
    contactPoint: anlaufstellen.flatMap(toContactPoint),
  });
}

function toPlace(stelle: Anlaufstelle, standort: string): object {
  return {
    '@type': 'Place',
    name: stelle.name ?? standort,
    address: toAddress(stelle.adresse),
    telephone: stelle.telefon && toTelephone(stelle.telefon),
    openingHoursSpecification: stelle.sprechzeiten.flatMap(({ tag, von, bis, hinweis }) =>
      // There is no way to say the condition, and without it the hours would promise too much.
      hinweis
        ? []
        : [
            {
              '@type': 'OpeningHoursSpecification',
              dayOfWeek: `https://schema.org/${daysOfWeek[tag]}`,
              opens: von,
              closes: bis,
            },
          ],
    ),
    amenityFeature: stelle.barrierefrei && {
      '@type': 'LocationFeatureSpecification',
      name: 'Zugang mit Rollstuhl oder Kinderwagen',
      value: accessValues[stelle.barrierefrei],
    },
  };
}

const daysOfWeek = {
  mo: 'Monday',
  di: 'Tuesday',
  mi: 'Wednesday',
  do: 'Thursday',
  fr: 'Friday',
  sa: 'Saturday',
  so: 'Sunday',
} as const;

const accessValues = { ja: true, teilweise: 'teilweise', nein: false } as const;

/** The address in parts if it has the usual form („Straße 1, 99999 Ort“), otherwise as one text. */
function toAddress(adresse: string): object | string {
  const [, streetAddress, postalCode, addressLocality] =
    /^(.+?),\s*(\d{5})\s+(.+)$/.exec(adresse) ?? [];
  if (!postalCode) return adresse;
  return {
    '@type': 'PostalAddress',
    streetAddress,
    postalCode,
    addressLocality,
    addressRegion: 'Thüringen',
    addressCountry: 'DE',
  };
}

function toContactPoint({ telefon, mail, sprachen }: Anlaufstelle): object[] {
  if (!telefon && !mail) return [];
  return [
    {
      '@type': 'ContactPoint',
      telephone: telefon && toTelephone(telefon),
      email: mail,
      availableLanguage: sprachen,
    },
  ];
}
