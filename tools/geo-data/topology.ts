/**
 * Areas that touch have a border in common. Cut into the lines that two areas share and the lines
 * that one has alone, they can be simplified without gaps, and no border is drawn twice.
 */
import { isSame, type Corner } from './corner.ts';

export interface Area {
  /** Areas of one id become one: the border between them goes. */
  id: string;
  rings: Corner[][];
}

export interface Lines {
  /** The lines of one area alone. */
  outer: Corner[][];
  /** The lines that two areas share. */
  inner: Corner[][];
}

/** @param areas with exactly the same numbers for the corners of a common border */
export function toLines(areas: readonly Area[]): Lines {
  const edges = readEdges(areas);
  const lines: Lines = { outer: [], inner: [] };
  for (const [kind, line] of chain(edges)) lines[kind].push(line);
  return lines;
}

/** Joins lines at their ends, until each comes back to where it began. */
export function toRings(lines: readonly Corner[][]): Corner[][] {
  const left = [...lines];
  const rings: Corner[][] = [];
  for (let ring = left.pop(); ring; ring = left.pop()) {
    while (!isClosed(ring)) ring = join(ring, left);
    rings.push(ring);
  }
  return rings;
}

export function isClosed(line: readonly Corner[]): boolean {
  const [first, last] = [line[0], line.at(-1)];
  return line.length > 3 && first !== undefined && last !== undefined && isSame(first, last);
}

interface Edge {
  ends: [Corner, Corner];
  areas: string[];
}

function readEdges(areas: readonly Area[]): Edge[] {
  const edges = new Map<string, Edge>();
  for (const { id, rings } of areas) {
    for (const ring of rings) {
      ring.slice(1).forEach((end, index) => {
        const start = ring[index] ?? end;
        if (isSame(start, end)) return;
        const key = [start, end].map(toKey).sort().join(' ');
        const edge = edges.get(key) ?? { ends: [start, end], areas: [] };
        edge.areas.push(id);
        edges.set(key, edge);
      });
    }
  }
  return [...edges.values()].filter(({ areas: [one, other] }) => one !== other);
}

/** Lines from node to node; a node is where more than two edges meet. */
function chain(edges: readonly Edge[]): [keyof Lines, Corner[]][] {
  const byCorner = Map.groupBy(
    edges.flatMap((edge) => edge.ends.map((corner) => ({ key: toKey(corner), edge }))),
    ({ key }) => key,
  );
  const isNode = (corner: Corner) => byCorner.get(toKey(corner))?.length !== 2;
  const used = new Set<Edge>();

  const follow = (start: Corner, first: Edge): [keyof Lines, Corner[]] => {
    const line = [start];
    let edge: Edge | undefined = first;
    let here = start;
    while (edge) {
      used.add(edge);
      const [a, b] = edge.ends;
      here = isSame(a, here) ? b : a;
      line.push(here);
      if (isNode(here)) break;
      edge = byCorner.get(toKey(here))?.find((one) => !used.has(one.edge))?.edge;
    }
    return [first.areas.length > 1 ? 'inner' : 'outer', line];
  };

  // Rings without a node, such as a town amid its Kreis, begin anywhere; so they come last.
  const starts = [true, false].flatMap((atNode) =>
    edges.flatMap((edge) =>
      edge.ends.filter((corner) => !atNode || isNode(corner)).map((corner) => ({ corner, edge })),
    ),
  );
  return starts.flatMap(({ corner, edge }) => (used.has(edge) ? [] : [follow(corner, edge)]));
}

function join(line: Corner[], others: Corner[][]): Corner[] {
  const end = line.at(-1);
  const touches = (corner: Corner | undefined) =>
    end !== undefined && corner !== undefined && isSame(corner, end);
  const index = others.findIndex((other) => touches(other[0]) || touches(other.at(-1)));
  const [next] = index < 0 ? [] : others.splice(index, 1);
  if (!next) throw new Error(`A line ends at ${String(end)} and nothing goes on from there.`);
  return [...line, ...(touches(next[0]) ? next : next.toReversed()).slice(1)];
}

function toKey([laenge, breite]: Corner): string {
  return `${laenge},${breite}`;
}
