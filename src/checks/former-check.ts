/** Former names of renamed entries: each leads to one entry, and stands in nobody's way. */
import { pathOf } from '#domain/entry/address.ts';
import type { FileFinding } from '#domain/entry/finding.ts';
import { formerNamesOf } from '#domain/entry/former.ts';

import type { Entry } from './entries.ts';
import { isOfOtherPage } from './unique-check.ts';

export function checkFormerNames(
  entries: readonly Entry[],
  pages: ReadonlySet<string>,
): FileFinding[] {
  const present = new Map(entries.map((entry) => [pathOf[entry.collection](entry.id), entry]));
  const claimed = new Map<string, Entry>();
  return entries.flatMap((entry) =>
    formerNamesOf(entry.frontmatter.data).flatMap((name, index) => {
      const address = pathOf[entry.collection](name);
      const owner = present.get(address);
      const other = claimed.get(address);
      claimed.set(address, other ?? entry);
      const reason =
        owner === entry
          ? [`„${name}“ ist der jetzige Dateiname`, 'Hier stehen nur frühere: Nimm ihn heraus']
          : owner || isOfOtherPage(address, pages)
            ? [
                `Unter ${address} steht schon ${owner?.file ?? 'eine andere Seite'}`,
                owner
                  ? 'Nimm den Namen heraus, oder gib der anderen Datei einen anderen'
                  : 'Nimm den Namen heraus',
              ]
            : other && [
                `„${name}“ steht schon ${other === entry ? 'weiter oben' : `in ${other.file}`}`,
                'Eine alte Adresse führt an eine Stelle: Lass den Namen nur dort stehen, wohin er gehört',
              ];
      if (!reason) return [];
      const [problem = '', fix = ''] = reason;
      const place = entry.frontmatter.placeOf(['frueher', index]);
      return [{ file: entry.file, ...place, rule: 'umbenennung' as const, problem, fix }];
    }),
  );
}
