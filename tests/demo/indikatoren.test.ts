/** Figures over the years, and figures that must not be shown: the real content has neither so far. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';

import { useBrowser } from '../site/browser.ts';
import { readCharts, toNumber } from '../site/charts.ts';
import { dist, readPages } from '../site/dist.ts';

const open = useBrowser();
const pages = new Map(readPages().map((page) => [page.url, page]));
const blatt = pages.get('/indikatoren/standorte/beispielstadt/');
const read = (name: string) => readFileSync(path.join(dist, 'indikatoren', name), 'utf8');

describe('a figure that is held back', () => {
  test('reaches no byte of the site, nor do its remarks', () => {
    const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    );
    // Words and numbers that stand in these figures of the demo, and nowhere else.
    const leaks = files.filter((file) =>
      /Kanarienvogel|2[.,]4793/.test(readFileSync(path.join(file.parentPath, file.name), 'utf8')),
    );

    expect(files.length).toBeGreaterThan(100);
    expect(leaks.map(({ name }) => name)).toEqual([]);
  });

  test('is told to be so, on the page and in the downloads', () => {
    const { werte } = JSON.parse(read('indikatoren.json')) as {
      werte: { unterdrueckt: boolean; wert: unknown; grund: string; quartier: string }[];
    };
    const held = werte.filter(({ unterdrueckt }) => unterdrueckt);
    const cells = blatt ? selectAll('.wert-table__wert', blatt.tree).map(toString) : [];

    expect(cells.filter((text) => text === 'unter 10 (zum Schutz nicht genannt)')).toHaveLength(2);
    expect(cells.filter((text) => text === 'zum Schutz nicht genannt')).toHaveLength(1);
    expect(held.map(({ wert, grund }) => [wert, grund])).toEqual([
      [null, 'rueckrechenbar'],
      [null, 'klein'],
      [null, 'klein'],
      [null, 'klein'],
    ]);
    expect(read('indikatoren.csv').match(/;ja;klein;/g)).toHaveLength(3);
  });
});

describe('a series over the years', () => {
  const charts = blatt ? readCharts(blatt.tree) : [];
  const series = charts.filter(({ title }) => title.includes(': '));

  test('has a point for each number of its table, and a column for each that is held back', () => {
    const sections = Map.groupBy(series, ({ title }) => title.split(':')[0]);

    expect(sections.size).toBe(5);
    for (const own of sections.values()) {
      const table = own[0]?.table ?? [];
      const told = table.filter((text) => toNumber(text) !== undefined);
      expect(own.reduce((sum, { marks }) => sum + marks.length, 0)).toBe(told.length);
      expect(own.reduce((sum, { untold }) => sum + untold, 0)).toBe(table.length - told.length);
      for (const { text } of own.flatMap(({ marks }) => marks)) {
        if (text !== '') expect(told).toContain(text);
      }
    }
  });

  test('is as high as its numbers are large', () => {
    for (const { marks } of series) {
      const named = marks.filter(({ text }) => text !== '');
      const scales = named.map(({ text, size }) => size / (toNumber(text) ?? NaN));
      for (const scale of scales) expect(scale / (scales[0] ?? NaN)).toBeCloseTo(1, 1);
    }
  });

  test('has no words that lie over one another, or outside of it', async () => {
    const { page } = await open('/indikatoren/standorte/beispielstadt/', {
      viewport: { width: 320, height: 800 },
    });
    const faults = await page.evaluate(() => {
      const found: string[] = [];
      for (const svg of document.querySelectorAll('main svg[role=img]')) {
        const words = [...svg.querySelectorAll('text')].filter((one) => one.textContent.trim());
        const frame = svg.getBoundingClientRect();
        const boxes = words.map((word) => ({ word, box: word.getBoundingClientRect() }));
        boxes.forEach(({ word, box }, index) => {
          if (box.left < frame.left - 1 || box.right > frame.right + 1) {
            found.push(`${word.textContent.trim()} leaves its picture`);
          }
          for (const other of boxes.slice(index + 1)) {
            const isApart =
              other.box.left >= box.right ||
              other.box.right <= box.left ||
              // Boxes of letters are higher than the letters.
              other.box.top >= box.bottom - 4 ||
              other.box.bottom <= box.top + 4;
            if (!isApart) {
              found.push(`${word.textContent.trim()} over ${other.word.textContent.trim()}`);
            }
          }
        });
      }
      return found;
    });

    expect(faults).toEqual([]);
  });
});
