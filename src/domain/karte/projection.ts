/** Turns degrees into places of a drawing. */
import type { Lage } from './geo.ts';

export interface Spot {
  x: number;
  y: number;
}

/** Degrees of the left and upper edge, and units of the drawing per degree; see `project`. */
export interface Projection {
  west: number;
  north: number;
  unitsPerLaenge: number;
  unitsPerBreite: number;
  width: number;
  height: number;
}

/**
 * An equirectangular projection, true to scale along the middle parallel of the area. Over the two
 * degrees that Thuringia is high, it stretches no line by more than two per cent, and north stays up.
 *
 * @param area everything the drawing has to show
 * @param width of the drawing; its height follows
 * @param margin left free on all sides
 */
export function createProjection(
  area: readonly Lage[],
  { width, margin }: { width: number; margin: number },
): Projection {
  const laengen = area.map(({ laenge }) => laenge);
  const breiten = area.map(({ breite }) => breite);
  const [west, east] = [Math.min(...laengen), Math.max(...laengen)];
  const [south, north] = [Math.min(...breiten), Math.max(...breiten)];

  const unitsPerLaenge = (width - 2 * margin) / (east - west);
  const middle = ((north + south) / 2) * (Math.PI / 180);
  const unitsPerBreite = unitsPerLaenge / Math.cos(middle);
  return {
    west: west - margin / unitsPerLaenge,
    north: north + margin / unitsPerBreite,
    unitsPerLaenge,
    unitsPerBreite,
    width,
    height: Math.ceil((north - south) * unitsPerBreite + 2 * margin),
  };
}

/** Where a place is in the drawing: `x` to the right, `y` down. */
export function project(projection: Projection, { breite, laenge }: Lage): Spot {
  return {
    x: (laenge - projection.west) * projection.unitsPerLaenge,
    y: (projection.north - breite) * projection.unitsPerBreite,
  };
}

/**
 * A line as data of an SVG path. Corners lie on whole tenths, and each is given relative to the one before: a
 * third of the length of absolute corners.
 *
 * @param isClosed whether the last corner is joined to the first
 */
export function toPathData(corners: readonly Spot[], isClosed: boolean): string {
  let last = { x: 0, y: 0 };
  const steps = corners.map(({ x, y }) => {
    const [dx, dy] = [Math.round(x * 10) - last.x, Math.round(y * 10) - last.y];
    last = { x: last.x + dx, y: last.y + dy };
    return [dx, dy].map((step) => String(step / 10).replace(/^(-?)0\./, '$1.')).join(' ');
  });
  const [start = '', ...others] = steps;
  const line = others.join(' ').replaceAll(' -', '-');
  return `M${start.replace(' -', '-')}l${line}${isClosed ? 'z' : ''}`;
}
