/** Places as they are shown; nothing of them is meant to look real. */
import { ergebnisLabels } from '#schemas/erfahrung.ts';

import { nowhere, sprachen } from './example-links.ts';

const stelle = {
  adresse: ['Beispielstraße 0', '00000 Beispielstadt'],
  weg: 'Hinter dem Beispielhaus.',
  telefon: { text: '0000 0', href: 'tel:00000' },
  mail: 'beispiel@beispiel.invalid',
  sprachen,
  barrierefrei: 'Ohne Stufen erreichbar.',
};

const tage = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'];

/** Its script would say whether it is open now; see the states beside it. */
export const anlaufstellen = [
  {
    ...stelle,
    name: 'Beispiel mit Sprechzeiten',
    sprechzeiten: [],
    woche: ['Montag', 'Donnerstag'].map((label) => ({
      tag: String(tage.indexOf(label)),
      label,
      zeiten: [{ text: '9–12 Uhr', hinweis: label === 'Montag' ? undefined : 'nach Anmeldung' }],
    })),
  },
  {
    ...stelle,
    name: 'Beispiel, das wenig von sich sagt',
    weg: undefined,
    telefon: undefined,
    mail: undefined,
    sprechzeiten: [],
    woche: [],
    sprachen: [],
    barrierefrei: 'Ob sie ohne Stufen erreichbar ist, wissen wir noch nicht.',
  },
];

const rows = [
  { art: 'gut', artLabel: ergebnisLabels.gelungen },
  { art: 'neutral', artLabel: ergebnisLabels.teils },
  { art: 'schlecht', artLabel: ergebnisLabels.misslungen },
];

export const ledger = {
  counts: rows.map(({ art, artLabel }) => ({ art, label: artLabel, count: 1 })),
  years: [
    {
      jahr: '2014',
      rows: rows.map((row) => ({
        ...row,
        titel: 'Beispielerfahrung',
        text: 'Was versucht wurde und was dabei herauskam.',
        href: nowhere,
        places: [{ label: 'Beispieltreffen', href: nowhere }],
      })),
    },
  ],
};

export const standorte = [
  { stand: 'aktiv' as const, standLabel: 'Arbeitet' },
  { stand: 'unbestaetigt' as const, standLabel: 'Nicht bestätigt' },
  { stand: 'ehemalig' as const, standLabel: 'Ehemalig' },
].map((one, index) => ({
  ...one,
  name: `Beispielstadt ${index + 1}`,
  ort: 'Beispielstadt',
  href: nowhere,
  details: ['Beispielquartier'],
  isOnMap: index < 2,
}));
