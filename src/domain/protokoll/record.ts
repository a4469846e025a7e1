/**
 * The text published under the address of each point, so that an address cannot come to mean another
 * text without anybody noticing. A record is a small committed file beside the entries, one for each
 * Protokoll, with a line for each point: `t2-i2 MitMenschen e.V. ist Träger von ThINKA Erfurt.`
 */

/** The words of each point by its address within the Protokoll, in reading order. */
export type Words = ReadonlyMap<string, string>;

export interface Point {
  id: string;
  text: string;
}

/** An address that no longer means what it did, or a text that has left its address. */
export interface Change {
  /** The address, `t2-i2`. */
  id: string;
  /** The words that were published under it. */
  before: string;
  /** The words that stand under it now; nothing if there is no such point. */
  now: string | undefined;
  /** The present address of the old words: `id` itself if they were only reworded. */
  at: string | undefined;
}

/** The folder of all records, from the root of the project. */
export const recordFolder = 'src/fundstellen';

export function recordFileOf(protokoll: string): string {
  return `${recordFolder}/${protokoll}.txt`;
}

/** Ignores lines that are no part of a record: it is data like the entries. */
export function readRecord(text: string): Words {
  const lines = text.split(/\r?\n/).map((line) => /^(t\d+-[a-z]\d+) (.+)$/.exec(line));
  return new Map(lines.flatMap((match) => (match ? [[match[1] ?? '', match[2] ?? '']] : [])));
}

export function writeRecord(words: Words): string {
  return [...words].map(([id, text]) => `${id} ${text}\n`).join('');
}

/** The first of two points with one number counts; a check reports the second. */
export function toWords(points: readonly Point[]): Words {
  const words = new Map<string, string>();
  for (const { id, text } of points) if (!words.has(id)) words.set(id, text);
  return words;
}

/**
 * @param accept whether the record takes the words that stand there now, or forgets a point that is gone
 * @returns the record with all points that it did not know
 */
export function updateRecord(
  record: Words,
  points: readonly Point[],
  accept: (change: Change) => boolean,
): Words {
  const accepted = new Set(
    findChanges(record, points)
      .filter(accept)
      .map(({ id }) => id),
  );
  // A point with a recorded address elsewhere is not recorded again at its new place.
  const strayed = new Set<number>();
  for (const [id, index] of followPoints(record, points)) {
    if (points[index]?.id !== id && !accepted.has(id)) strayed.add(index);
  }
  const updated = new Map(toWords(points.filter((_, index) => !strayed.has(index))));
  for (const [id, text] of record) {
    if (!accepted.has(id)) updated.set(id, text);
  }
  return updated;
}

/** @returns the differences from the record, in its order; points that it does not know are none */
export function findChanges(record: Words, points: readonly Point[]): Change[] {
  const words = toWords(points);
  if ([...record].every(([id, text]) => words.get(id) === text)) return [];
  const found = followPoints(record, points);
  return [...record].flatMap(([id, before]) => {
    const now = words.get(id);
    const index = found.get(id);
    const at = index === undefined ? undefined : points[index]?.id;
    return now === before ? [] : [{ id, before, now, at }];
  });
}

/**
 * Finds each recorded point again: by its very words at its place, by its very words elsewhere, by its place
 * with nearly its words, and then by the most similar words.
 *
 * @returns the index in `points` by recorded address
 */
export function followPoints(record: Words, points: readonly Point[]): Map<string, number> {
  const found = new Map<string, number>();
  const free = new Set(points.keys());
  const take = (id: string, index: number) => {
    found.set(id, index);
    free.delete(index);
  };

  for (const [index, { id, text }] of points.entries()) {
    if (record.get(id) === text && !found.has(id)) take(id, index);
  }
  const byText = Map.groupBy(free, (index) => points[index]?.text);
  for (const [id, text] of record) {
    const index = found.has(id) ? undefined : byText.get(text)?.shift();
    if (index !== undefined) take(id, index);
  }
  for (const { id, index } of rankAlike(record, points, found, free)) {
    if (!found.has(id) && free.has(index)) take(id, index);
  }
  return found;
}

/** Pairs of the remaining points, the most alike first; a pair at one address goes before others. */
function rankAlike(
  record: Words,
  points: readonly Point[],
  found: ReadonlyMap<string, number>,
  free: ReadonlySet<number>,
): { id: string; index: number }[] {
  const left = [...record]
    .filter(([id]) => !found.has(id))
    .map(([id, text]) => [id, toParts(text)]);
  const candidates = [...free].map((index) => [index, toParts(points[index]?.text ?? '')] as const);
  // A Protokoll that was written anew is not a reworded one; only its addresses are compared.
  const isAnew = left.length * candidates.length > mostPairs;
  return (left as [string, ReadonlySet<string>][])
    .flatMap(([id, before]) =>
      candidates.flatMap(([index, now]) => {
        const isHere = points[index]?.id === id;
        if (isAnew && !isHere) return [];
        const alike = compare(before, now);
        return alike < leastAlike ? [] : [{ id, index, rank: alike + (isHere ? 0.2 : 0) }];
      }),
    )
    .sort((a, b) => b.rank - a.rank);
}

const mostPairs = 10_000;
const leastAlike = 0.5;

/** Every three letters in a row, so that a slip of the pen changes few of them. */
function toParts(text: string): ReadonlySet<string> {
  const padded = `  ${text.toLowerCase()} `.slice(0, 600);
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

/** @returns from 0 (nothing in common) to 1 (Dice's coefficient) */
function compare(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const part of one) if (other.has(part)) common++;
  return (2 * common) / (one.size + other.size);
}
