/** Finds the numbers to pin so that every recorded address means its words again. */
import { followPoints, type Point, type Words } from './record.ts';

export interface PinnedPoint extends Point {
  /** The pin as it is written, `i2`. */
  pin?: string | undefined;
}

/** `t2-i` and `2`, of `t2-i2` */
export function splitId(id: string): { group: string; number: number } {
  const [, group = '', number = ''] = /^(.*?-[a-z])(\d+)$/.exec(id) ?? [];
  return { group, number: Number(number) };
}

/**
 * A recorded point gets its number back, unless it has moved to another section or kind. A new point gets a
 * number that was never given, and only if it would take a given one by counting.
 *
 * @param points in reading order
 * @returns the pin of each point that needs another one than it has, by its index
 */
export function planPins(record: Words, points: readonly PinnedPoint[]): Map<number, string> {
  const wanted = new Map([...followPoints(record, points)].map(([id, index]) => [index, id]));
  const groups = Map.groupBy(points.keys(), (index) => splitId(points[index]?.id ?? '').group);
  return new Map([...groups].flatMap(([group, indexes]) => [...planGroup(group, indexes)]));

  function planGroup(group: string, indexes: readonly number[]): Map<number, string> {
    const letter = group.slice(-1);
    const given = new Set<number>();
    for (const id of record.keys()) {
      const split = splitId(id);
      if (split.group === group) given.add(split.number);
    }
    const ownPins = new Map<number, number>();
    for (const index of indexes) {
      const pin = numberOf(points[index]?.pin);
      const isFree = pin !== undefined && !given.has(pin) && !ownPins.has(pin);
      if (isFree && recordedNumber(index) === undefined) ownPins.set(pin, index);
    }
    const counted = indexes.map((index) => splitId(points[index]?.id ?? '').number);
    let last = Math.max(0, ...given, ...ownPins.keys(), ...counted);

    const plan = new Map<number, string>();
    const used = new Set<number>();
    let count = 0;
    for (const index of indexes) {
      const pin = numberOf(points[index]?.pin);
      const next = count + 1;
      const isFree = !given.has(next) && !ownPins.has(next) && !used.has(next);
      const own = pin !== undefined && ownPins.get(pin) === index ? pin : undefined;
      const number = recordedNumber(index) ?? own ?? (isFree ? next : ++last);
      if (number !== (pin ?? next)) plan.set(index, `${letter}${number}`);
      used.add(number);
      count = number;
    }
    return plan;

    function recordedNumber(index: number): number | undefined {
      const recorded = splitId(wanted.get(index) ?? '');
      return recorded.group === group ? recorded.number : undefined;
    }
  }
}

function numberOf(pin: string | undefined): number | undefined {
  return pin === undefined ? undefined : Number(pin.slice(1));
}
