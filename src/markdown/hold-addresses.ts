/** Writes numbers into a Protokoll, so that every recorded address means its words again. */
import { planPins, splitId } from '#domain/protokoll/pins.ts';
import { followPoints, type Words } from '#domain/protokoll/record.ts';

import { parse } from './parse.ts';
import { readOutline, type Mark, type Outline } from './protokoll.ts';

/**
 * @param text the whole file, or its body alone; a text that cannot be read has no points
 * @returns sections and points with their places in `text`
 */
export function findOutline(text: string): Outline {
  const parsed = parse(text);
  return 'finding' in parsed ? { sections: [], points: [] } : readOutline(parsed.tree, text);
}

/** One edit: new text in place of that between two offsets. */
export interface Writing {
  mark: Mark;
  /** The address that it is about, without number for a kind: `t2`, `t2-i`. */
  group: string;
  start: number;
  end: number;
  insert: string;
}

/** The edits after which every recorded address means its words again. */
export function planWriting(text: string, record: Words, outline = findOutline(text)): Writing[] {
  const sections = planSections(text, record, outline);
  // Numbers of points mean nothing before those of their sections are right.
  return sections.length > 0 ? sections : planPoints(text, record, outline);
}

/** @returns the text after all edits; the same text if there are none */
export function holdAddresses(text: string, record: Words): string {
  const withSections = write(text, planSections(text, record, findOutline(text)));
  let held = withSections;
  // A pin changes the count of later points, which may then need pins of their own.
  for (let round = 0; round < mostRounds; round++) {
    const next = write(held, planPoints(held, record, findOutline(held)));
    if (next === held) break;
    held = next;
  }
  return held;
}

const mostRounds = 5;

function write(text: string, writings: readonly Writing[]): string {
  return [...writings]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (result, { start, end, insert }) => result.slice(0, start) + insert + result.slice(end),
      text,
    );
}

function planPoints(text: string, record: Words, { points }: Outline): Writing[] {
  return [...planPins(record, points)].flatMap(([index, pin]) => {
    const mark = points[index];
    if (!mark) return [];
    const { group } = splitId(mark.id);
    const old = mark.pin === undefined ? '' : `^${mark.pin}`;
    const at = old && text.slice(0, mark.end).toLowerCase().lastIndexOf(old);
    return typeof at === 'number' && at >= mark.start
      ? [{ mark, group, start: at, end: at + old.length, insert: `^${pin}` }]
      : [{ mark, group, start: mark.end, end: mark.end, insert: ` ^${pin}` }];
  });
}

/** A section is known again by where most of its points are; its heading gets its number back. */
function planSections(text: string, record: Words, { sections, points }: Outline): Writing[] {
  const home = findHomes(record, points);
  const wanted = new Map<string, string>();
  for (const [before, now] of home) {
    const isMoved = before !== now && home.get(now) !== now;
    if (isMoved && !wanted.has(now)) wanted.set(now, before);
  }
  if (wanted.size === 0) return [];

  const taken = new Set([...home.keys(), ...sections.map(({ id }) => id)]);
  const inTheWay = new Set(wanted.values());
  return sections.flatMap((mark) => {
    const number = wanted.get(mark.id) ?? (inTheWay.has(mark.id) ? nextFree(taken) : '');
    const insert = renumber(text.slice(mark.start, mark.end), number);
    return insert ? [{ mark, group: number, start: mark.start, end: mark.end, insert }] : [];
  });
}

/** @returns where more than half of the recorded points of a section are now, by its recorded id */
function findHomes(record: Words, points: readonly Mark[]): Map<string, string> {
  const found = followPoints(record, points);
  const ids = Map.groupBy(record.keys(), sectionOf);
  const homes = [...ids].flatMap(([section, ids]) => {
    const now = ids.flatMap((id) => sectionOf(points[found.get(id) ?? -1]?.id ?? '') || []);
    const [most] = [...Map.groupBy(now, (one) => one)].sort(([, a], [, b]) => b.length - a.length);
    return most && most[1].length * 2 > ids.length ? [[section, most[0]] as const] : [];
  });
  return new Map(homes);
}

function nextFree(taken: Set<string>): string {
  for (let number = 1; number <= highestSection; number++) {
    const id = `t${number}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
  return '';
}

const highestSection = 99;

/** @returns nothing if this heading cannot have the number: `Rahmen` has none, a table has two */
function renumber(heading: string, id: string): string | undefined {
  const match = /^(##\s+(?:Tisch|Abschnitt|TOP) )\d{1,2}(:[\s\S]*)$/.exec(heading);
  return match && /^t([1-9]\d?)$/.test(id) ? `${match[1]}${id.slice(1)}${match[2]}` : undefined;
}

function sectionOf(id: string): string {
  return id.split('-')[0] ?? '';
}
