/** A Zahlenblatt among the others: one for each Standort, with the quarters that the Standort has. */
import type { FileFinding } from '#domain/entry/finding.ts';
import { suggest } from '#domain/entry/repair.ts';
import { findNearest } from '#domain/text/suggest.ts';

import type { Entry } from './entries.ts';
import { valueAt } from './schema-path.ts';

export function checkZahlenblaetter(entries: readonly Entry[]): FileFinding[] {
  const blaetter = entries.filter(({ collection }) => collection === 'indikatoren');
  return blaetter.flatMap((entry) => [
    ...checkStandort(entry, blaetter),
    ...checkQuartiere(entry, entries),
  ]);
}

/** A second file would begin every series anew, and nobody would see both. */
function checkStandort(entry: Entry, blaetter: readonly Entry[]): FileFinding[] {
  const { frontmatter } = entry;
  const { data } = frontmatter;
  const first = blaetter.find((one) => one.frontmatter.data['standort'] === data['standort']);
  if (!first || first === entry || typeof data['standort'] !== 'string') return [];
  return [
    {
      file: entry.file,
      ...frontmatter.placeOf(['standort']),
      rule: 'feld-wert',
      problem: `„${data['standort']}“ hat schon ein Zahlenblatt: ${first.file}`,
      fix: 'Trage die Werte dort ein und lösche dieses',
    },
  ];
}

/** Another spelling would begin another series. */
function checkQuartiere(entry: Entry, entries: readonly Entry[]): FileFinding[] {
  const { frontmatter } = entry;
  const { data } = frontmatter;
  const standort = entries.find(
    ({ collection, id }) => collection === 'standorte' && id === data['standort'],
  );
  // A Standort that is not there is told by the check of references.
  if (!standort) return [];
  const known = listTexts(standort.frontmatter.data['quartiere'], 'name');

  return listTexts(data['werte'], 'quartier').flatMap((name, index) =>
    name === undefined || known.includes(name)
      ? []
      : [
          {
            file: entry.file,
            ...frontmatter.placeOf(['werte', index, 'quartier']),
            rule: 'verweis' as const,
            problem: `Das Quartier „${name}“ gibt es bei diesem Standort nicht`,
            fix: adviseQuartier(
              name,
              known.filter((one) => one !== undefined),
            ),
          },
        ],
  );
}

function adviseQuartier(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'Trage es zuerst beim Standort unter „Quartiere“ ein';
  return `${suggest(findNearest(name, known), name)}Es gibt: ${known.join(', ')}`;
}

/** The texts of one field, of each item of a list that may be wrong. */
function listTexts(list: unknown, key: string): (string | undefined)[] {
  const items = Array.isArray(list) ? (list as unknown[]) : [];
  return items.map((item) => {
    const value = valueAt(item, [key]);
    return typeof value === 'string' ? value : undefined;
  });
}
