/** The postcodes of Thuringia, and their places. */
import path from 'node:path';

import { getDistance, type Lage } from '#domain/karte/geo.ts';

import { toBaseName } from './place-names.ts';
import { readJson } from './packages.ts';
import type { Place } from './places.ts';

export interface Postcode {
  plz: string;
  /** The Gemeinden it belongs to, as far as they are Thuringian. */
  orte: string[];
  /** The middle of these. */
  lage: Lage;
}

/**
 * The source tells the Gemeinden of a postcode by name alone, and several Länder share many names. Names that
 * only Thuringia has tell in which region to look for the others.
 *
 * @param foreignNames of Gemeinden elsewhere in Germany
 */
export function readPostcodes(
  folder: string,
  places: readonly Place[],
  foreignNames: ReadonlySet<string>,
): Postcode[] {
  const source = readJson(path.join(folder, 'data/plz.full.json')) as Record<string, string[]>;
  const all = Object.entries(source).map(([plz, orte]) => ({ plz, orte: [...new Set(orte)] }));
  const byName = Map.groupBy(places, ({ name }) => toBaseName(name));
  const find = (ort: string) =>
    places.filter(({ name }) => name === ort).concat(byName.get(toBaseName(ort)) ?? []);

  const certain = new Map<string, Lage[]>();
  for (const { plz, orte } of all) {
    for (const ort of orte.filter((name) => !foreignNames.has(toBaseName(name)))) {
      const found = find(ort);
      const [place] = found;
      if (!place || new Set(found).size > 1) continue;
      const region = plz.slice(0, 3);
      certain.set(region, [...(certain.get(region) ?? []), place.lage]);
    }
  }

  const counts = new Map<string, number>();
  const read = all.flatMap(({ plz, orte }) => {
    const region = certain.get(plz.slice(0, 3));
    if (!region) return [];
    const found = orte.flatMap((ort) => {
      const place = nearest(find(ort), toMean(region));
      return place && isNear(place, region) ? [{ ort, lage: place.lage }] : [];
    });
    for (const { ort } of found) counts.set(ort, (counts.get(ort) ?? 0) + 1);
    return found.length > 0 ? [{ plz, found }] : [];
  });

  return read
    .map(({ plz, found }) => ({
      plz,
      orte: found.map(({ ort }) => ort),
      // A Gemeinde with many postcodes says little about where one of them is.
      lage: toMean(
        found.map(({ lage }) => lage),
        found.map(({ ort }) => 1 / (counts.get(ort) ?? 1)),
      ),
    }))
    .sort((a, b) => a.plz.localeCompare(b.plz));
}

/** Postcodes with the same first three digits lie together, in a region some 60 km wide at most. */
function isNear({ lage }: Place, region: readonly Lage[]): boolean {
  return region.some((other) => getDistance(lage, other) < 20);
}

function nearest(places: readonly Place[], to: Lage): Place | undefined {
  return [...places].sort((a, b) => getDistance(a.lage, to) - getDistance(b.lage, to))[0];
}

function toMean(lagen: readonly Lage[], weights: readonly number[] = lagen.map(() => 1)): Lage {
  const sum = weights.reduce((one, other) => one + other, 0);
  const mean = (read: (lage: Lage) => number) =>
    lagen.reduce((total, lage, index) => total + read(lage) * (weights[index] ?? 0), 0) / sum;
  return { breite: mean(({ breite }) => breite), laenge: mean(({ laenge }) => laenge) };
}
