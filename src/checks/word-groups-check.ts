/** Groups of words with one meaning: each word may be in one group only, or its meaning is not sure. */
import type { FileFinding } from '#domain/entry/finding.ts';
import { toGroup, toKey } from '#domain/suche/word-groups.ts';

import type { Entry } from './entries.ts';

export function checkWordGroups(entries: readonly Entry[]): FileFinding[] {
  const owners = new Map<string, { word: string; entry: Entry; line: string }>();
  return entries.flatMap((entry) => {
    if (entry.collection !== 'themen') return [];
    const lines = entry.frontmatter.data['suchwoerter'];
    if (!Array.isArray(lines)) return [];
    return (lines as unknown[]).flatMap((line, index) => {
      if (typeof line !== 'string') return [];
      return toGroup(line).flatMap((word) => {
        const key = toKey(word);
        const owner = owners.get(key);
        if (owner === undefined) owners.set(key, { word, entry, line });
        // A word of one group that is first here as well as there is told once, at its second place.
        const problem = !key
          ? [`„${word}“ hat keinen Buchstaben und ist kein Wort`, `Streiche „${word}“`]
          : owner && tellTwice(word, owner, owner.entry === entry && owner.line === line);
        if (!problem) return [];
        const place = entry.frontmatter.placeOf(['suchwoerter', index]);
        const [what = '', fix = ''] = problem;
        return [{ file: entry.file, ...place, rule: 'feld-wert' as const, problem: what, fix }];
      });
    });
  });
}

function tellTwice(
  word: string,
  owner: { word: string; entry: Entry; line: string },
  isSameGroup: boolean,
): [problem: string, fix: string] {
  const alike =
    owner.word === word
      ? `„${word}“ steht`
      : `„${word}“ und „${owner.word}“ sind für die Suche ein Wort und stehen`;
  return isSameGroup
    ? [`${alike} zweimal in dieser Gruppe`, 'Streiche eines, die Suche findet alle Endungen']
    : [
        `${alike} schon in der Gruppe „${owner.line}“ (${owner.entry.file})`,
        'Streiche es in einer von beiden, oder mache aus beiden Gruppen eine',
      ];
}
