/** Towns beyond Thuringia that people may name, to tell them that they are beyond it. */
import { getDistance } from '#domain/karte/geo.ts';

import type { Town } from './towns.ts';

/** Cities of Germany, and smaller towns near the border. Sorted by name, each once. */
export function toNeighbours(towns: readonly Town[]): string[] {
  const thuringian = towns.filter(({ isInThuringia }) => isInThuringia);
  const taken = new Set(thuringian.map(({ name }) => name));
  const isNear = ({ lage }: Town) =>
    thuringian.some((other) => getDistance(lage, other.lage) < nearby);
  const names = towns
    .filter(({ isInThuringia, name }) => !isInThuringia && !taken.has(name))
    .filter((town) => town.population >= city || (town.population >= smallTown && isNear(town)))
    .map(({ name }) => name);
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'de'));
}

/** People who live there. */
const city = 150_000;
const smallTown = 12_000;

/** Kilometres to the next place in Thuringia. */
const nearby = 30;
