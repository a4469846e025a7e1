/** Where names go on a map, so that none hides another. In units of the drawing. */
import type { Point } from './projection.ts';

export interface Label extends Point {
  /** What of the text is at the point, in words of SVG; its middle is as high as the point. */
  anchor: 'start' | 'middle' | 'end';
}

export interface LabelOptions {
  width: number;
  height: number;
  /** How far a name may stand out to the left and right. */
  bleed: number;
  /** Of a mark. */
  radius: number;
  fontSize: number;
}

/**
 * A place for each name beside its mark, to the right if there is room, else around it.
 *
 * Begins with the best place of each for itself; then each, and each two together, take what is best
 * beside the others, as long as that makes the whole better. Nothing here is left to chance, so a map
 * looks the same after every build.
 *
 * @returns in the same order; nothing for a name that would hide something wherever it stood
 */
export function placeLabels(
  marks: readonly (Point & { text: string })[],
  options: LabelOptions,
): (Label | undefined)[] {
  const choices = marks.map((mark) => toChoices(mark, marks, options));
  const chosen = choices.map((own) => own.reduce((a, b) => (b.cost < a.cost ? b : a)));
  const toTotal = () =>
    chosen.reduce((sum, one, index) => sum + one.cost + toClash(one, index, chosen), 0);

  const improve = (...indexes: number[]): boolean => {
    const before = indexes.map((index) => chosen[index]);
    let [least, best] = [toTotal(), before];
    for (const combination of combine(indexes.map((index) => choices[index] ?? []))) {
      indexes.forEach((index, at) => (chosen[index] = combination[at] ?? nowhere));
      const total = toTotal();
      if (total < least) [least, best] = [total, combination];
    }
    indexes.forEach((index, at) => (chosen[index] = best[at] ?? nowhere));
    return best !== before;
  };

  const improveAll = (): boolean => {
    const alone = [...marks.keys()].map((index) => improve(index));
    const together = findCrowded(chosen).map((pair) => improve(...pair));
    return [...alone, ...together].includes(true);
  };
  while (improveAll());
  return chosen.map(({ label }) => label);
}

interface Choice {
  label: Label | undefined;
  box: Box;
  /** How bad it is by itself. */
  cost: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Two names on one another cannot be read, so one of them goes. */
const clash = 1000;
/** A name that is not there can still be found in the list. */
const missing = 100;
/** So near to another mark, a name could be taken for that of the other. */
const ambiguous = 10;

const nobody: Box = { left: NaN, right: NaN, top: NaN, bottom: NaN };
const nowhere: Choice = { label: undefined, box: nobody, cost: missing };

function toChoices(
  mark: Point & { text: string },
  marks: readonly Point[],
  options: LabelOptions,
): Choice[] {
  const { width, height, bleed, radius, fontSize } = options;
  const aside = radius + fontSize / 4;
  const above = radius + fontSize * 0.6;
  const shift = fontSize * 1.5;
  const candidates: Label[] = [
    { x: mark.x + aside, y: mark.y, anchor: 'start' },
    { x: mark.x - aside, y: mark.y, anchor: 'end' },
    { x: mark.x, y: mark.y - above, anchor: 'middle' },
    { x: mark.x, y: mark.y + above, anchor: 'middle' },
    { x: mark.x + shift, y: mark.y - above, anchor: 'middle' },
    { x: mark.x - shift, y: mark.y - above, anchor: 'middle' },
    { x: mark.x + shift, y: mark.y + above, anchor: 'middle' },
    { x: mark.x - shift, y: mark.y + above, anchor: 'middle' },
  ];
  const others = marks.filter((other) => other !== mark);
  const frame = { left: -bleed, right: width + bleed, top: 0, bottom: height };
  const found = candidates.flatMap((label, preference): Choice[] => {
    const box = toBox(label, mark.text, fontSize);
    const isHidden = others.some((other) => overlaps(box, toSquare(other, radius)));
    if (isHidden || !contains(frame, box)) return [];
    const isNear = others.some((other) => overlaps(box, toSquare(other, radius + fontSize * 0.8)));
    return [{ label, box, cost: preference + (isNear ? ambiguous : 0) }];
  });
  return [...found, nowhere];
}

function toClash(choice: Choice, index: number, chosen: readonly Choice[]): number {
  return chosen.slice(index + 1).filter(({ box }) => overlaps(choice.box, box)).length * clash;
}

/** Pairs of which one keeps the other from a good place; the others need not be tried together. */
function findCrowded(chosen: readonly Choice[]): [number, number][] {
  const poor = [...chosen.keys()].filter((index) => (chosen[index]?.cost ?? 0) >= ambiguous);
  return poor.flatMap((one) =>
    [...chosen.keys()]
      .filter((other) => other !== one)
      .map((other): [number, number] => [one, other]),
  );
}

function combine(lists: readonly Choice[][]): Choice[][] {
  const [first = [], ...others] = lists;
  if (others.length === 0) return first.map((choice) => [choice]);
  return first.flatMap((choice) => combine(others).map((rest) => [choice, ...rest]));
}

function toBox({ x, y, anchor }: Label, text: string, fontSize: number): Box {
  const length = toWidth(text) * fontSize;
  const left = x - { start: 0, middle: length / 2, end: length }[anchor];
  return { left, right: left + length, top: y - fontSize / 2, bottom: y + fontSize / 2 };
}

/**
 * In units of the font's size. Which font a device has is not known in the build, so these are the
 * widths of DejaVu Sans Bold, one of the widest: in any other, names take less.
 */
function toWidth(text: string): number {
  return Array.from(text, toLetterWidth).reduce((sum, width) => sum + width, 0);
}

function toLetterWidth(letter: string): number {
  if (/[ijl .\-/]/.test(letter)) return 0.4;
  if (/[frt]/.test(letter)) return 0.5;
  if (/[mwMW]/.test(letter)) return 1.05;
  return /\p{Lu}/u.test(letter) ? 0.77 : 0.7;
}

function toSquare({ x, y }: Point, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}
