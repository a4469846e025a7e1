/** Hashtags of points and headings: a public Protokoll must not carry one of an internal entry. */
import type { Finding, Place } from '#domain/entry/finding.ts';
import { toPlainLetters } from '#domain/text/slug.ts';

import type { Entry } from './entries.ts';
import { hiddenTarget, isHiddenFrom } from './target-check.ts';
import type { Targets } from './targets.ts';

export function checkHashtags(entry: Entry, targets: Targets): Finding[] {
  return findTagged(entry).flatMap(({ collection, id }) => {
    const target = targets.findEntry(collection, id);
    if (!target || !isHiddenFrom(entry, target)) return [];
    return findPlaces(entry.text, toHashtags(target)).map(({ hashtag, ...place }) =>
      hiddenTarget(hashtag, place, target),
    );
  });
}

/** The entries that the hashtags of sections and points name. */
function findTagged({ rendered }: Entry): { collection: string; id: string }[] {
  const tagged = rendered.sections.flatMap((section) => [
    section,
    ...section.blocks.flatMap((block) => (block.type === 'points' ? block.points : [])),
  ]);
  const ids = (key: 'themen' | 'standorte') => [...new Set(tagged.flatMap((one) => one[key]))];
  return [
    ...ids('themen').map((id) => ({ collection: 'themen', id })),
    ...ids('standorte').map((id) => ({ collection: 'standorte', id })),
  ];
}

/** In plain letters, as the pipeline compares them. */
function toHashtags({ id, frontmatter }: Entry): string[] {
  const { kuerzel } = frontmatter.data;
  return typeof kuerzel === 'string' ? [id, toPlainLetters(kuerzel)] : [id];
}

/** All of them, so that nobody has to ask again; where none is found, the beginning of the file. */
function findPlaces(text: string, hashtags: string[]): (Place & { hashtag: string })[] {
  const places = text
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(/#([\p{L}\p{N}-]+)/gu)]
        .filter(([, word = '']) => hashtags.includes(toPlainLetters(word)))
        .map((match) => ({ hashtag: match[0], line: index + 1, column: match.index + 1 })),
    );
  return places.length > 0 ? places : [{ hashtag: `#${hashtags[0] ?? ''}`, line: 1, column: 1 }];
}
