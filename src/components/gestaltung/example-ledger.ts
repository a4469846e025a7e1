/** Rows of a ledger: one of each direction, a quotation and an Erfahrung among them. */
import type { Evidence } from '#domain/praxis/evidence.ts';
import type { Timeline } from '#domain/praxis/timeline.ts';
import { richtungLabels } from '#schemas/praxis.ts';

import { nowhere } from './example-links.ts';

/** Two sources for, one against: enough for a sum with something to say. */
export const evidence: readonly Evidence[] = (['dafuer', 'dafuer', 'dagegen'] as const).map(
  (richtung, index) => ({
    quelle: `Beispieltreffen ${index + 1}`,
    jahr: 2013 + index,
    standorte: [`beispielstadt-${index + 1}`],
    richtung,
    isExperience: true,
  }),
);

/** Drawn without a script; the years are those of an invented entry. */
export const timeline: Timeline = {
  years: [
    { jahr: 2013, share: 0, dafuer: 2, dagegen: 1, labelRow: 0 },
    { jahr: 2014, share: 0.3, dafuer: 3, dagegen: 0, labelRow: 0 },
    { jahr: 2016, share: 0.8, dafuer: 0, dagegen: 2, labelRow: 0 },
  ],
  end: 2017,
  most: { dafuer: 3, dagegen: 2 },
};

const row = {
  type: 'fundstelle',
  text: 'Ein Beispiel für einen Punkt aus einem Protokoll.',
  quote: undefined,
  href: nowhere,
  quelle: 'Beispieltreffen, Punkt 1',
  standorte: [],
};

export const ledgerYears = [
  {
    jahr: '2014',
    rows: [
      {
        ...row,
        art: 'gut',
        artLabel: 'Was gut lief',
        richtung: 'dafuer',
        richtungLabel: richtungLabels.dafuer,
        quote: { before: 'Ein Satz, und darin ', quote: 'die Stelle, um die es geht', after: '.' },
      },
      {
        ...row,
        art: 'schlecht',
        artLabel: 'Was schlecht lief',
        richtung: 'dagegen',
        richtungLabel: richtungLabels.dagegen,
        standorte: [{ name: 'Beispielstadt', href: nowhere }],
      },
      {
        ...row,
        type: 'erfahrung',
        art: 'neutral',
        artLabel: 'Teils gelungen',
        richtung: 'beides',
        richtungLabel: 'Teils, teils',
        quelle: 'Beispielerfahrung',
      },
    ],
  },
];
