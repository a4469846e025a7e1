/** Every place of Thuringia that people may name: Gemeinden, and the villages within them. */
import { getDistance, isInside, type Lage } from '#domain/karte/geo.ts';

import type { AdministrativeArea } from './areas.ts';
import type { Corner } from './corner.ts';
import { quarters, toBaseName, toFullName, youngGemeinden } from './place-names.ts';
import type { Town } from './towns.ts';

export interface Place {
  name: string;
  /** The official key of its Kreis. */
  kreis: string;
  lage: Lage;
}

/** Its two parts have been one Kreis since 2021, and the towns know it already. */
export const mergedKreise: Readonly<Record<string, string>> = { '16056': '16063' };

/**
 * @param gemeinden with their areas
 * @param towns of Thuringia, with better points and younger Kreise than the areas have
 * @param later names that neither source has, each with the Gemeinde that gives its place
 * @returns places by name; one found in both sources is listed once
 */
export function toPlaces(
  gemeinden: readonly AdministrativeArea[],
  towns: readonly Town[],
  later: Readonly<Record<string, string>> = { ...youngGemeinden, ...quarters },
): Place[] {
  const unplaced = new Set(towns);
  const places = gemeinden.map((gemeinde): Place => {
    const town = findSeat(gemeinde, unplaced);
    if (town) unplaced.delete(town);
    return {
      name: town?.name ?? toFullName(gemeinde.name),
      kreis: town?.kreis ?? toKreis(gemeinde.key),
      lage: town && isWithin(town.lage, gemeinde) ? town.lage : toMiddle(gemeinde),
    };
  });
  const elder = [...places, ...unplaced].map(({ name, kreis, lage }) => ({ name, kreis, lage }));
  const all = [...elder, ...toNamed(later, elder)];
  return all.sort((a, b) => a.name.localeCompare(b.name, 'de') || a.kreis.localeCompare(b.kreis));
}

function toKreis(key: string): string {
  const kreis = key.slice(0, 5);
  return mergedKreise[kreis] ?? kreis;
}

/** The town that gave a Gemeinde its name; some lie a little beside it, as their points are coarse. */
function findSeat(gemeinde: AdministrativeArea, towns: Iterable<Town>): Town | undefined {
  const name = toBaseName(gemeinde.name);
  const namesakes = [...towns].filter((town) => toBaseName(town.name) === name);
  return (
    namesakes.find(({ lage }) => isWithin(lage, gemeinde)) ??
    namesakes.find(({ lage }) => getDistance(lage, toMiddle(gemeinde)) < coarseness)
  );
}

/** Points of GeoNames are often rounded to a minute of arc, and Gemeinden are some kilometres wide. */
const coarseness = 10;

function toNamed(names: Readonly<Record<string, string>>, places: readonly Place[]): Place[] {
  return Object.entries(names).map(([name, elder]) => {
    const place = places.find((one) => one.name === elder);
    if (!place) throw new Error(`${name} is to be found where ${elder} is, which is unknown.`);
    return { ...place, name };
  });
}

function isWithin(lage: Lage, { rings }: AdministrativeArea): boolean {
  return rings.filter((ring) => isInside(lage, ring.map(toLage))).length % 2 === 1;
}

/**
 * A point well inside: of a grid over the area, the one that is farthest from the border. A centre of
 * gravity may lie outside, where an area bends.
 */
function toMiddle(gemeinde: AdministrativeArea): Lage {
  const border = gemeinde.rings.flat().map(toLage);
  const breiten = border.map(({ breite }) => breite);
  const laengen = border.map(({ laenge }) => laenge);
  const candidates = spread(breiten).flatMap((breite) =>
    spread(laengen).map((laenge) => ({ breite, laenge })),
  );
  const [middle] = candidates
    .filter((lage) => isWithin(lage, gemeinde))
    .map((lage) => ({
      lage,
      room: Math.min(...border.map((corner) => getDistance(lage, corner))),
    }))
    .sort((a, b) => b.room - a.room);
  if (!middle) throw new Error(`${gemeinde.name} has no inside.`);
  return middle.lage;
}

function spread(values: readonly number[]): number[] {
  const [from, to] = [Math.min(...values), Math.max(...values)];
  return Array.from({ length: 15 }, (_, index) => from + ((index + 0.5) / 15) * (to - from));
}

function toLage([laenge, breite]: Corner): Lage {
  return { breite, laenge };
}
