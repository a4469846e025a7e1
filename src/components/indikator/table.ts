/** The values that a table of figures shows. */

export interface TableWert {
  jahr: number;
  jahrArt: 'erhoben' | 'genannt';
  text: string;
  nenner?: number | undefined;
  unsicher?: string | undefined;
  hinweis?: string | undefined;
  quelle: { label: string; href: string | undefined };
}

export interface TableGroup {
  /** Empty where there is but one group. */
  label: string;
  rows: { name: string; href?: string | undefined; wert: TableWert }[];
}

/** Remarks are often the same for several figures: each is told once, and figures have its number. */
export function toNumberedNotes(werte: readonly TableWert[]): {
  notes: string[];
  numberOf: (wert: TableWert) => number[];
} {
  const notes = [...new Set(werte.flatMap(notesOf))];
  return { notes, numberOf: (wert) => notesOf(wert).map((note) => notes.indexOf(note) + 1) };
}

function notesOf({ unsicher, hinweis }: TableWert): string[] {
  return [unsicher, hinweis].filter((note) => note !== undefined);
}
