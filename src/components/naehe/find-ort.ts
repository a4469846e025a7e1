/** What somebody typed as a place, as one or more places that it may mean. */
import type { NamedOrt, Orte } from '#domain/orte-file.ts';
import { fold, toWords } from '#domain/search-text.ts';
import { editDistance } from '#domain/suggest.ts';

export type Found =
  /** `isGuess`: it was spelt otherwise. */
  | { kind: 'ort'; ort: NamedOrt; isGuess: boolean }
  | { kind: 'auswahl'; orte: NamedOrt[]; isGuess: boolean }
  | { kind: 'kreis'; kreis: Orte['kreise'][number] }
  | { kind: 'ausserhalb'; name: string }
  | { kind: 'unbekannt' };

/** So many are still read through; who sees more types another letter. */
const mostChoices = 12;

/**
 * @param typed a place, a Kreis or a postcode, also both: „Weimar“, „99423 Weimar“, „Rohrbach, Weimarer
 *   Land“, „994“; umlauts and case do not matter, nor does a typing error in a longer word
 */
export function findOrt(typed: string, orte: Orte): Found {
  const digits = /\d{2,}/.exec(typed)?.[0];
  if (digits) return findPlz(digits, orte);
  const [name = '', zusatz = ''] = typed.split(/[,(]/);
  const wanted = toKey(name);
  if (wanted.length < 2) return { kind: 'unbekannt' };

  const places = orte.orte.map((ort) => ({ ort, key: toKey(ort.name) }));
  const exact = places.filter(({ key }) => key === wanted);
  if (exact.length > 0) return toFound(narrow(exact, findLonger(wanted, places, exact), zusatz));

  const kreis = orte.kreise.find(({ name }) => toKreisKey(name) === toKreisKey(typed));
  if (kreis) return { kind: 'kreis', kreis };

  const outside = orte.ausserhalb.find((name) => toKey(name.split(/[(/]/)[0] ?? '') === wanted);
  if (outside) return { kind: 'ausserhalb', name: outside };

  const begun = places.filter(({ key }) => ` ${key}`.includes(` ${wanted}`));
  if (begun.length > 0) return toFound(narrow([], begun, zusatz));

  // „Weimar-Schöndorf“, „Saalfeld/Saale“: what is before the rest says where it is.
  const outer = places
    .filter(({ key }) => wanted.startsWith(`${key} `))
    .sort((one, other) => other.key.length - one.key.length);
  const longest = outer.filter(({ key }) => key === outer[0]?.key);
  return longest.length > 0 ? toFound(longest) : findSimilar(wanted, places, orte);
}

/** As a choice says it, and as the address then has it: „Rohrbach, Ilm-Kreis“, „99423 Weimar“. */
export function toFullName({ name, zusatz }: NamedOrt): string {
  return [name, zusatz].filter(Boolean).join(/^\d/.test(name) ? ' ' : ', ');
}

function findPlz(digits: string, { postleitzahlen }: Orte): Found {
  const begun = postleitzahlen.filter(({ name }) => name.startsWith(digits));
  if (begun.length > 0) return toFound(begun.map((ort) => ({ ort })));
  if (digits.length !== 5) return { kind: 'unbekannt' };
  // One of ours may be younger than the data; it lies where the first digits say.
  const isNear = postleitzahlen.some(({ name }) => name.startsWith(digits.slice(0, 3)));
  return isNear ? { kind: 'unbekannt' } : { kind: 'ausserhalb', name: digits };
}

interface Candidate {
  ort: NamedOrt;
  /** Its name, as names are compared. */
  key: string;
}

/** „Neustadt“ may be short for „Neustadt an der Orla“, but not where one Kreis has both. */
function findLonger(
  wanted: string,
  places: readonly Candidate[],
  exact: readonly Candidate[],
): Candidate[] {
  const kreise = new Set(exact.map(({ ort }) => ort.zusatz));
  return places.filter(({ ort, key }) => key.startsWith(`${wanted} `) && !kreise.has(ort.zusatz));
}

/** Those that fit what stands behind the comma, if there are any: a Kreis, or more of the name. */
function narrow(exact: Candidate[], longer: Candidate[], zusatz: string): Candidate[] {
  const more = toKey(zusatz);
  if (more === '') return [...exact, ...longer];
  const fits = ({ ort, key }: Candidate) =>
    toKreisKey(ort.zusatz) === toKreisKey(zusatz) || ` ${key}`.includes(` ${more}`);
  const fitting = [exact.filter(fits), longer.filter(fits)].find(({ length }) => length > 0);
  return fitting ?? [...exact, ...longer];
}

function findSimilar(wanted: string, places: readonly Candidate[], { ausserhalb }: Orte): Found {
  if (wanted.length < 4) return { kind: 'unbekannt' };
  const toDistance = (key: string) => {
    if (Math.abs(key.length - wanted.length) > 2) return Infinity;
    // Swapped letters count as two, but they are the likeliest slip of all.
    return editDistance(key, wanted) - (toLetters(key) === toLetters(wanted) ? 0.5 : 0);
  };
  const near = places.map((place) => ({ ...place, distance: toDistance(place.key) }));
  const least = Math.min(...near.map(({ distance }) => distance), wanted.length < 6 ? 1 : 2);

  const outside = ausserhalb.find((name) => toDistance(toKey(name)) < least);
  if (outside) return { kind: 'ausserhalb', name: outside };
  const found = near.filter(({ distance }) => distance === least);
  return found.length > 0 ? toFound(found, true) : { kind: 'unbekannt' };
}

function toLetters(key: string): string {
  return Array.from(key).sort().join('');
}

function toFound(candidates: readonly { ort: NamedOrt }[], isGuess = false): Found {
  const orte = candidates.map(({ ort }) => ort);
  const [ort] = orte;
  if (ort && orte.length === 1) return { kind: 'ort', ort, isGuess };
  return { kind: 'auswahl', orte: orte.slice(0, mostChoices), isGuess };
}

function toKey(name: string): string {
  return toWords(fold(name))
    .map((word) => (word === 'st' ? 'sankt' : word))
    .join(' ');
}

/** „Landkreis Gotha“ and „gotha“, „Ilm-Kreis“ and „Ilmkreis“ */
function toKreisKey(name: string): string {
  return toKey(name)
    .replace(/^(landkreis|kreis|lk|stadt) /, '')
    .replaceAll(' ', '');
}
