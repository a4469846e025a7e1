/** Words that show that a text was never finished. The predecessor's site went public with some. */
import type { Finding } from '#domain/finding.ts';

const placeholder =
  /\b(lorem ipsum|dolor sit amet|blindtext|TODO|FIXME|TBD|XXX+|Mustermann|Musterfrau|Musterstra(?:ß|ss)e|Platzhalter|hier (?:kommt|steht) (?:noch )?(?:ein )?text)\b/giu;

export function checkPlaceholders(text: string): Finding[] {
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
