/** Words that show that a text was never finished. The predecessor's site went public with some. */
import type { Finding } from '#domain/entry/finding.ts';

import type { Entry } from './entries.ts';

export function checkPlaceholders({ text }: Pick<Entry, 'text'>): Finding[] {
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(placeholder)].map((match) => ({
      line: index + 1,
      column: match.index + 1,
      rule: 'blindtext' as const,
      problem: `„${match[0]}“ sieht nach unfertigem Text aus`,
      fix: 'Schreibe den Text aus; was nur die Betreibenden wissen, wird `<Luecke was="…" />`',
    })),
  );
}

const words = [
  'lorem ipsum',
  'dolor sit amet',
  // Also as the first half of a word, as in „Blindtexte“ and „Platzhaltertext“.
  '(?:Blind|Dummy|Beispiel)texte?s?',
  'Platzhalter(?:texte?s?)?',
  'Muster(?:mann|frau|stra(?:ß|ss)e|stadt)',
  // „Todo-Liste“ is no placeholder: people do write of it.
  'TODO(?!-)',
  'FIXME',
  'TBD',
  'XXX+',
  'hier (?:kommt|steht|folgt) (?:noch )?(?:ein )?Text',
  'Text folgt(?: noch)?',
].join('|');

// `\b` would take an umlaut for the end of a word. The editor begins a link with the word „Text“.
const placeholder = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${words})(?![\p{L}\p{N}])|\[Text\]\([^)]*\)`,
  'giu',
);
