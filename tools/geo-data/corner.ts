/** A corner as GeoJSON has it: degrees east, degrees north. */
export type Corner = [laenge: number, breite: number];

export function isSame(one: Corner, other: Corner): boolean {
  return one[0] === other[0] && one[1] === other[1];
}
