/** Made-up entries that show how the rules work together; their sums are computed. */
import { yearOf } from '#domain/time/dates.ts';
import { rules, toEvidenceLevel, type Evidence, type EvidenceLevel } from './evidence.ts';

export interface Example {
  titel: string;
  level: EvidenceLevel;
}

/** @param today a day, `JJJJ-MM-TT`; the examples keep their age over the years */
export function toExamples(today: string): Example[] {
  const jahr = yearOf(today) - 1;
  const old = yearOf(today) - rules.alter.years;
  const veryOld = yearOf(today) - rules.alter.years * rules.alter.most;

  const told: [titel: string, evidence: Evidence[]][] = [
    ['Ein Treffen voriges Jahr, kein Standort genannt', [one('A', jahr)]],
    ['Ein Treffen voriges Jahr, drei Standorte sind sich einig', [one('A', jahr, ['x', 'y', 'z'])]],
    [
      'Drei Treffen, zwei Standorte, das letzte voriges Jahr',
      [one('A', jahr, ['x']), one('B', jahr, ['y']), one('C', jahr)],
    ],
    [
      `Dieselben drei Treffen, das letzte vor ${rules.alter.years} Jahren`,
      [one('A', old, ['x']), one('B', old, ['y']), one('C', old)],
    ],
    [
      `Dieselben drei Treffen, das letzte vor ${rules.alter.years * rules.alter.most} Jahren`,
      [one('A', veryOld, ['x']), one('B', veryOld, ['y']), one('C', veryOld)],
    ],
    [
      'Zwei Treffen dafür, eines dagegen',
      [one('A', jahr, ['x']), one('B', jahr, ['y']), one('C', jahr, ['z'], 'dagegen')],
    ],
    [
      'Zwei Treffen dafür, zwei dagegen',
      [
        one('A', jahr, ['x']),
        one('B', jahr, ['y']),
        one('C', jahr, ['z'], 'dagegen'),
        one('D', jahr, [], 'dagegen'),
      ],
    ],
    [
      'Eine Abstimmung auf einem Treffen: 12 von 20 dafür',
      [{ ...one('A', jahr), votum: { nennungen: 12, von: 20 } }],
    ],
    [
      'Ein Treffen dafür, auf einem anderen gibt es in der Diskussion Bedenken',
      [one('A', jahr, ['x']), { ...one('B', jahr, [], 'dagegen'), isExperience: false }],
    ],
    ['Nur Wünsche und Fragen dafür', [{ ...one('A', jahr), isExperience: false }]],
  ];
  return told.map(([titel, evidence]) => ({ titel, level: toEvidenceLevel(evidence, today) }));
}

function one(
  quelle: string,
  jahr: number,
  standorte: string[] = [],
  richtung: Evidence['richtung'] = 'dafuer',
): Evidence {
  return { quelle, jahr, standorte, richtung, isExperience: true };
}
