/**
 * Gaps in what is known about the claim of a Praxis, as far as the entries show them.
 * Questions that take judgement stand in the text of the entry, below „Offene Fragen“.
 */
import { yearOf } from '#domain/time/dates.ts';
import { isContra, isPro, rules, type Evidence } from './evidence.ts';

export interface Known {
  evidence: readonly Evidence[];
  /** The number of Standorte known to have worked like this; plans do not count. */
  standorte: number;
  /** The number of Erfahrungen that Standorte have reported; those taken from Protokolle do not count. */
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
  const pro = evidence.filter(isPro);
  const quellen = new Set(evidence.map(({ quelle }) => quelle)).size;
  const standorte = known.standorte + pro.flatMap(({ standorte }) => standorte).length;

  const gaps: [isGap: boolean, text: string][] = [
    [pro.length === 0, 'Eine Erfahrung, die dafür spricht, kennen wir nicht.'],
    [
      !evidence.some(isContra),
      'Eine gegenteilige Erfahrung kennen wir nicht. Vielleicht wurde sie nur nicht aufgeschrieben.',
    ],
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
  // Old from the age on that lowers the level of evidence.
  const isOld = yearOf(today) - latest >= rules.alter.years;
  return [[isOld, `Seit ${latest} ist nichts mehr dazu festgehalten worden.`]];
}
