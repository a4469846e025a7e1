/** What is known of Standorte and an entry of the guide: who has worked like this, who means to, where it failed. */
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

/** @returns one for each Standort and Stand with all its Belege; what was done first, what failed last */
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
 * @param richtung what the Erfahrung means for the entry
 * @returns nothing where that is not what its result makes one expect: then the Standort did something
 *   else, as where leaflets were merely laid out, nobody came, and that speaks for handing them over
 */
export function standOf(ergebnis: Erfahrung['ergebnis'], richtung: Richtung): Stand | undefined {
  const [usual, stand] = expected[ergebnis] ?? [];
  return richtung === usual ? stand : undefined;
}

/** What others made hard, the Standort did not try itself. */
const expected: Partial<Record<Erfahrung['ergebnis'], [usual: Richtung, stand: Stand]>> = {
  gelungen: ['dafuer', 'gearbeitet'],
  teils: ['beides', 'gearbeitet'],
  misslungen: ['dagegen', 'misslungen'],
};
