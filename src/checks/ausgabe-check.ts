/** The numbers of the Ausgaben: each but once, and rising with their days. */
import { formatDate } from '#domain/time/dates.ts';
import type { FileFinding } from '#domain/entry/finding.ts';
import { ausgabeSchema, type Ausgabe } from '#schemas/ausgabe.ts';

import type { Entry } from './entries.ts';

export function checkAusgaben(entries: readonly Entry[]): FileFinding[] {
  const numbered = entries.flatMap(toNumbered).sort(byDay);
  return numbered.flatMap((ausgabe, index) => {
    const earlier = numbered.slice(0, index);
    const twin = earlier.find(({ nummer }) => nummer === ausgabe.nummer);
    if (twin) return [doubleNumber(ausgabe, twin)];
    const higher = earlier.find(({ nummer }) => nummer > ausgabe.nummer);
    return higher ? [fallingNumber(ausgabe, higher)] : [];
  });
}

interface Numbered extends Pick<Ausgabe, 'nummer' | 'datum'> {
  entry: Entry;
}

/** An Ausgabe without number or day has a finding already, and nothing to compare. */
function toNumbered(entry: Entry): Numbered[] {
  if (entry.collection !== 'ausgaben') return [];
  const fields = ausgabeSchema.pick({ nummer: true, datum: true }).strip();
  const { data } = fields.safeParse(entry.frontmatter.data);
  return data ? [{ ...data, entry }] : [];
}

function byDay(a: Numbered, b: Numbered): number {
  if (a.datum !== b.datum) return a.datum < b.datum ? -1 : 1;
  return a.nummer - b.nummer;
}

function doubleNumber(ausgabe: Numbered, twin: Numbered): FileFinding {
  return finding(
    ausgabe,
    `Die Nummer ${ausgabe.nummer} trägt schon ${twin.entry.file}`,
    'Nimm die nächste freie, sonst weiß niemand, welche Ausgabe gemeint ist',
  );
}

function fallingNumber(ausgabe: Numbered, higher: Numbered): FileFinding {
  return finding(
    ausgabe,
    `Ausgabe ${ausgabe.nummer} vom ${formatDate(ausgabe.datum)} kommt nach Ausgabe ${higher.nummer} vom ${formatDate(higher.datum)}`,
    'Berichtige die Nummer oder das Datum: Die spätere Ausgabe hat die höhere Nummer',
  );
}

function finding({ entry }: Numbered, problem: string, fix: string): FileFinding {
  const place = entry.frontmatter.placeOf(['nummer']);
  return { file: entry.file, ...place, rule: 'feld-wert', problem, fix };
}
