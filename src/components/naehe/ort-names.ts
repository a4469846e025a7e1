/** Compares names of places: spelt in one way, with and without the part that tells namesakes apart. */
import type { NamedOrt, Orte } from '#domain/karte/orte-file.ts';
import { fold, toWords } from '#domain/suche/search-text.ts';

export interface Candidate {
  ort: NamedOrt;
  /** Its name, as names are compared. */
  key: string;
  /** The words that tell: „Neustadt an der Orla“ → `neustadt`, `orla` */
  words: string[];
  /** The short form that people say: `neustadt`, and `leinefelde` for „Leinefelde-Worbis“ */
  stem: string;
}

export function toCandidates({ orte }: Orte): Candidate[] {
  return orte.map((ort) => ({
    ort,
    key: toKey(ort.name),
    words: toTelling(ort.name),
    stem: toStem(ort.name),
  }));
}

export function toKey(name: string): string {
  return toWords(fold(name))
    .map((word) => (word === 'st' ? 'sankt' : word))
    .join(' ');
}

/** „Neustadt a. d. Orla“, „Neustadt/Orla“ and „Neustadt an der Orla“ have the same. */
export function toTelling(name: string): string[] {
  const words = toKey(name).split(' ');
  const telling = words.filter((word, index) => index === 0 || !small.has(word));
  return telling.length > 1 && small.has(telling[0] ?? '') ? telling.slice(1) : telling;
}

// prettier-ignore
const small = new Set([
  'a', 'am', 'an', 'auf', 'b', 'bei', 'd', 'dem', 'den', 'der', 'i', 'im', 'in', 'ob', 'th', 'thur',
  'thuringen', 'thuringer', 'v', 'vom', 'von', 'vor',
]);

/** The name without the part that tells it apart from its namesakes. */
export function toStem(name: string): string {
  return toKey(name.split(/[-/(]| (?=(?:an|am|bei|vor|in|im|ob|auf) )/)[0] ?? '');
}

/** „Landkreis Gotha“, „Gotha, Kreis“ and „gotha“; „Ilm-Kreis“, „Ilmkreis“ and „Kreis Ilm“ */
export function toKreisKey(name: string): string {
  return toKey(name)
    .replace(/^(landkreis|kreis|lkr?|ldkr|stadt) /, '')
    .replace(/ (land)?kreis$/, '')
    .replaceAll(' ', '')
    .replace(/kreis$/, '');
}

/** Whether `short` may stand for `long`: „o“, „rstg“ and „orla“ itself. */
export function isShortFor(short: string, long: string): boolean {
  if (long.startsWith(short)) return true;
  if (!long.startsWith(short.charAt(0)) || short.length > 5) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

/** „Thüringen“, „Freistaat Thüringen“, „Thür.“ */
export function isWholeLand(name: string): boolean {
  return /^((freistaat|land|bundesland|ganz|in) )*(thuringen|thur|th)$/.test(toKey(name));
}

// prettier-ignore
const otherLands = [
  'Baden-Württemberg', 'Bayern', 'Berlin', 'Brandenburg', 'Bremen', 'Hamburg', 'Hessen',
  'Mecklenburg-Vorpommern', 'Niedersachsen', 'Nordrhein-Westfalen', 'Rheinland-Pfalz', 'Saarland',
  'Sachsen', 'Sachsen-Anhalt', 'Schleswig-Holstein',
];

/** A town or a Land that is not in Thuringia. */
export function findOutside(name: string, { ausserhalb }: Orte): string | undefined {
  const wanted = toTelling(name).join(' ');
  return [...otherLands, ...ausserhalb].find((one) =>
    [toTelling(one).join(' '), toStem(one)].includes(wanted),
  );
}
