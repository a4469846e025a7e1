/**
 * The section that somebody is reading.
 *
 * @param tops the distance of each heading from the upper edge of the window, in the order of the page
 * @param line the distance at which the reader looks, in the same unit
 * @param isAtEnd whether the page cannot be scrolled further
 * @returns the place in `tops`, or -1 above the first section
 */
export function findPresent(tops: readonly number[], line: number, isAtEnd: boolean): number {
  // The last sections may be too short to ever reach the line.
  if (isAtEnd) return tops.length - 1;
  return tops.findLastIndex((top) => top <= line);
}
