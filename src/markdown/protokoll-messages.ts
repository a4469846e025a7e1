/** Messages about the body of a Protokoll: rule, problem, way out. */
import type { Rule } from '#domain/entry/finding.ts';
import { toPlainLetters } from '#domain/text/slug.ts';
import { findNearest } from '#domain/text/suggest.ts';
import { arten } from '#schemas/fundstelle.ts';

export type Reason = [rule: Rule, problem: string, fix: string];

const sectionForms =
  '`## Rahmen`, `## Tisch 2: …`, `## TOP 4: …`, `## TOP 5, Tisch 1: …`, `## Abschnitt 6: …`';

export const wrongDepth: Reason = [
  'ueberschrift',
  'Diese Überschrift hat nicht zwei oder drei Rauten',
  'Abschnitte beginnen mit `## `, Arten von Punkten mit `### `; der Titel steht im Feld „Titel“',
];

export const listWithoutKind: Reason = [
  'punkt',
  'Die Liste steht unter keiner Art von Punkten',
  'Setze eine Überschrift davor, etwa `### Gute Erfahrungen`',
];

export const pointsWithoutSection: Reason = [
  'abschnitt',
  'Vor den ersten Punkten fehlt ein Abschnitt',
  `Es gibt: ${sectionForms}`,
];

export const footnote: Reason = [
  'syntax',
  'Fußnoten und gesammelte Adressen gibt es in Protokollen nicht',
  'Schreibe beides gleich an seine Stelle, eine Adresse so: `[Text](/themen/netzwerkarbeit/)`',
];

/** @param text the first words; they may be meant as a heading */
export function proseWithoutSection(text: string): Reason {
  const [, , advice] = unknownSection(text.split('\n', 1)[0] ?? '');
  const isMeant = advice.startsWith('Meintest');
  return [
    'abschnitt',
    'Hier steht Text vor dem ersten Abschnitt',
    isMeant ? advice : `Setze einen Abschnitt davor. Es gibt: ${sectionForms}`,
  ];
}

export function numberTooHigh(number: number): Reason {
  return ['punkt', `Die Nummer ${String(number).slice(0, 20)} ist zu groß`, 'Nimm eine bis 999'];
}

export function pinOfHeading(pin: string): Reason {
  return [
    'punkt',
    `Die feste Nummer ^${pin} steht an einer Überschrift, und die hat keine`,
    'Setze sie ans Ende des Punktes, zu dem sie gehört, oder lösche sie',
  ];
}

export function twoPins(pins: readonly string[]): Reason {
  return [
    'punkt',
    `Dieser Punkt hat zwei feste Nummern: ^${pins.join(' und ^')}`,
    'Lass die stehen, unter der er zitiert wird, und lösche die andere',
  ];
}

export function twoOfAKind(name: string | null): Reason {
  return [
    'baustein-angaben',
    `In diesem Punkt steht \`<${String(name)}>\` zum zweiten Mal, gelten kann nur eines`,
    'Mach zwei Punkte daraus, jeden in einer eigenen Zeile, die ohne Einzug mit `- ` beginnt',
  ];
}

/**
 * @param free the next number that no point has, as it is pinned
 * @param line where the other point stands
 */
export function twinNumber(
  id: string,
  pin: string | undefined,
  free: string,
  line: number,
): Reason {
  return [
    'fundstelle-doppelt',
    `Die Fundstelle ${id} gibt es zweimal: hier und in Zeile ${line}`,
    `Die nächste freie Nummer ist ${free}: ${pin ? `schreibe sie hier statt ^${pin}` : 'schreibe sie ans Ende dieses Punktes'}`,
  ];
}

/** „TOP1 Ankommen“, „Tagesordnungspunkt 1: Ankommen“, „1. Ankommen“: a number, and then words. */
const sectionLike =
  /^(?:(tisch|abschnitt|top|tagesordnungspunkt)\W*)?0?([1-9]\d?)(?:\W*tisch\W*(\d))?(?:[:.)\s–-]+)(\p{L}.*)$/iu;

export function unknownSection(text: string): Reason {
  const [, word = '', number, table, title = ''] = sectionLike.exec(text) ?? [];
  const name = { tisch: 'Tisch', abschnitt: 'Abschnitt' }[word.toLowerCase()] ?? 'TOP';
  const called = `${name} ${number ?? ''}${table ? `, Tisch ${table}` : ''}: ${title}`;
  const meant = /^rahmen\b/i.test(text) ? 'Rahmen' : number && called;
  return [
    'abschnitt',
    `„${text}“ ist kein Abschnitt`,
    `${meant ? `Meintest du \`## ${meant}\`? ` : ''}Es gibt: ${sectionForms}`,
  ];
}

export function unknownArt(name: string): Reason {
  const headings = [...new Set(Object.values(arten).map(({ heading }) => heading))];
  const nearest = findNearest(name, headings);
  return [
    'punktart',
    `„${name}“ ist keine Art von Punkten`,
    `${nearest ? `Meintest du „${nearest}“? ` : ''}Es gibt: ${headings.join(', ')}`,
  ];
}

export function unknownHashtag(
  hashtag: string,
  themen: ReadonlyMap<string, string>,
  standorte: ReadonlySet<string>,
  former: readonly { name: string; id: string }[] = [],
): Reason {
  const known = [...themen.keys()]
    .filter((key) => key.length === 3)
    .map((key) => key.toUpperCase());
  const plain = toPlainLetters(hashtag);
  const meant =
    former.find(({ name }) => name === plain)?.id ??
    findMeant(plain, [...themen.keys(), ...standorte]);
  const name = meant && (known.find((key) => key.toLowerCase() === meant) ?? meant);
  return [
    'hashtag',
    `„#${hashtag}“ ist weder Thema noch Standort`,
    `${name ? `Meintest du \`#${name}\`? ` : ''}Soll die Raute dastehen: \`\\#${hashtag}\`. Themen: #${known.join(', #')}. Standorte: #${[...standorte].join(', #')}`,
  ];
}

/** Written together, begun, or with a slip. */
function findMeant(plain: string, keys: readonly string[]): string | undefined {
  const joined = keys.find((key) => key.replaceAll('-', '') === plain.replaceAll('-', ''));
  const begun = plain.length > 3 ? keys.find((key) => key.startsWith(plain)) : undefined;
  return joined ?? begun ?? findNearest(plain, keys);
}
