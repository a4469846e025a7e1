/** Where names go on a map, so that none hides another. In units of the drawing. */
import type { Spot } from './projection.ts';

export interface Label extends Spot {
  /** The end of the text that is at the point, as SVG names it; its middle is as high as the point. */
  anchor: 'start' | 'middle' | 'end';
}

export interface LabelOptions {
  width: number;
  height: number;
  /** How far a name may stand out to the left and right. */
  bleed: number;
  /** Radius of the mark. */
  radius: number;
  fontSize: number;
}

/**
 * A place for each name beside its mark: to the right, otherwise to the left, above or below. It takes the
 * first place that is within the drawing and touches neither another mark nor another name; the longest
 * choose first.
 *
 * @returns in the same order; undefined for a name that would hide something at every place
 */
export function placeLabels(
  marks: readonly (Spot & { text: string })[],
  { width, height, bleed, radius, fontSize }: LabelOptions,
): (Label | undefined)[] {
  const aside = radius + fontSize / 4;
  const above = radius + fontSize * 0.6;
  const taken = marks.map(({ x, y }) => toBox(x - radius, x + radius, y, radius));
  const labels: (Label | undefined)[] = marks.map(() => undefined);
  const byLength = [...marks.entries()].sort(([, a], [, b]) => toWidth(b.text) - toWidth(a.text));
  for (const [index, { x, y, text }] of byLength) {
    const candidates: Label[] = [
      { x: x + aside, y, anchor: 'start' },
      { x: x - aside, y, anchor: 'end' },
      { x, y: y - above, anchor: 'middle' },
      { x, y: y + above, anchor: 'middle' },
    ];
    const length = toWidth(text) * fontSize;
    labels[index] = candidates.find((label) => {
      const left = label.x - { start: 0, middle: length / 2, end: length }[label.anchor];
      const box = toBox(left, left + length, label.y, fontSize / 2);
      const isInside = box.left >= -bleed && box.right <= width + bleed;
      const isFree = taken.every((other, at) => at === index || !overlaps(box, other));
      if (!isInside || box.top < 0 || box.bottom > height || !isFree) return false;
      taken.push(box);
      return true;
    });
  }
  return labels;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function toBox(left: number, right: number, y: number, half: number): Box {
  return { left, right, top: y - half, bottom: y + half };
}

/**
 * The width in units of the font's size. The build does not know the font of a device, so these are the
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

function overlaps(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
