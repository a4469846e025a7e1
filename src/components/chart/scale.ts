/** The places of numbers in a picture: as shares of its width or height, which stretch with the screen. */
import { scaleLinear } from 'd3-scale';

export interface Scale {
  /** A share from nought to one. */
  shareOf: (value: number) => number;
  /** Round numbers for the axis, nought among them. */
  ticks: number[];
}

/**
 * Every scale begins with nought, or a small difference would look large.
 *
 * @param most the largest number that has to fit
 */
export function toScale(most: number): Scale {
  const scale = scaleLinear()
    .domain([0, most > 0 ? most : 1])
    .nice(4);
  // Few, since a phone has room for three numbers side by side.
  return { shareOf: scale, ticks: scale.ticks(2) };
}

/** @returns for the attribute of an SVG element: `36.5%` */
export function toPercent(share: number): string {
  return `${round(share * 100)}%`;
}

/** Lengths in `em`, so that pictures grow with the reader's letters. */
export function toEm(length: number): string {
  return `${round(length)}em`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
