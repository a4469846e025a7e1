/**
 * Turns a typed place into one or more places that it may mean. An unsure match becomes a choice: a reader
 * sent to the wrong town does not know that there is a nearer one.
 */
import type { NamedOrt, Orte } from '#domain/karte/orte-file.ts';
import { toLegible } from '#domain/suche/search-text.ts';
import { editDistance } from '#domain/text/suggest.ts';

import { findPlz, isNear, type FoundPlz } from './find-plz.ts';
import {
  findOutside,
  isShortFor,
  isWholeLand,
  toCandidates,
  toKey,
  toKreisKey,
  toTelling,
  type Candidate,
} from './ort-names.ts';

export type Found =
  /** `isGuess`: the name was spelt otherwise. */
  | { kind: 'ort'; ort: NamedOrt; isGuess: boolean }
  | { kind: 'auswahl'; orte: NamedOrt[]; isGuess: boolean }
  | { kind: 'kreis'; kreis: Orte['kreise'][number] }
  /** All of Thuringia. */
  | { kind: 'land' }
  | { kind: 'ausserhalb'; name: string }
  | { kind: 'unbekannt' };

/** People read through so many; with more they type another letter. */
const mostChoices = 12;

/**
 * @param typed a place, a Kreis or a postcode, also with more around it: „Weimar“, „99423 Weimar“,
 *   „Rohrbach, Weimarer Land“, „Am Markt 1, 99423 Weimar“, „994“; umlauts and case do not matter, nor
 *   does a typing error in a longer word
 */
export function findOrt(typed: string, orte: Orte): Found {
  const text = toLegible(typed.slice(0, 200).normalize('NFKC')).replace(/\s+/g, ' ').trim();
  // The full name from a choice that we offered.
  const chosen = [...orte.orte, ...orte.postleitzahlen].filter((ort) => toFullName(ort) === text);
  if (chosen.length > 0) return toFound(chosen);
  const search = { orte, places: toCandidates(orte) };
  const plz = findPlz(text, orte);
  return plz ? findByPlz(plz, search) : findByAddress(text, search);
}

/** The full name in a choice and then in the address: „Rohrbach, Ilm-Kreis“, „99423 Weimar“. */
export function toFullName({ name, zusatz }: NamedOrt): string {
  return [name, zusatz].filter(Boolean).join(/^\d/.test(name) ? ' ' : ', ');
}

interface Search {
  orte: Orte;
  places: readonly Candidate[];
}

function findByPlz({ digits, listed, name }: FoundPlz, search: Search): Found {
  const named = name.length > 1 ? findExact(name, search).map(({ ort }) => ort) : [];
  const isOther = named.length > 0 || findOutside(name, search.orte) !== undefined;
  if (listed.length > 0) {
    const fits = named.some((ort) => listed.some((plz) => isNear(plz, ort)));
    // „99423 Erfurt“: one of the two is wrong, and nobody but the writer knows which.
    return isOther && !fits ? toChoice([...listed, ...named]) : toFound(listed);
  }
  if (named.length > 0) return toChoice(named);
  const { postleitzahlen } = search.orte;
  // A nought at the beginning gets lost in tables.
  const whole = postleitzahlen.filter((plz) => digits.length === 4 && plz.name === `0${digits}`);
  if (whole.length > 0) return toChoice(whole);
  // One of ours may be younger than the data; it lies where the first digits say.
  const isOurs = postleitzahlen.some((plz) => plz.name.startsWith(digits.slice(0, 3)));
  return digits.length !== 5 || isOurs
    ? { kind: 'unbekannt' }
    : { kind: 'ausserhalb', name: digits };
}

/** Takes the part of an address that names the place, and the words beside it. */
function findByAddress(text: string, search: Search): Found {
  const parts = text
    .split(/[,;()]/)
    .map((part) => part.trim())
    .filter((part) => toKey(part) !== '');
  const [first = ''] = parts;
  if (parts.length > 0 && parts.every(isWholeLand)) return { kind: 'land' };
  if (parts.length > 1) {
    const elsewhere = parts.slice(1).find((part) => otherLand(part, search.orte));
    if (elsewhere) return { kind: 'ausserhalb', name: text };
  }
  const telling = parts.filter((part) => !isWholeLand(part) && toKey(part) !== 'deutschland');
  const places = telling.filter((part) => !isStreet(part) || findExact(part, search).length > 0);
  const [name = first, ...more] = places.length > 0 ? places : telling;
  return findByName(withoutHouse(name), more.join(' '), search);
}

function otherLand(part: string, orte: Orte): boolean {
  const outside = findOutside(part, orte);
  return outside !== undefined && !orte.ausserhalb.includes(outside);
}

function isStreet(part: string): boolean {
  return /\d|(?:str(?:a(?:ß|ss)e)?\.?|allee|weg|platz|gasse|ring|ufer|damm|chaussee|markt|anger|graben)$/i.test(
    part,
  );
}

/** „Magdeburger Allee 20 Erfurt“ → „Erfurt“, „Erfurt Markt 1“ → „Erfurt Markt“ */
function withoutHouse(name: string): string {
  const [before = '', after = ''] = name.split(/\d+[a-z]?(?:[-/ ]\d+[a-z]?)*\b(?!.*\d)/i);
  return /\p{L}{2}/u.test(after) ? after.trim() : before.trim();
}

function findByName(name: string, zusatz: string, search: Search): Found {
  const wanted = toKey(name);
  if (wanted.length < 2) return { kind: 'unbekannt' };
  const exact = findExact(name, search);
  if (exact.length > 0)
    return settle(exact, findLonger(wanted, search.places, exact), zusatz, search);

  const bare = name.replace(townWords, '');
  if (bare !== name && findExact(bare, search).length > 0) return findByName(bare, zusatz, search);
  const kreis = search.orte.kreise.find((one) => toKreisKey(one.name) === toKreisKey(name));
  if (kreis) return { kind: 'kreis', kreis };
  const outside = findOutside(name, search.orte);
  if (outside) return { kind: 'ausserhalb', name: outside };
  if (bare !== name) return findByName(bare, zusatz, search);
  const inKreis = name.replace(/^(?:land)?kreis |^lkr?\.? /i, '');
  if (inKreis !== name) return doubt(findByName(inKreis, zusatz, search));

  const begun = search.places.filter(({ key }) => ` ${key}`.includes(` ${wanted}`));
  const whole = begun.filter(({ key }) => ` ${key} `.includes(` ${wanted} `));
  if (begun.length > 0) {
    const found = settle([], [...new Set([...whole, ...begun])], zusatz, search);
    // A street that gave a quarter its name, or a „Südstadt“, is in other towns as well.
    const isPart =
      found.kind === 'ort' && zusatz === '' && isQuarter(found.ort) && !begins(found.ort, name);
    // „EF“ and „Mark“ begin many a name that nobody thought of.
    const isShort =
      found.kind === 'ort' &&
      whole.length === 0 &&
      wanted.length * 2 < toKey(found.ort.name).length;
    return isStreet(name) || isPart || isShort || wanted.length < 3 ? doubt(found) : found;
  }
  return (
    findByBeginning(name, zusatz, search) ??
    findByEnd(name, search) ??
    findSimilar(wanted, search.places, search.orte)
  );
}

/** The name of a quarter has its town in brackets. */
function isQuarter({ name }: NamedOrt): boolean {
  return name.includes('(');
}

function begins(ort: NamedOrt, name: string): boolean {
  return toTelling(ort.name).join(' ').startsWith(toTelling(name).join(' '));
}

const townWords =
  /^(?:(?:kreisfreie |große )?(?:kreis|landes?haupt)?stadt|(?:land|einheits)?gemeinde|ort(?:steil|schaft)?|ot|stadtteil|dorf|thinka|in|bei|nahe|nähe) /i;

/** „Neustadt a. d. Orla“ and „Neustadt/Orla“ are spelt as exactly as the register does it. */
function findExact(name: string, { places }: Search): Candidate[] {
  const key = toKey(name);
  const [telling, compact] = [toTelling(name).join(' '), key.replaceAll(' ', '')];
  const same = places.filter((place) => place.key === key);
  if (same.length > 0) return same;
  return places.filter(
    ({ words, key }) => words.join(' ') === telling || key.replaceAll(' ', '') === compact,
  );
}

/** „Neustadt“ may be short for „Neustadt an der Orla“, but not where one Kreis has both. */
function findLonger(
  wanted: string,
  places: readonly Candidate[],
  exact: readonly Candidate[],
): Candidate[] {
  const kreise = new Set(exact.map(({ ort }) => ort.zusatz));
  return places.filter(
    ({ ort, key }) =>
      key === `bad ${wanted}` || (key.startsWith(`${wanted} `) && !kreise.has(ort.zusatz)),
  );
}

/** Those that fit the further words, if there are any: a Kreis, or more of the name. */
function settle(exact: Candidate[], longer: Candidate[], zusatz: string, search: Search): Found {
  const all = [...exact, ...longer];
  if (toKey(zusatz) === '') return toFound(all.map(({ ort }) => ort));
  const fits = ({ ort, key }: Candidate) =>
    toKreisKey(ort.zusatz) === toKreisKey(zusatz) || ` ${key}`.includes(` ${toKey(zusatz)}`);
  const fitting = [exact.filter(fits), longer.filter(fits)].find(({ length }) => length > 0);
  if (fitting) return toFound(fitting.map(({ ort }) => ort));
  return settleQualified(all, toTelling(zusatz), zusatz, search);
}

/** The namesakes that fit the further words, as far as those tell them apart. */
function settleQualified(
  group: Candidate[],
  words: readonly string[],
  zusatz: string,
  search: Search,
): Found {
  const fitting = group.filter(
    ({ ort, words: own }) =>
      toKreisKey(ort.zusatz) === toKreisKey(zusatz) ||
      words.every((word) => own.slice(1).some((other) => isShortFor(word, other))),
  );
  if (fitting.length > 0) return toFound(fitting.map(({ ort }) => ort));
  const orte = group.map(({ ort }) => ort);
  const named = findExact(zusatz, search);
  const others = (named.length > 0 ? named : words.flatMap((word) => findExact(word, search))).map(
    ({ ort }) => ort,
  );
  const isElsewhere =
    search.orte.kreise.some(({ name }) => toKreisKey(name) === toKreisKey(zusatz)) ||
    (others.length > 0 && !others.some((other) => orte.some((ort) => isNear(ort, other, 8))));
  // „Erfurt Nord“ can only be in Erfurt; of „Neustadt Nord“ and „Gotha, Weimar“ nobody knows.
  return orte.length === 1 && !isElsewhere ? toFound(orte) : toChoice([...orte, ...others]);
}

/** „Weimar-Schöndorf“, „Saalfeld/Saale“: the first part tells the place. */
function findByBeginning(name: string, zusatz: string, search: Search): Found | undefined {
  const words = toTelling(name);
  for (let count = words.length - 1; count > 0; count--) {
    const group = findGroup(words.slice(0, count).join(' '), search.places);
    const rest = [...words.slice(count), ...toTelling(zusatz)].filter(Boolean);
    if (group.length === 0) continue;
    const found = settleQualified(group, rest, rest.join(' '), search);
    return isOtherName(group, rest, search) ? doubt(found) : found;
  }
  return undefined;
}

/**
 * „Dorndorf-Steudnitz“ is another place than „Dorndorf“, unless the second half is known, or a quarter of
 * a city that has such.
 */
function isOtherName(
  group: readonly Candidate[],
  rest: readonly string[],
  search: Search,
): boolean {
  const isCity = group.some(({ ort }) => ort.zusatz.startsWith('Stadt '));
  return (
    !isCity &&
    findExact(rest.join(' '), search).length === 0 &&
    !rest.every(
      (word) =>
        landscapes.has(word) ||
        group.some(({ ort, words }) =>
          [...words.slice(1), toKreisKey(ort.zusatz)].some((other) => isShortFor(word, other)),
        ),
    )
  );
}

/** Landscapes behind the names of towns, which name no other town by themselves. */
const landscapes = new Set([
  ...['saale', 'werra', 'unstrut', 'ilm', 'elster', 'orla', 'gera', 'wald', 'rhon', 'eichsfeld'],
  ...['kyffhauser', 'hainich', 'rennsteig', 'rennweg', 'nord', 'sud', 'ost', 'west', 'mitte'],
]);

/** „Südstadt Leinefelde“: likely, but a word of a street may be a place as well. */
function findByEnd(name: string, { places }: Search): Found | undefined {
  const group = findGroup(toTelling(name).at(-1) ?? '', places);
  return group.length > 0 ? toChoice(group.map(({ ort }) => ort)) : undefined;
}

function findGroup(name: string, places: readonly Candidate[]): Candidate[] {
  if (name.length < 4) return [];
  return places.filter(({ key, stem }) =>
    [key, stem].some((one) => one.replace(/^bad /, '') === name || one === name),
  );
}

function findSimilar(wanted: string, places: readonly Candidate[], { ausserhalb }: Orte): Found {
  if (wanted.length < 4) return { kind: 'unbekannt' };
  const toDistance = (key: string) => {
    if (Math.abs(key.length - wanted.length) > 2) return Infinity;
    return editDistance(key, wanted);
  };
  const near = places.map((place) => ({
    ...place,
    distance: Math.min(toDistance(place.key), toDistance(place.stem)),
  }));
  const least = Math.min(...near.map(({ distance }) => distance), wanted.length < 6 ? 1 : 2);

  const outside = ausserhalb.find((name) => toDistance(toKey(name)) < least);
  if (outside) return { kind: 'ausserhalb', name: outside };
  const found = near.filter(({ distance }) => distance === least).map(({ ort }) => ort);
  return found.length > 0 ? toFound(found, true) : { kind: 'unbekannt' };
}

function toFound(orte: readonly NamedOrt[], isGuess = false): Found {
  const [ort] = orte;
  if (ort && orte.length === 1) return { kind: 'ort', ort, isGuess };
  return { kind: 'auswahl', orte: orte.slice(0, mostChoices), isGuess };
}

/** Offers guesses: none of them is quite what the reader asked for. */
function toChoice(orte: readonly NamedOrt[]): Found {
  return { kind: 'auswahl', orte: [...new Set(orte)].slice(0, mostChoices), isGuess: true };
}

function doubt(found: Found): Found {
  if (found.kind === 'ort') return toChoice([found.ort]);
  return found.kind === 'auswahl' ? toChoice(found.orte) : found;
}
