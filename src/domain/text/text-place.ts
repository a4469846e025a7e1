/** Places in a text, as people count them. */
import type { Place } from '#domain/entry/finding.ts';

/** @param offset from 0, in UTF-16 units */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
