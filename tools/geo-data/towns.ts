/** Towns and villages as GeoNames has them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Lage } from '#domain/karte/geo.ts';

import { toPresentName } from './place-names.ts';

export interface Town {
  name: string;
  /** The official key of the Kreis, as of the day of the data. Empty outside of Germany. */
  kreis: string;
  lage: Lage;
  population: number;
  isInThuringia: boolean;
}

/** All towns of Germany with more than 500 people, and all seats of a Gemeinde. */
export function readTowns(folder: string): Town[] {
  const rows = readFileSync(path.join(folder, 'dist/cities500.txt'), 'utf8').split('\n');
  return rows
    .map((row) => row.split('\t'))
    .filter((cells) => cells[columns.country] === 'DE' && cells[columns.kind] !== quarter)
    .map((cells) => ({
      name: toPresentName(cells[columns.name] ?? ''),
      kreis: cells[columns.kreis] ?? '',
      lage: { breite: Number(cells[columns.breite]), laenge: Number(cells[columns.laenge]) },
      population: Number(cells[columns.population]),
      isInThuringia: cells[columns.land] === thuringia,
    }));
}

/** Numbered from 0, after the description of the „geoname“ table by GeoNames. */
const columns = {
  name: 1,
  breite: 4,
  laenge: 5,
  kind: 7,
  country: 8,
  land: 10,
  kreis: 12,
  population: 14,
} as const;

/** A part of a town; few are in the source, and those are far from all. */
const quarter = 'PPLX';

/** GeoNames counts the Länder by the alphabet of their English names. */
const thuringia = '15';
