/**
 * What nobody knows about the claim of a Praxis, as far as it can be told from what is written down.
 * Questions that take judgement stand in the text of the entry, below „Offene Fragen“.
 */
import { yearOf } from './dates.ts';
import { rules, type Evidence } from './evidence.ts';

export interface Known {
  evidence: readonly Evidence[];
  /** How many Standorte are known to work like this. */
  standorte: number;
  /** How many Standorte have sent in an Erfahrung. */
  erfahrungen: number;
  /** Day of the last review. */
  geprueftAm: string | undefined;
}

/**
 * @param today a day, `JJJJ-MM-TT`
 * @returns whole sentences, the gravest first
 */
export function findGaps(known: Known, today: string): string[] {
  const { evidence } = known;
  const lived = evidence.filter(({ isExperience }) => isExperience);
  const isContradicted = lived.some(({ richtung }) => ['dagegen', 'beides'].includes(richtung));
  const quellen = new Set(evidence.map(({ quelle }) => quelle)).size;
  const standorte = known.standorte + evidence.flatMap(({ standorte }) => standorte).length;

  const gaps: [isGap: boolean, text: string][] = [
    [lived.length === 0, 'Bisher gibt es dazu Fragen, Wünsche oder Beschlüsse, keine Erfahrung.'],
    [!isContradicted, 'Eine Gegenstimme ist nicht bekannt. Vielleicht fehlt sie nur hier.'],
    [quellen === 1, 'Alles stammt aus einer einzigen Quelle.'],
    [standorte === 0, 'Es ist nicht festgehalten, an welchen Standorten es so war.'],
    ...fromYears(evidence, today),
    [known.erfahrungen === 0, 'Noch hat kein Standort eine eigene Erfahrung dazu gemeldet.'],
    [known.geprueftAm === undefined, 'Ob es heute noch stimmt, hat noch niemand geprüft.'],
  ];
  return gaps.filter(([isGap]) => isGap).map(([, text]) => text);
}

function fromYears(evidence: readonly Evidence[], today: string): [isGap: boolean, text: string][] {
  const latest = Math.max(...evidence.map(({ jahr }) => jahr ?? -Infinity));
  if (latest === -Infinity) return [[true, 'Von wann die Angaben sind, ist nicht bekannt.']];
  // From the age on at which it tells on the level of evidence.
  const isOld = yearOf(today) - latest >= rules.alter.years;
  return [[isOld, `Seit ${latest} ist nichts mehr dazu festgehalten worden.`]];
}
