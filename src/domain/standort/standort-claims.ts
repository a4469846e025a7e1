/** How Standorte stand to an entry of the guide: who has worked like this, who means to, where it failed. */
import type { Erfahrung } from '#schemas/erfahrung.ts';
import { standLabels, type Stand } from '#schemas/praxis.ts';

import type { Richtung } from '#domain/praxis/evidence.ts';

export interface Claim {
  /** Id of the Standort. */
  standort: string;
  stand: Stand;
  beleg: { label: string; href: string };
}

export interface StandortClaim {
  standort: string;
  stand: Stand;
  standLabel: string;
  belege: Claim['beleg'][];
}

/** @returns one for each Standort and Stand with all its Belege; successes first, failures last */
export function mergeClaims(claims: readonly Claim[]): StandortClaim[] {
  return (Object.keys(standLabels) as Stand[]).flatMap((stand) => {
    const own = Map.groupBy(
      claims.filter((claim) => claim.stand === stand),
      ({ standort }) => standort,
    );
    return [...own].map(([standort, same]) => ({
      standort,
      stand,
      standLabel: standLabels[stand],
      belege: same.map(({ beleg }) => beleg),
    }));
  });
}

/**
 * @param richtung the meaning of the Erfahrung for the entry
 * @returns undefined if that does not fit its result: then the Standort did something else. Where leaflets
 *   were merely laid out and nobody came, that speaks for handing them over
 */
export function standOf(ergebnis: Erfahrung['ergebnis'], richtung: Richtung): Stand | undefined {
  const [usual, stand] = expected[ergebnis] ?? [];
  return richtung === usual ? stand : undefined;
}

/** `erschwert` is not among them: others made it hard, so the Standort did not try it itself. */
const expected: Partial<Record<Erfahrung['ergebnis'], [usual: Richtung, stand: Stand]>> = {
  gelungen: ['dafuer', 'gearbeitet'],
  teils: ['beides', 'gearbeitet'],
  misslungen: ['dagegen', 'misslungen'],
};
