import { expect, test } from 'vitest';

import type { Anlaufstelle } from '#schemas/standort.ts';

import { renderStandortData, type StandortData } from './structured-data-standort.ts';

const stelle: Anlaufstelle = {
  name: 'Laden am Markt',
  adresse: 'Markt 1, 99999 Beispielstadt',
  telefon: '03600 123456',
  mail: 'laden@beispiel.example',
  sprechzeiten: [
    { tag: 'mo', von: '09:00', bis: '12:00' },
    { tag: 'do', von: '13:00', bis: '18:00', hinweis: 'nur nach Anmeldung' },
  ],
  sprachen: ['de', 'ar', 'gsg'],
  barrierefrei: 'ja',
};

const standort: StandortData = {
  name: 'ThINKA Beispielstadt',
  url: 'https://thinka.example/standorte/beispielstadt/',
  ort: 'Beispielstadt',
  lage: { breite: 50.9, laenge: 11.1 },
  traeger: 'Beispiel e.V.',
  von: '2019-03',
  bis: undefined,
  anlaufstellen: [stelle],
};

function read(data: StandortData): Record<string, unknown> {
  return JSON.parse(renderStandortData(data)) as Record<string, unknown>;
}

test('says where, when, in which languages, and how to reach it', () => {
  expect(read(standort)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Project',
    name: 'ThINKA Beispielstadt',
    url: 'https://thinka.example/standorte/beispielstadt/',
    areaServed: {
      '@type': 'City',
      name: 'Beispielstadt',
      containedInPlace: { '@type': 'State', name: 'Thüringen' },
      geo: { '@type': 'GeoCoordinates', latitude: 50.9, longitude: 11.1 },
    },
    parentOrganization: { '@type': 'Organization', name: 'Beispiel e.V.' },
    foundingDate: '2019-03',
    location: [
      {
        '@type': 'Place',
        name: 'Laden am Markt',
        address: {
          '@type': 'PostalAddress',
          streetAddress: 'Markt 1',
          postalCode: '99999',
          addressLocality: 'Beispielstadt',
          addressRegion: 'Thüringen',
          addressCountry: 'DE',
        },
        telephone: '03600 123456',
        // The hours that ask for a registration are left out.
        openingHoursSpecification: [
          {
            '@type': 'OpeningHoursSpecification',
            dayOfWeek: 'https://schema.org/Monday',
            opens: '09:00',
            closes: '12:00',
          },
        ],
        amenityFeature: {
          '@type': 'LocationFeatureSpecification',
          name: 'Zugang mit Rollstuhl oder Kinderwagen',
          value: true,
        },
      },
    ],
    contactPoint: [
      {
        '@type': 'ContactPoint',
        telephone: '03600 123456',
        email: 'laden@beispiel.example',
        availableLanguage: ['de', 'ar', 'gsg'],
      },
    ],
  });
});

test('leaves out what nobody knows', () => {
  const { name, url, ort } = standort;
  const bare = { name, url, ort, anlaufstellen: [] };
  expect(read(bare)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Project',
    name,
    url,
    areaServed: {
      '@type': 'City',
      name: ort,
      containedInPlace: { '@type': 'State', name: 'Thüringen' },
    },
  });
});

test('says of a former Standort when it ended, and names no place to go to', () => {
  const former = read({ ...standort, bis: '2021', anlaufstellen: [] });
  expect(former['dissolutionDate']).toBe('2021');
  expect(former).not.toHaveProperty('location');
});

test('takes an address as it is where it has no postcode', () => {
  const data = read({ ...standort, anlaufstellen: [{ ...stelle, adresse: 'Im alten Bahnhof' }] });
  expect(data['location']).toMatchObject([{ address: 'Im alten Bahnhof' }]);
});

test('cannot end the element it stands in', () => {
  const text = renderStandortData({ ...standort, name: '</script><script>alert(1)</script>' });
  expect(text).not.toContain('<');
  expect((JSON.parse(text) as { name: string }).name).toContain('</script>');
});
