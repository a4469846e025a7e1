/** The places of the points of a series; heights in `em`, places along the years in per cent. */
import { toEm, toPercent, toScale } from './scale.ts';

export interface SeriesPoint {
  jahr: number;
  /** Undefined if no number is known. */
  value: number | undefined;
  /** The value in words. */
  text: string;
  isDoubtful?: boolean;
}

/** The end of a text that is at its place. */
type Anchor = 'start' | 'middle' | 'end';

/** The years and the scale that series have in common, so that they can be compared. */
export interface Frame {
  first: number;
  last: number;
  most: number;
}

export interface SeriesLayout {
  height: string;
  axis: { y: string; textY: string; value: number }[];
  years: { x: string; y: string; anchor: Anchor; jahr: number }[];
  /** One line from each known value to the next; a gap where years between them are missing. */
  lines: { x1: string; y1: string; x2: string; y2: string; isGap: boolean }[];
  points: {
    x: string;
    y: string;
    textY: string;
    anchor: Anchor;
    /** Empty where there is no room for it. */
    text: string;
    isDoubtful: boolean;
  }[];
  /** Years without a known value, from top to bottom. */
  untold: { x: string; y1: string; y2: string }[];
}

/** @param all the series that share their years and their scale */
export function toFrame(all: readonly (readonly SeriesPoint[])[]): Frame {
  const years = all.flat().map(({ jahr }) => jahr);
  const values = all.flat().map(({ value = 0 }) => value);
  return {
    first: Math.min(...years),
    last: Math.max(...years),
    most: Math.max(0, ...values),
  };
}

/** @param points of one series, the earliest first */
export function toSeriesLayout(points: readonly SeriesPoint[], frame: Frame): SeriesLayout {
  const { shareOf, ticks } = toScale(frame.most);
  const shareOfYear = (jahr: number) => toShare(jahr, frame);
  const x = (jahr: number) => toPercent(left + width * shareOfYear(jahr));
  const y = (value: number) => top + plot * (1 - shareOf(value));
  const known = points.flatMap(({ value, ...point }) =>
    value === undefined ? [] : [{ ...point, value }],
  );
  const named = pickEnds(known, frame);

  return {
    height: toEm(top + plot + below),
    axis: ticks.map((value) => ({ y: toEm(y(value)), textY: toEm(y(value) - 0.25), value })),
    years: toYears(frame).map((jahr) => ({
      x: x(jahr),
      y: toEm(top + plot + 1.3),
      anchor: shareOfYear(jahr) > 0.95 ? 'end' : 'middle',
      jahr,
    })),
    lines: known.slice(1).map((to, index) => {
      const from = known[index] ?? to;
      return {
        ...{ x1: x(from.jahr), y1: toEm(y(from.value)) },
        ...{ x2: x(to.jahr), y2: toEm(y(to.value)) },
        isGap: to.jahr - from.jahr > 1,
      };
    }),
    points: known.map((point) => ({
      x: x(point.jahr),
      y: toEm(y(point.value)),
      textY: toEm(y(point.value) - 0.7),
      anchor: toAnchor(shareOfYear(point.jahr)),
      text: named.includes(point) ? point.text : '',
      isDoubtful: point.isDoubtful ?? false,
    })),
    untold: points
      .filter(({ value }) => value === undefined)
      .map(({ jahr }) => ({ x: x(jahr), y1: toEm(top), y2: toEm(top + plot) })),
  };
}

/** Room over the highest point for its value, for the plot, and below it for the years. */
const [top, plot, below] = [2, 6, 1.6];
/** Room for the numbers of the axis, and for half a point beyond the last. */
const [left, width] = [0.2, 0.78];

function toShare(jahr: number, { first, last }: Frame): number {
  return last > first ? (jahr - first) / (last - first) : 0.5;
}

/** As many years as fit on a phone of 320 pixels, at equal distances from the first. */
function toYears({ first, last }: Frame): number[] {
  const step = Math.ceil((last - first + 1) / 6);
  return Array.from(
    { length: Math.floor((last - first) / step) + 1 },
    (_, index) => first + index * step,
  );
}

/** Words over the points must not leave the picture, nor lie over the numbers of the axis. */
function toAnchor(share: number): Anchor {
  if (share < 0.25) return 'start';
  return share > 0.75 ? 'end' : 'middle';
}

/** The last value and the first, if there is room for both; the table beside has all of them. */
function pickEnds<Point extends { jahr: number }>(
  points: readonly Point[],
  frame: Frame,
): (Point | undefined)[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  return toShare(last.jahr, frame) - toShare(first.jahr, frame) >= 0.5 ? [first, last] : [last];
}
