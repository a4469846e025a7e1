/** Places and distances. Angles in degrees (WGS 84), distances in kilometres. */

export interface Lage {
  /** North of the equator. */
  breite: number;
  /** East of Greenwich. */
  laenge: number;
}

/** The mean radius of the earth, by the International Union of Geodesy and Geophysics. */
const earthRadius = 6371.0088;

/**
 * The straight line over the ground between two places, by the haversine formula, which takes the
 * earth for a ball. Within Thuringia that is wrong by less than half a per cent.
 */
export function getDistance(from: Lage, to: Lage): number {
  const half = (one: number, other: number) => Math.sin(toRadians(other - one) / 2) ** 2;
  const chord =
    half(from.breite, to.breite) +
    Math.cos(toRadians(from.breite)) *
      Math.cos(toRadians(to.breite)) *
      half(from.laenge, to.laenge);
  return 2 * earthRadius * Math.asin(Math.sqrt(chord));
}

/**
 * @param count the most to return
 * @returns the nearest first, each with its distance; equal distances stay in order
 */
export function sortByDistance<Place extends { lage: Lage }>(
  from: Lage,
  places: readonly Place[],
  count = Infinity,
): (Place & { km: number })[] {
  return places
    .map((place) => ({ ...place, km: getDistance(from, place.lage) }))
    .sort((a, b) => a.km - b.km)
    .slice(0, count);
}

/**
 * Up to here, in kilometres, a Standort may be called near. Places are known by the middle of their town
 * only, so it has to reach from there to the quarters at the edge; further away is another town, while a
 * project is there for its own quarter.
 */
const reach = 10;

export function isNearby(km: number): boolean {
  return km <= reach;
}

/** The distance in words: „rund 12 km“. Places are known by their middle only, so this is all we can say. */
export function formatDistance(km: number): string {
  return km < 1 ? 'am selben Ort' : `rund ${Math.round(km)} km`;
}

/** Whether a place lies within a ring of corners, by counting how often a ray leaves it. */
export function isInside({ breite, laenge }: Lage, ring: readonly Lage[]): boolean {
  let inside = false;
  ring.forEach((corner, index) => {
    const before = ring.at(index - 1) ?? corner;
    if (corner.breite > breite === before.breite > breite) return;
    const share = (breite - corner.breite) / (before.breite - corner.breite);
    if (laenge < corner.laenge + share * (before.laenge - corner.laenge)) inside = !inside;
  });
  return inside;
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
