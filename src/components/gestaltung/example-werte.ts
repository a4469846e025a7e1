/** Figures in every state: known, about, doubtful, held back, and a year that is missing. */
import { nowhere } from './example-links.ts';

const states = [
  { wo: 'Quartier A', jahr: 2012, wert: 42, text: '42 %' },
  { wo: 'Quartier B', jahr: 2013, wert: 37, text: 'ca. 37 %' },
  {
    wo: 'Quartier C',
    jahr: 2015,
    wert: 20,
    text: '20 %',
    unsicher: 'In der Quelle schlecht zu lesen.',
  },
  { wo: 'Quartier D', jahr: 2016, text: 'unter 10 (zum Schutz nicht genannt)' },
  { wo: 'Quartier E', jahr: 2017, wert: 31, text: '31 %' },
];

export const bars = {
  einheit: 'prozent',
  groups: [{ label: 'Beispielstadt', bars: states }],
};

export const series = {
  einheit: 'prozent',
  reihen: [
    {
      label: 'Beispielquartier',
      quartier: 'Beispielquartier',
      werte: states.map((wert) => ({ ...wert, wo: 'Beispielquartier' })),
    },
  ],
};

export const groups = [
  {
    label: '',
    rows: states.map(({ wo, jahr, text, unsicher }, index) => ({
      name: wo,
      wert: {
        jahr,
        jahrArt: index === 1 ? ('genannt' as const) : ('erhoben' as const),
        text,
        unsicher,
        nenner: index === 0 ? 1200 : undefined,
        quelle: { label: 'Beispielquelle', href: index === 0 ? nowhere : undefined },
      },
    })),
  },
];
