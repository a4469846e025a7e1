/** The figures for programs, with their meaning in the same file. */
import { einheitLabels, indikatorIds, wordsOf } from '#schemas/indikator.ts';

import { cellOf, columnNames, columns, type IndikatorRecord } from './indikatoren-columns.ts';

export interface IndikatorenJson {
  titel: string;
  /** The page about the data. */
  url: string;
  /** The day of the build. */
  stand: string;
}

/** Texts as they are, numbers as numbers; an unknown or unsaid value is `null`. */
export function renderIndikatorenJson(
  head: IndikatorenJson,
  records: readonly IndikatorRecord[],
): string {
  const data = {
    ...head,
    indikatoren: indikatorIds.map((id) => {
      const { label, definition, einheit } = wordsOf(id);
      return { id, bezeichnung: label, definition, einheit: einheitLabels[einheit] };
    }),
    spalten: columnNames.map((name) => ({ name, bedeutung: columns[name].bedeutung })),
    werte: records.map((record) =>
      Object.fromEntries(columnNames.map((name) => [name, cellOf(record, name) ?? null])),
    ),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
