/**
 * The figures as a table for spreadsheets, and the metadata that programs need to read it.
 *
 * It is for people with a German Excel, who open it with a double click: that takes a semicolon between
 * columns, a comma within numbers, and a byte order mark, or umlauts break. Quoting and line ends are
 * those of RFC 4180. Programs take the JSON, or read the metadata first (W3C, CSV on the Web), which
 * lie where that standard looks for them: `<name>.csv-metadata.json`.
 */
import {
  cellOf,
  columnNames,
  columns,
  type Cell,
  type IndikatorRecord,
} from './indikatoren-columns.ts';

export function renderIndikatorenCsv(records: readonly IndikatorRecord[]): string {
  const rows = records.map((record) => columnNames.map((name) => toCell(cellOf(record, name))));
  return `\uFEFF${[[...columnNames], ...rows].map((row) => `${row.join(';')}\r\n`).join('')}`;
}

/** @param url of the CSV, relative to the metadata */
export function renderCsvMetadata(url: string): string {
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'de' }],
    url,
    dialect: { delimiter: ';', encoding: 'utf-8', lineTerminators: ['\r\n'], header: true },
    tableSchema: {
      columns: columnNames.map((name) => ({
        name,
        titles: name,
        'dc:title': columns[name].titel,
        'dc:description': columns[name].bedeutung,
        datatype: datatypes[columns[name].typ],
      })),
    },
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

const datatypes = {
  string: 'string',
  integer: 'integer',
  anyURI: 'anyURI',
  number: { base: 'decimal', format: { decimalChar: ',' } },
  boolean: { base: 'boolean', format: 'ja|nein' },
} as const;

function toCell(value: Cell): string {
  switch (typeof value) {
    case 'number':
      return String(value).replace('.', ',');
    case 'boolean':
      return value ? 'ja' : 'nein';
    case 'string':
      return quote(disarm(value));
    case 'undefined':
      return '';
  }
}

/**
 * A spreadsheet would run a text that looks like a formula, also in letters of full width; the apostrophe
 * makes it text.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function disarm(text: string): string {
  const start = text
    .replace(/^[\s\p{Cf}]+/u, '')
    .slice(0, 1)
    .normalize('NFKC');
  return /^[\t\r\n]/.test(text) || '=+-−@'.includes(start || ' ') ? `'${text}` : text;
}

function quote(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
