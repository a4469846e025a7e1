/** The places of the bars of a chart, one below the other in groups; lengths in `em` and in per cent. */
import { toEm, toPercent, toScale } from './scale.ts';

export interface Bar {
  label: string;
  /** Undefined if no number is known. */
  value: number | undefined;
  /** The value in words. */
  text: string;
  isDoubtful?: boolean;
}

export interface BarGroup {
  /** Empty where there is but one group. */
  label: string;
  bars: readonly Bar[];
}

export interface BarLayout {
  height: string;
  axis: { x: string; y: string; gridEnd: string; anchor: string; value: number }[];
  headings: { y: string; label: string }[];
  bars: { textY: string; y: string; width: string | undefined; bar: Bar; label: string }[];
}

/** @param most the end of the scale, if it is not to be that of the values (100 for per cent) */
export function toBarLayout(groups: readonly BarGroup[], most?: number): BarLayout {
  const values = groups.flatMap(({ bars }) => bars).map(({ value = 0 }) => value);
  const { shareOf, ticks } = toScale(most ?? Math.max(0, ...values));
  const layout: BarLayout = { height: '', axis: [], headings: [], bars: [] };

  let top = 0;
  for (const { label, bars } of groups) {
    if (label) {
      layout.headings.push({ y: toEm(top + headingHeight - 0.5), label });
      top += headingHeight;
    }
    for (const bar of bars) {
      const width = bar.value === undefined ? undefined : toPercent(shareOf(bar.value));
      const [textY, y] = [toEm(top + 1), toEm(top + 1.4)];
      layout.bars.push({ textY, y, width, bar, label: shorten(bar.label) });
      top += rowHeight;
    }
  }

  layout.axis = ticks.map((value) => ({
    x: toPercent(shareOf(value)),
    y: toEm(top + 1),
    gridEnd: toEm(top),
    anchor: value === 0 ? 'start' : shareOf(value) === 1 ? 'end' : 'middle',
    value,
  }));
  layout.height = toEm(top + 1.4);
  return layout;
}

const headingHeight = 2.2;
const rowHeight = 2.9;

/** A picture cannot break lines; the table beside it has the whole name. */
function shorten(label: string): string {
  return label.length > longest ? `${label.slice(0, longest - 1).trimEnd()}…` : label;
}

/** The longest label that fits beside a value on a phone of 320 pixels. */
const longest = 24;
