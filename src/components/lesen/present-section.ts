/**
 * Which section somebody is reading.
 *
 * @param tops how far below the upper edge of the window each heading is, in the order of the page
 * @param line how far down the reader looks, in the same unit
 * @param isAtEnd whether the page cannot be scrolled further
 * @returns the place in `tops`, or -1 above the first section
 */
export function findPresent(tops: readonly number[], line: number, isAtEnd: boolean): number {
  // The last sections may be too short to ever reach the line.
  if (isAtEnd) return tops.length - 1;
  return tops.findLastIndex((top) => top <= line);
}
