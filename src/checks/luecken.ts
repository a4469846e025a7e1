/** Blanks that only the operator can fill. No mistake of a text, but a site with them is not finished. */
import type { Place } from '#domain/entry/finding.ts';

import type { Entry } from './entries.ts';
import type { EntryNotice } from './notice.ts';
import { toOneLine } from './report.ts';

export interface Luecke extends Place {
  file: string;
  /** The missing thing, in German. */
  was: string;
}

/** @param isShown whether the edition at hand shows an entry with these fields */
export function findLuecken(
  entries: readonly Entry[],
  isShown: (data: Record<string, unknown>) => boolean = () => true,
): Luecke[] {
  return entries
    .filter(({ frontmatter }) => isShown(frontmatter.data))
    .flatMap(({ file, rendered }) => rendered.luecken.map((luecke) => ({ ...luecke, file })));
}

export const openBlanks: EntryNotice = {
  title: 'Nur die Betreibenden können eintragen',
  find: ({ rendered }) => rendered.luecken.map(({ was, ...place }) => ({ ...place, words: was })),
};

/** Says why a site with these blanks is not published, and what to do. */
export function refuseLuecken(luecken: readonly Luecke[]): string {
  const missing =
    luecken.length === 1
      ? 'fehlt 1 Angabe, die nur die Betreibenden kennen'
      : `fehlen ${luecken.length} Angaben, die nur die Betreibenden kennen`;
  return [
    `So darf die Website nicht online gehen: Es ${missing}.`,
    ...luecken.map(({ file, line, column, was }) =>
      toOneLine(`  ${file}:${line}:${column}  ${was}`),
    ),
    '',
    'Ersetze jede <Luecke was="…" /> durch die Angabe. Wo es nichts anzugeben gibt („falls …“), nimm den',
    'ganzen Absatz heraus. Mehr dazu steht in docs/operation.md.',
    'Zum Ansehen geht es auch ohne: „npm run build -- --draft“ baut einen Entwurf.',
  ].join('\n');
}
