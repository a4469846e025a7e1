/**
 * How strong the evidence for the claim of a Praxis is. No verdict but a sum that anybody can follow: its
 * parts are shown beside it, and what contradicts is counted apart and never averaged away.
 *
 * Publishing a level with its criteria is an idea of the Grüne Liste Prävention; losing it when the evidence
 * ages is one of the padlocks in the toolkit of the Education Endowment Foundation. The numbers are our own,
 * fitted to few meetings with many projects in each.
 */
import type { Art } from '#schemas/fundstelle.ts';

import { yearOf } from '#domain/time/dates.ts';

/** One thing that has been told about a claim. */
export interface Evidence {
  /** The source: two reports from one meeting do not confirm each other. */
  quelle: string;
  /** Unknown where the source bears no date. */
  jahr: number | undefined;
  /** Ids of the Standorte of the report. */
  standorte: readonly string[];
  richtung: Richtung;
  /** Whether somebody lived through it; see `isExperience`. */
  isExperience: boolean;
  votum?: { nennungen: number; von: number | undefined } | undefined;
}

/** For the claim, against it, both at once, or neither. */
export type Richtung = 'dafuer' | 'dagegen' | 'beides' | 'rahmen';

export type Stufe = 0 | 1 | 2 | 3;

export interface EvidenceLevel {
  stufe: Stufe;
  label: string;
  punkte: number;
  /** The parts of the sum, in the order of the rules. */
  gruende: { text: string; punkte: number }[];
  /** Sources, not mentions. */
  dafuer: number;
  dagegen: number;
  /** As much speaks against it as for it. */
  isDisputed: boolean;
}

/** The published rules; the page that explains them reads them here. */
export const rules = {
  /** One for each independent source that speaks for the claim. */
  quellen: { most: 3 },
  /** One point for each Standort with a report. */
  standorte: { most: 3 },
  /** One if at least this share of those who could vote were for it; a vote without their number has none. */
  votum: { share: 0.5, punkte: 1 },
  /** One point less for every so many full years since the latest source; the most if no year is known. */
  alter: { years: 5, most: 3 },
  /** A claim that rests on one source, or is disputed, gets no further than this. */
  alone: { highest: 1 },
  disputed: { highest: 1 },
} as const;

/** The lowest level speaks of the written sources: it must not read as if the advice were bad. */
export const stufen: readonly { stufe: Stufe; from: number; label: string; meaning: string }[] = [
  {
    stufe: 0,
    from: 0,
    label: 'Noch wenig belegt',
    meaning:
      'Davon wird wenig berichtet, oder es ist lange her. Das heißt nicht, dass es nicht stimmt.',
  },
  {
    stufe: 1,
    from: 1,
    label: 'Erste Hinweise',
    meaning: 'Es wurde berichtet, aber selten, vor längerer Zeit oder nicht ohne Widerspruch.',
  },
  {
    stufe: 2,
    from: 2,
    label: 'Mehrfach belegt',
    meaning: 'Mehrere Quellen oder Standorte berichten unabhängig voneinander davon.',
  },
  {
    stufe: 3,
    from: 5,
    label: 'Gut belegt',
    meaning: 'Viele Quellen und Standorte berichten davon, und das ist nicht lange her.',
  },
];

/**
 * Kinds of points that tell of something lived through, not of what was asked, wished or decided. Only these
 * count for a claim; against it, every kind does.
 */
export function isExperience(art: Art): boolean {
  return ['gut', 'schlecht', 'neutral', 'information', 'zahl', 'votum'].includes(art);
}

/** @param today a day, `JJJJ-MM-TT` */
export function toEvidenceLevel(evidence: readonly Evidence[], today: string): EvidenceLevel {
  const pro = evidence.filter(isPro);
  const contra = evidence.filter(isContra);
  const dafuer = new Set(pro.map(({ quelle }) => quelle)).size;
  const dagegen = new Set(contra.map(({ quelle }) => quelle)).size;
  const isDisputed = dagegen > 0 && dagegen >= dafuer;

  const gruende = [
    fromQuellen(dafuer),
    fromStandorte(new Set(pro.flatMap(({ standorte }) => standorte)).size),
    ...pro.flatMap(fromVotum),
    ...(dafuer > 0 ? [fromAge(pro, today)] : []),
  ];
  const punkte = Math.max(
    0,
    gruende.reduce((sum, grund) => sum + grund.punkte, 0),
  );
  const reached = stufen.findLast(({ from }) => punkte >= from)?.stufe ?? 0;
  const stufe = Math.min(
    reached,
    dafuer < 2 ? rules.alone.highest : 3,
    isDisputed ? rules.disputed.highest : 3,
  ) as Stufe;
  return { stufe, label: stufen[stufe]?.label ?? '', punkte, gruende, dafuer, dagegen, isDisputed };
}

/** A wish shows nothing yet: a source for a claim has to be lived through. */
export function isPro({ richtung, isExperience }: Evidence): boolean {
  return isExperience && (richtung === 'dafuer' || richtung === 'beides');
}

/**
 * A doubt is worth hearing before anybody has come to grief: everything that speaks against a claim counts.
 */
export function isContra({ richtung }: Pick<Evidence, 'richtung'>): boolean {
  return richtung === 'dagegen' || richtung === 'beides';
}

interface Grund {
  text: string;
  punkte: number;
}

function fromQuellen(count: number): Grund {
  const spoken =
    count === 1 ? '1 Quelle spricht dafür' : `${count} Quellen sprechen unabhängig dafür`;
  return {
    text: count === 0 ? 'Keine Quelle spricht dafür' : spoken,
    punkte: Math.min(count, rules.quellen.most),
  };
}

function fromStandorte(count: number): Grund {
  const from = count === 1 ? '1 Standort' : `${count} Standorten`;
  return {
    text: count === 0 ? 'Kein Standort ist dabei genannt' : `Von ${from} wird es berichtet`,
    punkte: Math.min(count, rules.standorte.most),
  };
}

function fromVotum({ votum }: Evidence): Grund[] {
  if (!votum) return [];
  const { nennungen, von } = votum;
  if (von === undefined) {
    const text = `${nennungen} Nennungen in einer Abstimmung; wie viele abstimmen konnten, ist nicht bekannt`;
    return [{ text, punkte: 0 }];
  }
  const isMost = nennungen / von >= rules.votum.share;
  return [
    {
      text: `${nennungen} von ${von} stimmten dafür`,
      punkte: isMost ? rules.votum.punkte : 0,
    },
  ];
}

function fromAge(pro: readonly Evidence[], today: string): Grund {
  const latest = Math.max(...pro.map(({ jahr }) => jahr ?? -Infinity));
  if (latest === -Infinity) {
    return { text: 'Von wann das ist, ist nicht bekannt', punkte: -rules.alter.most };
  }
  const years = yearOf(today) - latest;
  const steps = Math.min(Math.floor(years / rules.alter.years), rules.alter.most);
  return { text: `Der jüngste Beleg dafür ist von ${latest}`, punkte: steps > 0 ? -steps : 0 };
}
