/** Charts of a built page held against the tables beside them. */
import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';

export interface Chart {
  /** Words that a screen reader gets instead of the picture. */
  title: string;
  description: string;
  /** For each bar or point in its order: its number in words, and how long or high it is drawn. */
  marks: { text: string; size: number }[];
  /** Places without a number. */
  untold: number;
  /** The cells of the tables beside it, in their order. */
  table: string[];
}

/** @param tree of a page with one chart in each section, or one for the page */
export function readCharts(tree: Root): Chart[] {
  return selectAll('svg[role=img]:is(.bar-chart, .series-chart)', tree).map((svg) => {
    const sections = selectAll('main section', tree);
    const section = sections.find((one) => selectAll('svg', one).includes(svg)) ?? tree;
    return {
      title: textOf(select('title', svg)),
      description: textOf(select('desc', svg)),
      ...(svg.properties.className?.toString().includes('bar-chart')
        ? readBars(svg)
        : readSeries(svg)),
      table: selectAll('.wert-table__wert', section).map(textOf),
    };
  });
}

/** „ca. 4.039 %“ → 4039; nothing for words */
export function toNumber(text: string): number | undefined {
  const [digits] = /\d[\d.]*(,\d+)?/.exec(text) ?? [];
  const isTold = digits !== undefined && !text.includes('nicht genannt');
  return isTold ? Number(digits.replaceAll('.', '').replace(',', '.')) : undefined;
}

function readBars(svg: Element): Pick<Chart, 'marks' | 'untold'> {
  const texts = selectAll('.bar-chart__value', svg).map(textOf);
  const bars = selectAll('rect', svg);
  const marks = texts.map((text, index) => ({
    text: text.replace(' (?)', ''),
    size: sizeOf(bars[index], 'width'),
    isUntold: text === 'nicht genannt',
  }));
  return {
    marks: marks.filter(({ isUntold }) => !isUntold),
    untold: marks.filter(({ isUntold }) => isUntold).length,
  };
}

function readSeries(svg: Element): Pick<Chart, 'marks' | 'untold'> {
  const ground = Math.max(
    ...selectAll('.series-chart__grid', svg).map((line) => sizeOf(line, 'y1')),
  );
  const points = selectAll('circle', svg);
  const texts = new Map(
    selectAll('.series-chart__value', svg).map((text) => [text.properties['x'], textOf(text)]),
  );
  return {
    marks: points.map((point) => ({
      text: texts.get(point.properties['cx']) ?? '',
      size: ground - sizeOf(point, 'cy'),
    })),
    untold: selectAll('.series-chart__untold', svg).length,
  };
}

function sizeOf(element: Element | undefined, name: string): number {
  return Number.parseFloat(String(element?.properties[name]));
}

function textOf(element: Element | undefined): string {
  return element ? toString(element).replace(/\s+/g, ' ').trim() : '';
}
