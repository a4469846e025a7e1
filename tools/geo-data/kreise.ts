/** The Kreise: their names, and their borders drawn with few corners. */
import type { AdministrativeArea } from './areas.ts';
import { isSame, type Corner } from './corner.ts';
import { mergedKreise } from './places.ts';
import { simplify } from './simplify.ts';
import { isClosed, toLines, toRings } from './topology.ts';

export interface Outline {
  /** The border of Thuringia, without its last corner, which is its first. */
  umriss: Corner[];
  /** Borders between Kreise, each once. */
  grenzen: Corner[][];
}

/** Square kilometres: fine enough for a map as wide as a screen, and less than 3 KB in a page. */
const limit = 1;

export function toOutline(kreise: readonly AdministrativeArea[]): Outline {
  const areas = kreise.map(({ key, rings }) => ({ id: mergedKreise[key] ?? key, rings }));
  const { outer, inner } = toLines(areas);
  const rings = toRings(outer.map((line) => simplify(line, limit)));
  const [umriss = []] = rings.sort((a, b) => b.length - a.length);
  return {
    umriss: round(umriss).slice(0, -1),
    // A ring that is left with the fewest corners is a field on the wrong side, not a town.
    grenzen: inner
      .map((line) => round(simplify(line, limit)))
      .filter((line) => !isClosed(line) || line.length > 5),
  };
}

/** @returns the name of each Kreis and its name in addresses, by official key */
export function toKreisNames(
  kreise: readonly AdministrativeArea[],
): Map<string, { id: string; name: string }> {
  return new Map(
    kreise
      .filter(({ key }) => !(key in mergedKreise))
      .sort((a, b) => a.name.localeCompare(b.name, 'de'))
      .map(({ key, name, kind }) => [key, { id: toId(name), name: toTitle(name, kind) }]),
  );
}

function toTitle(name: string, kind: string): string {
  if (kind === 'Kreisfreie Stadt') return `Stadt ${name}`;
  return /kreis$/i.test(name) ? name : `Landkreis ${name}`;
}

function toId(name: string): string {
  const letters: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  return name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => letters[letter] ?? letter)
    .replaceAll(' ', '-');
}

/** Rounds to a thousandth of a degree, some 100 metres. */
function round(line: readonly Corner[]): Corner[] {
  const rounded = line.map(([laenge, breite]): Corner => [
    Math.round(laenge * 1000) / 1000,
    Math.round(breite * 1000) / 1000,
  ]);
  return rounded.filter(
    (corner, index) => index === 0 || !isSame(corner, rounded[index - 1] ?? corner),
  );
}
