/**
 * A Fundstelle: one point of a Protokoll with an address of its own. Nobody fills in a form for it;
 * it is read from the body, so this file only holds the words and the shape.
 */

/** The kind of a point, by the heading above it. The letter is part of the address (`t1-g3`). */
export const arten = {
  gut: { letter: 'g', heading: 'Gute Erfahrungen', label: 'Gute Erfahrung' },
  neutral: { letter: 'n', heading: 'Neutrale Punkte', label: 'Neutraler Punkt' },
  schlecht: { letter: 's', heading: 'Schlechte Erfahrungen', label: 'Schlechte Erfahrung' },
  diskussion: { letter: 'd', heading: 'Diskussion', label: 'Diskussion' },
  impuls: { letter: 'd', heading: 'Leitfragen und Impulse', label: 'Impuls der Moderation' },
  information: { letter: 'i', heading: 'Informationen', label: 'Information' },
  zahl: { letter: 'z', heading: 'Zahlen', label: 'Zahl' },
  beschluss: { letter: 'b', heading: 'Beschlüsse und Aufgaben', label: 'Beschluss oder Aufgabe' },
  wunsch: { letter: 'w', heading: 'Wünsche', label: 'Wunsch' },
  ziel: { letter: 'w', heading: 'Ziele und Pläne', label: 'Ziel oder Plan' },
  votum: { letter: 'v', heading: 'Abstimmung', label: 'Abstimmung' },
} as const;

export type Art = keyof typeof arten;

export interface Fundstelle {
  /** Unique within its Protokoll: `t1-g3`. */
  id: string;
  art: Art;
  /** Ids of Themen, the main one first. */
  themen: string[];
  /** Ids of Standorte the point is tied to. */
  standorte: string[];
  /** The words, without markup. */
  text: string;
  html: string;
  /** Number of votes, if the point is one. */
  nennungen?: number;
  /** How many could vote, where that is known. */
  stimmberechtigt?: number;
  vereinbarung?: Vereinbarung;
}

export interface Vereinbarung {
  verantwortlich?: string | undefined;
  art: string;
  stand: string;
  frist?: string | undefined;
  fristHinweis?: string | undefined;
  nachweis?: string | undefined;
}
