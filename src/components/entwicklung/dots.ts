/**
 * The places of the dots of the picture: one for each point of a Protokoll, in heaps over and under a thread
 * through the years. All pictures of a page share one scale, so that heaps can be compared.
 */
import type { Mentions } from '#domain/protokoll/mentions.ts';

export interface Scale {
  width: number;
  height: number;
  /** The height of the thread. */
  thread: number;
  /** Middle of the heap of a year. */
  x: (jahr: number) => number;
  /** The years that have room for their number. */
  labels: number[];
  /** Dots side by side. */
  perRow: number;
}

/** Lines for the attribute `d`; the pattern of their stroke makes dots of them. */
export interface Dots {
  gut: string;
  schlecht: string;
  anderes: string;
}

/** Distance from one dot to the next. */
export const step = 6;

/** @param all the years of every picture in the comparison */
export function toScale(all: readonly (readonly Mentions[])[]): Scale {
  const jahre = [...new Set(all.flat().map(({ jahr }) => jahr))].sort((a, b) => a - b);
  const gaps = toGaps(jahre);
  const x = (jahr: number) =>
    jahre.length < 2
      ? width / 2
      : gaps.slice(0, jahre.indexOf(jahr)).reduce((sum, gap) => sum + gap, margin);

  const perRow = Math.max(1, Math.min(5, Math.floor(Math.min(...gaps) / step) - 1));
  const thread = Math.max(0, ...all.flat().map((year) => heightOf(year, perRow)));
  const below = Math.max(0, ...all.flat().map(({ schlecht }) => rowsOf(schlecht, perRow)));
  const height = thread + knot + below * step + labelHeight;
  return { width, height, thread, x, labels: toLabels(jahre, x), perRow };
}

/** The top of a picture: the empty room above its highest heap is left out, but nothing is shrunk. */
export function topOf(mentions: readonly Mentions[], { thread, perRow }: Scale): number {
  return Math.min(thread - knot - 1, ...mentions.map((year) => thread - heightOf(year, perRow)));
}

export function toDots(mentions: readonly Mentions[], scale: Scale): Dots {
  const dots: Dots = { gut: '', schlecht: '', anderes: '' };
  for (const { jahr, gut, schlecht, anderes } of mentions) {
    const heap = (count: number, from: number, direction: 1 | -1) =>
      toHeap(count, scale.x(jahr), from, direction, scale.perRow);
    const start = scale.thread - knot - 1;
    const gutRows = rowsOf(gut, scale.perRow);
    dots.gut += heap(gut, start, -1);
    dots.anderes += heap(anderes, start - gutRows * step, -1);
    dots.schlecht += heap(schlecht, scale.thread + knot + 1, 1);
  }
  return dots;
}

/** Width in units of the picture. It is drawn about as wide as a phone, so these are pixels there. */
const width = 320;
const margin = 24;
/** The distance from the thread to the first row. */
const knot = 7;
/** Room for the numbers of the years. */
const labelHeight = 24;
const labelWidth = 32;
/** A heap of five in a row, and some air. */
const leastGap = 36;

/**
 * The gap from each year to the next: as wide as the time between them, but never closer than a heap. If that
 * is too much for the picture, all stand equally close.
 */
function toGaps(jahre: readonly number[]): number[] {
  const spans = jahre.slice(1).map((jahr, index) => jahr - (jahre[index] ?? jahr));
  const room = width - 2 * margin;
  const least = Math.min(leastGap, room / spans.length);

  let wide = spans;
  let perYear = 0;
  for (let before = -1; before !== wide.length;) {
    before = wide.length;
    const sum = wide.reduce((sum, span) => sum + span, 0);
    perYear = sum > 0 ? (room - least * (spans.length - wide.length)) / sum : 0;
    wide = wide.filter((span) => span * perYear >= least);
  }
  return spans.map((span) => Math.max(least, span * perYear));
}

function toLabels(jahre: readonly number[], x: Scale['x']): number[] {
  const labels: number[] = [];
  for (const jahr of jahre) {
    const before = labels.at(-1);
    if (before === undefined || x(jahr) - x(before) >= labelWidth) labels.push(jahr);
  }
  return labels;
}

/** The height of a heap above the thread. */
function heightOf({ gut, anderes }: Mentions, perRow: number): number {
  return knot + 2 + (rowsOf(gut, perRow) + rowsOf(anderes, perRow)) * step;
}

function rowsOf(count: number, perRow: number): number {
  return Math.ceil(count / perRow);
}

/** Rows away from the thread, each in the middle over its year. */
function toHeap(count: number, x: number, from: number, direction: 1 | -1, perRow: number): string {
  return Array.from({ length: rowsOf(count, perRow) }, (_, row) => {
    const inRow = Math.min(perRow, count - row * perRow);
    const length = (inRow - 1) * step;
    // A little longer than to the last dot, or rounding would cost it.
    return `M${round(x - length / 2)} ${round(from + direction * row * step)}h${length + 0.1}`;
  }).join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
