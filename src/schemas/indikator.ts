/**
 * The Indikatoren: a closed list, since only figures counted alike can be compared. A new one needs a line
 * here that says what it counts; the data dictionary is made of these words.
 */

export const einheitLabels = {
  personen: 'Personen',
  familien: 'Familien',
  prozent: 'Prozent',
  anzahl: 'Anzahl',
} as const;

export type Einheit = keyof typeof einheitLabels;

export interface IndikatorWords {
  label: string;
  /** One unit for each, or values could not be compared. Shares are those of people. */
  einheit: Einheit;
  /** For readers: what it counts, and the limits of that. */
  definition: string;
}

/**
 * The first five have figures in the Protokolle. The last two are named there as reasons for choosing a
 * quarter, without figures.
 */
export const indikatoren = {
  bevoelkerung: {
    label: 'Bevölkerung',
    einheit: 'personen',
    definition: 'Wie viele Menschen dort wohnen.',
  },
  'ueber-60': {
    label: 'Menschen über 60 Jahre',
    einheit: 'prozent',
    definition: 'Anteil der Menschen über 60 Jahre an der Bevölkerung.',
  },
  zugewanderte: {
    label: 'Zugewanderte',
    einheit: 'prozent',
    definition:
      'Anteil der Zugewanderten an der Bevölkerung. Wer dazuzählt, sagt das Protokoll von 2019 nicht.',
  },
  migrationshintergrund: {
    label: 'Menschen mit Migrationshintergrund',
    einheit: 'prozent',
    definition:
      'Anteil der Menschen mit Migrationshintergrund an der Bevölkerung. Wie gezählt wurde, sagt das Protokoll von 2019 nicht.',
  },
  nationalitaeten: {
    label: 'Verschiedene Nationalitäten',
    einheit: 'anzahl',
    definition: 'Wie viele Nationalitäten unter den Menschen vertreten sind, die dort wohnen.',
  },
  arbeitslose: {
    label: 'Arbeitslose',
    einheit: 'personen',
    definition: 'Wie viele Menschen arbeitslos gemeldet sind.',
  },
  'kinderreiche-familien': {
    label: 'Kinderreiche Familien',
    einheit: 'familien',
    definition: 'Wie viele Familien kinderreich sind. Ab wie vielen Kindern, steht beim Wert.',
  },
} as const satisfies Record<string, IndikatorWords>;

export type IndikatorId = keyof typeof indikatoren;
export const indikatorIds = Object.keys(indikatoren) as IndikatorId[];

/** The same words for all, where the table itself has a type for each. */
export function wordsOf(indikator: IndikatorId): IndikatorWords {
  return indikatoren[indikator];
}
