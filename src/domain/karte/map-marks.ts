/** Where the marks of a map go, so that a finger can tell them apart. In units of the drawing. */
import type { Spot } from './projection.ts';

/**
 * Moves apart marks that a finger could not tell apart, each by half of the missing distance.
 *
 * @param distance the least between two of them; a mark far from the others stays where it is
 */
export function keepApart(points: readonly Spot[], distance: number): Spot[] {
  const moved = points.map((point) => ({ ...point }));
  const pairs = moved.flatMap((one, index) =>
    moved.slice(index + 1).map((other) => [one, other] as const),
  );
  // Moving one may push it towards the next, so a few rounds; marks in one place fan out.
  for (let round = 0; round < 50; round++) {
    const close = pairs.filter(([one, other]) => toGap(one, other) < distance - 0.01);
    if (close.length === 0) break;
    for (const [one, other] of close) push(one, other, distance);
  }
  return moved;
}

function toGap(one: Spot, other: Spot): number {
  return Math.hypot(other.x - one.x, other.y - one.y);
}

function push(one: Spot, other: Spot, distance: number): void {
  const gap = toGap(one, other);
  if (gap >= distance) return;
  const [ux, uy] = gap > 0 ? [(other.x - one.x) / gap, (other.y - one.y) / gap] : [1, 0];
  const step = (distance - gap) / 2;
  one.x -= ux * step;
  one.y -= uy * step;
  other.x += ux * step;
  other.y += uy * step;
}
