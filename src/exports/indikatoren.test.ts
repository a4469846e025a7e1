import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { columnNames, type IndikatorRecord } from './indikatoren-columns.ts';
import { renderCsvMetadata, renderIndikatorenCsv } from './indikatoren-csv.ts';
import { renderIndikatorenJson } from './indikatoren-json.ts';

const record = (more: Partial<IndikatorRecord> = {}): IndikatorRecord => ({
  indikator: 'migrationshintergrund',
  standort: { id: 'saalfeld', name: 'ThINKA Saalfeld' },
  quartier: 'Alte Kaserne / Beulwitz',
  jahr: 2019,
  jahrArt: 'genannt',
  wert: 54.13,
  ungefaehr: false,
  quelle: { label: 'Erfurt 2019, T3-Z12', url: 'https://thinka.example/protokolle/#t3-z12' },
  ...more,
});

const untold = record({ wert: undefined as never, schutz: 'klein' });

/** RFC 4180 with semicolons, as spreadsheets read it. */
function parse(csv: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n"]*))(;|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  const [head = [], ...lines] = rows.slice(0, -1);
  return lines.map((line) =>
    Object.fromEntries(head.map((name, index) => [name, line[index] ?? ''])),
  );
}

describe('the table', () => {
  test('is read by a German Excel: byte order mark, semicolons, decimal commas', () => {
    expect(renderIndikatorenCsv([record()])).toBe(
      `\uFEFF${columnNames.join(';')}\r\n` +
        'saalfeld;ThINKA Saalfeld;Alte Kaserne / Beulwitz;migrationshintergrund;Menschen mit Migrationshintergrund;2019;genannt;54,13;Prozent;nein;nein;;;;;Erfurt 2019, T3-Z12;https://thinka.example/protokolle/#t3-z12\r\n',
    );
  });

  test('says that a figure is held back, and leaves its cell empty', () => {
    expect(parse(renderIndikatorenCsv([untold]))[0]).toMatchObject({
      wert: '',
      unterdrueckt: 'ja',
      grund: 'klein',
    });
  });

  test('says what is doubtful about a figure', () => {
    const [row] = parse(renderIndikatorenCsv([record({ unsicher: 'Es steht „UB0“ da.' })]));

    expect(row).toMatchObject({ unsicher: 'Es steht „UB0“ da.' });
  });

  test.each([
    ...['=1+1', '+1', '-1', '−1', '@SUM(A1)', '\t=1', '\r=1', '\n=1'],
    ...['＝1+1', '＋1', '－1', '＠SUM(A1)', '﹦1', '\u00a0=1', '\u200e＝1'],
  ])('does not let %j become a formula', (text) => {
    const [row] = parse(renderIndikatorenCsv([record({ hinweis: text })]));

    expect(row?.['hinweis']).toBe(`'${text}`);
  });

  test('comes back as it was, whatever texts hold', () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 30 })
      .filter((one) => !/^[\t\r\n]|^[\s\p{Cf}]*[=+\-−@]/u.test(one.normalize('NFKC')));
    fc.assert(
      fc.property(fc.array(fc.record({ hinweis: text, quartier: text })), (texts) => {
        const rows = parse(renderIndikatorenCsv(texts.map(record)));

        expect(rows.map(({ hinweis, quartier }) => ({ hinweis, quartier }))).toEqual(texts);
      }),
    );
  });
});

test('the metadata name every column of the table, and how it is written', () => {
  const { url, dialect, tableSchema } = JSON.parse(renderCsvMetadata('indikatoren.csv')) as {
    url: string;
    dialect: object;
    tableSchema: { columns: { name: string; datatype: unknown; 'dc:description': string }[] };
  };

  expect(url).toBe('indikatoren.csv');
  expect(dialect).toMatchObject({ delimiter: ';', encoding: 'utf-8' });
  expect(tableSchema.columns.map(({ name }) => name)).toEqual(columnNames);
  expect(tableSchema.columns.find(({ name }) => name === 'wert')?.datatype).toEqual({
    base: 'decimal',
    format: { decimalChar: ',' },
  });
  for (const column of tableSchema.columns) expect(column['dc:description']).toMatch(/\.$/);
});

test('the data for programs have numbers as numbers, and nothing where nothing is said', () => {
  const head = { titel: 'Indikatoren', url: 'https://thinka.example/', stand: '2026-03-20' };
  const data = JSON.parse(renderIndikatorenJson(head, [record(), untold])) as {
    stand: string;
    werte: Record<string, unknown>[];
    indikatoren: { id: string; definition: string }[];
  };

  expect(data.stand).toBe('2026-03-20');
  expect(data.werte[0]).toMatchObject({
    wert: 54.13,
    unterdrueckt: false,
    quartier: expect.any(String) as string,
  });
  expect(data.werte[1]).toMatchObject({ wert: null, unterdrueckt: true, nenner: null });
  expect(data.indikatoren.map(({ id }) => id)).toContain('migrationshintergrund');
});
