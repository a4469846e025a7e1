/** Fewer corners, the same shape. */
import { isSame, type Corner } from './corner.ts';

/**
 * Visvalingam and Whyatt (1993): takes out the corner with the smallest triangle between its neighbours,
 * again and again, until none is smaller than a limit. The ends stay, so that lines still meet there.
 *
 * @param limit in square kilometres
 */
export function simplify(line: readonly Corner[], limit: number): Corner[] {
  const corners = [...line];
  const fewest = isSame(corners[0] ?? [0, 0], corners.at(-1) ?? [1, 1]) ? 5 : 2;
  while (corners.length > fewest) {
    const areas = corners.slice(1, -1).map((corner, index) => {
      return toArea(corners[index] ?? corner, corner, corners[index + 2] ?? corner);
    });
    const least = Math.min(...areas);
    if (least >= limit) break;
    corners.splice(areas.indexOf(least) + 1, 1);
  }
  return corners;
}

/**
 * The area of a triangle in square kilometres; a degree is 111.2 km, and towards the poles less from west to
 * east.
 */
function toArea(a: Corner, b: Corner, c: Corner): number {
  const degrees = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
  return (Math.abs(degrees) / 2) * 111.2 ** 2 * Math.cos((b[1] * Math.PI) / 180);
}
