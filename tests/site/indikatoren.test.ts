/** The figures of the Standorte as the built site shows them and gives them away. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';

import { readCharts, toNumber } from './charts.ts';
import { readPublicContent } from './content.ts';
import { dist, readPages } from './dist.ts';

const all = readPages();
const pages = all.filter(({ url }) => url.startsWith('/indikatoren/'));
const charts = pages.flatMap(({ url, tree }) =>
  readCharts(tree).map((chart) => ({ url, ...chart })),
);
const { entries } = await readPublicContent();
const werte = entries
  .filter(({ collection }) => collection === 'indikatoren')
  .flatMap(({ frontmatter }) => frontmatter.data['werte'] as Record<string, unknown>[]);

const read = (name: string) => readFileSync(path.join(dist, 'indikatoren', name), 'utf8');

describe('a chart', () => {
  test('is there for every kind of page', () => {
    const urls = new Set(charts.map(({ url }) => url));
    expect([...urls]).toEqual(
      expect.arrayContaining(['/indikatoren/ueber-60/', '/indikatoren/standorte/bad-tabarz/']),
    );
  });

  test('has a title and a description, since its inside is not read aloud', () => {
    const bare = charts.filter(({ title, description }) => title === '' || description === '');
    expect(bare).toEqual([]);
  });

  test('has the numbers of its table, no more and no fewer', () => {
    for (const { marks, untold, table } of charts) {
      const told = table.filter((text) => toNumber(text) !== undefined);
      expect(marks.map(({ text }) => text)).toEqual(told);
      expect(untold).toBe(table.length - told.length);
    }
  });

  test('is as long as its number is large', () => {
    for (const { marks } of charts) {
      const scales = marks.map(({ text, size }) => size / (toNumber(text) ?? NaN));
      for (const scale of scales) expect(scale / (scales[0] ?? NaN)).toBeCloseTo(1, 2);
    }
  });
});

test('a doubtful reading is told to be doubtful wherever it is shown', () => {
  const page = pages.find(({ url }) => url === '/indikatoren/ueber-60/');
  const tree = page?.tree ?? { type: 'root' as const, children: [] };
  const marked = selectAll('.bar-chart__value', tree).map(toString);

  expect(marked).toHaveLength(3);
  for (const text of marked) expect(text).toContain('(?)');
  expect(selectAll('.wert-table td:last-child small', tree).map(toString).join()).toMatch(
    /^(?:\s*unsicher, Anmerkung 1\s*,?){3}$/,
  );
  expect(toString(tree)).toContain('In der Vorlage steht „UB0“');
  const profile = all.find(({ url }) => url === '/standorte/bad-tabarz/');
  expect(profile && toString(select('.wert-table', profile.tree) ?? profile.tree)).toContain(
    '„UB0“',
  );
});

describe('the downloads', () => {
  const rows = read('indikatoren.csv')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'));

  test('have every public figure once', () => {
    const { werte: values } = JSON.parse(read('indikatoren.json')) as {
      werte: Record<string, unknown>[];
    };

    expect(values).toHaveLength(werte.length);
    expect(values.map(({ wert }) => wert)).toEqual(
      expect.arrayContaining(werte.map(({ wert }) => wert)),
    );
    expect(rows.slice(1)).toHaveLength(werte.length);
  });

  test('begin with a byte order mark, have the same columns in every line, and decimal commas', () => {
    expect(read('indikatoren.csv')).toMatch(/^\uFEFFstandort;/);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows.flat()).toContain('54,13');
  });

  test('are described where programs look for it, column by column', () => {
    const { url, tableSchema } = JSON.parse(read('indikatoren.csv-metadata.json')) as {
      url: string;
      tableSchema: { columns: { name: string }[] };
    };

    expect(url).toBe('indikatoren.csv');
    expect(tableSchema.columns.map(({ name }) => name)).toEqual(rows[0]);
  });

  test('have their columns explained on the page', () => {
    const page = pages.find(({ url }) => url === '/indikatoren/datenwoerterbuch/');
    const names = page ? selectAll('.word-list code', page.tree).map(toString) : [];
    expect(names).toEqual(expect.arrayContaining(rows[0] ?? ['?']));
  });
});
