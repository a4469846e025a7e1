/** „Meinten Sie …?“: the nearest of the known words. */

/**
 * @param word the typed word
 * @param known the right words
 * @returns the known word with the fewest differing letters, or nothing if all are far off
 */
export function findNearest(word: string, known: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    // Each letter that one has more is a difference: of a very long word there is nothing to count.
    if (Math.abs(word.length - candidate.length) >= least) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

/** Insertions, deletions, replacements and swaps of two neighbours that turn `a` into `b`. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? (beforeLast[j - 2] ?? 0) + 1 : Infinity;
      const moved = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      current.push(Math.min(replaced, swapped, moved));
    }
    [beforeLast, previous] = [previous, current];
  }
  return previous[b.length] ?? 0;
}
