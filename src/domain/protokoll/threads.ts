/**
 * The thread of the site: each Thema is a line through the meetings. The line runs through the knot of a
 * meeting that spoke of the Thema, and passes below the others. See docs/decisions/0005-the-thread.md.
 */

export interface Threads {
  width: number;
  height: number;
  /** Each with the id of its Thema, and its way as in the attribute `d` of a path of SVG. */
  lines: { id: string; d: string }[];
}

/**
 * @param themen in their order, the first one on top
 * @param meetings the Themen of each, the earliest meeting first; one at least
 */
export function toThreads(
  themen: readonly string[],
  meetings: readonly ReadonlySet<string>[],
): Threads {
  const passed = meetings.map((spoken) => themen.filter((id) => !spoken.has(id)));
  const middle = (themen.length * wide) / 2;
  const lines = themen.map((id, index) => {
    const offset = index - (themen.length - 1) / 2;
    const heights = passed.map((others) =>
      others.includes(id) ? middle + below + others.indexOf(id) * wide : middle + offset * tight,
    );
    return { id, d: toPath(middle + offset * wide, heights) };
  });
  const deepest = Math.max(...passed.map((others) => below + others.length * wide));
  return { width, height: middle + Math.max(middle, deepest), lines };
}

const width = 1200;
/** How far apart threads run in a knot, and outside. */
const tight = 3.5;
const wide = 12;
/** How far below a knot the first one passes that is not in it. */
const below = 40;

/** Begins and ends apart from the others, and stays a while at the height of each knot. */
function toPath(free: number, heights: readonly number[]): string {
  const step = width / heights.length;
  const knots = heights.map((y, index) => ({ x: (index + 0.5) * step, y }));
  const loose = heights.slice(1).map((_, index) => ({ x: (index + 1) * step, y: free }));
  const stops = [
    { x: 0, y: free },
    ...knots.flatMap((knot, index) => [knot, ...loose.slice(index, index + 1)]),
    { x: width, y: free },
  ];
  return stops
    .map(({ x, y }, index) => {
      const from = stops[index - 1];
      if (!from) return `M${toNumber(x)} ${toNumber(y)}`;
      const half = toNumber((from.x + x) / 2);
      return `C${half} ${toNumber(from.y)} ${half} ${toNumber(y)} ${toNumber(x)} ${toNumber(y)}`;
    })
    .join('');
}

function toNumber(value: number): number {
  return Math.round(value * 10) / 10;
}
