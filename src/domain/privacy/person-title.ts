/**
 * A title, a family word or a function with a name behind it, in the spellings that are used: „Herr Meier“,
 * „Frau M.“, „Familie Haddad“, „Opa Krause“, „Hausmeister Krause“, „geb. Meier“, „gez. Meier“.
 */
import { withoutOverlaps, type Detector, type Hit } from './hit.ts';
import { isGivenName, readSurname } from './name-parts.ts';
import { rateSurname, surnames } from './surnames.ts';
import { gapBefore, isHashtag, toKeys, type Reading, type Word } from './words.ts';

export const findTitledNames: Detector = (reading) => {
  const hits: Hit[] = [];
  for (const [index, word] of reading.words.entries()) {
    const end = findEnd(reading, index, word);
    if (end === undefined) continue;
    // „Frau Meier“ is found as a whole, of „Leitung: Meier“ only the name.
    const isTitle = isAddressed(word.key);
    const start = isTitle ? word.start : (reading.words[index + 1]?.start ?? word.start);
    hits.push({ kind: 'name', start, end });
  }
  return withoutOverlaps(hits);
};

/** The word behind one of these is a person, whatever the name. */
const titles = toKeys(`
  herr herrn herren frau fräulein familie familien fam ehepaar ehepaars ehepaare eheleute eheleuten geschwister
  geschwistern hr hrn mr mrs madame monsieur bruder-schwester`);
/** A Friday, or typed on a phone: the name has to be known. */
const weakTitles = toKeys('fr herr herrn frau familie fam hr hrn');
const degrees = toKeys(`
  dr prof doktor professor professorin dipl ing dipl-ing dipl-päd dipl-soz dr-ing mag magister med phil jur rer nat
  habil theol dent vet hc lic soz päd bsc msc ba ma dr-med`);
const clergy = toKeys(
  'pastor pastorin pfr pfarrer pfarrerin pater imam kaplan vikar vikarin diakon diakonin dechant',
);
/** „Opa Krause“, „Oma Erna“, „Schwester Agnes“ */
const kin = toKeys(`
  opa oma onkel tante omi opi mutter vater mama papa schwester bruder sohn söhne tochter töchter enkel enkelin neffe nichte
  cousin cousine witwe witwer kollege kollegin kollegen nachbar nachbarin nachbarn mieter mieterin klient klientin
  bewohner bewohnerin schüler schülerin ehemann ehefrau mann lebensgefährte lebensgefährtin partner partnerin freund
  freundin rentner rentnerin kind junge mädchen baby patient patientin patenkind sippe clan jugendlicher zeuge zeugin`);

/** Those who work with people: „Hausmeister Krause“, „Sozialarbeiterin Jeanette Quandt“. */
const functions =
  /(?:arbeiter(?:in)?|meister(?:in)?|leiter(?:in)?|leitung|helfer(?:in)?|betreuer(?:in)?|berater(?:in)?|pfleger(?:in)?|lotsin|lotse|lehrer(?:in)?|manager(?:in)?|koordinator(?:in)?|pädagog(?:e|in)|psycholog(?:e|in)|erzieher(?:in)?|anwalt|anwältin|arzt|ärztin|hebamme|richter(?:in)?|vermittler(?:in)?|sprecher(?:in)?|vorsitzende[rn]?|beauftragte[rn]?|referent(?:in)?|dezernent(?:in)?|trainer(?:in)?|vormund|dolmetscher(?:in)?|polizist(?:in)?|minister(?:in)?|landrat|landrätin|stadtrat|stadträtin|direktor(?:in)?|präsident(?:in)?|rektor(?:in)?|sekretär(?:in)?|assistent(?:in)?|therapeut(?:in)?|vermieter(?:in)?|eigentümer(?:in)?|verwalter(?:in)?|inhaber(?:in)?|praktikant(?:in)?|sachbearbeiter(?:in)?|ansprechpartner(?:in)?|mitarbeiter(?:in)?|ehrenamtliche[rn]?|wirt(?:in)?|trauzeug(?:e|in)|protokollant(?:in)?|moderator(?:in)?|seelsorger(?:in)?|abgeordnete[rn]?|chef(?:in)?|schwester|autor(?:in)?|fotograf(?:in)?)$/u;

const functionsOnly = toKeys('mitarbeiter kontakt');

const abouts = toKeys('geb geborene geborener geborenen verw verwitwete gesch geschiedene');

function isAddressed(key: string): boolean {
  return [titles, weakTitles, degrees, clergy, abouts, kin].some((words) => words.has(key));
}

function findEnd(reading: Reading, index: number, word: Word): number | undefined {
  const { text } = reading;
  const before = text.slice(Math.max(0, word.start - 1), word.start);
  if (/[\p{L}\d-]$/u.test(before) || isHashtag(text, word)) return undefined;
  const { key } = word;
  if (word.isCapital && titles.has(key)) {
    const end = findTitled(reading, index);
    if (end !== undefined || !weakTitles.has(key)) return end;
  }
  if (weakTitles.has(key)) return findWeak(reading, index);
  if (word.isCapital && degrees.has(key)) return findTitled(reading, index);
  if (word.isCapital && clergy.has(key)) return findTitled(reading, index);
  if (key === 'die' || key === 'den' || key === 'bei') return findPlural(reading, index);
  if (abouts.has(key)) return findMaiden(reading, index);
  if (
    /^[avh]$/.test(key) &&
    /(?<!\p{L})[iz]\. ?$/u.test(text.slice(Math.max(0, word.start - 4), word.start))
  ) {
    return findLabelled(reading, index);
  }
  if (!word.isCapital) return labels.has(key) ? findLabelled(reading, index) : undefined;
  if (kin.has(key)) return findKin(reading, index);
  if (functions.test(word.text.toLowerCase())) return findFunction(reading, index);
  return labels.has(key) ? findLabelled(reading, index) : undefined;
}

/** „Herr Dr. Meier“, „Frau Bürgermeisterin Meier“, „Frau M.“, „Herr und Frau Meier“ */
function findTitled(reading: Reading, index: number): number | undefined {
  const { text, words } = reading;
  let at = index + 1;
  // „Frau Bürgermeisterin“ is a function, „Frau Bürgermeisterin Meier“ is a person.
  while (at < index + 7 && isStep(reading, at)) at++;
  const word = words[at];
  if (!word || !isJoined(reading, at)) return undefined;
  if (word.isCapital && word.text.length === 1)
    return findInitial(text, word, degrees.has(words[index]?.key ?? ''));

  // Given names may stand in between, known or not: „Frau Zuhal Meier“
  const own =
    isGivenName(word) !== 'no' &&
    words[at + 1]?.isCapital === true &&
    gapBefore(reading, at + 1) === ' ';
  const surname = (own ? readSurname(reading, at + 1) : undefined) ?? readSurname(reading, at);
  return surname && words[surname.index]?.end;
}

/** „Fam. Meier“ is one, „die Familie. Meier“ is not. */
function isJoined(reading: Reading, index: number): boolean {
  const gap = gapBefore(reading, index);
  if (gap === ' ') return true;
  const before = reading.words[index - 1];
  return /^(?:\. ?|\.?-)$/.test(gap) && before !== undefined && isShort(before);
}

const shortened = toKeys('fam fr hr hrn mr mrs mag pfr geb verw gesch');

function isShort({ key, text }: Word): boolean {
  const isWord = /^(?:doktor|professor|professorin|magister)$/.test(key);
  return text.length === 1 || shortened.has(key) || (degrees.has(key) && !isWord);
}

/** A degree, an office, an initial before the surname, „u. Frau“. */
function isStep(reading: Reading, index: number): boolean {
  const { words } = reading;
  const [word, next] = [words[index], words[index + 1]];
  if (!word || !next || !isJoined(reading, index) || !isJoined(reading, index + 1)) return false;
  const gap = gapBefore(reading, index + 1);
  if (degrees.has(word.key) || clergy.has(word.key)) return true;
  if (word.text.length === 1 && gap.startsWith('.')) return next.isCapital && next.text.length > 1;
  return (
    word.isCapital &&
    functions.test(word.text.toLowerCase()) &&
    !surnames.has(word.key) &&
    next.isCapital &&
    gap === ' '
  );
}

/** „Frau M.“ and „Herr B“ are enough for the people next door. */
function findInitial(text: string, { start, end }: Word, isDegree: boolean): number | undefined {
  const rest = text.slice(end, end + 4);
  if (/^\.?-\p{Lu}\./u.test(rest)) return end + 3 + (rest.startsWith('.') ? 1 : 0);
  if (rest.startsWith('-') || isDegree) return undefined;
  if (/\d|\(/.test(text.slice(start - 1, start))) return undefined;
  return rest.startsWith('.') ? end + 1 : end;
}

/** „Fr. Müller“, „frau müller“ */
function findWeak(reading: Reading, index: number): number | undefined {
  const { words } = reading;
  const [title, word] = [words[index], words[index + 1]];
  if (!title || !word || !isJoined(reading, index + 1)) return undefined;
  if (!word.isCapital) {
    const isWord = /^(?:sein|ihre|deren|nicht|auch|oder)$/.test(word.key);
    return surnames.has(word.key) && !isWord ? word.end : undefined;
  }
  const isShort = title.key === 'fr';
  let at = index + 1;
  while (isShort && at < index + 4 && isStep(reading, at)) at++;
  const surname = readSurname(reading, at);
  if (!surname) return undefined;
  const isSure = surname.standing === 'known' || surname.standing === 'likely' || at > index + 1;
  return isSure || !isShort ? words[surname.index]?.end : undefined;
}

/** „die Haddads“, „bei Krauses“ */
function findPlural(reading: Reading, index: number): number | undefined {
  const word = reading.words[index + 1];
  if (!word?.isCapital || !word.key.endsWith('s') || gapBefore(reading, index + 1) !== ' ')
    return undefined;
  const { key } = word;
  const isPlural = surnames.has(key.slice(0, -1)) && !surnames.has(key) && key !== 'jungs';
  return isPlural && rateSurname(word) === 'known' ? word.end : undefined;
}

/** „geb. Meier“, „geborene Kowalska“ */
function findMaiden(reading: Reading, index: number): number | undefined {
  if (!/^\.? ?$/.test(gapBefore(reading, index + 1))) return undefined;
  const surname = readSurname(reading, index + 1);
  return surname && reading.words[surname.index]?.end;
}

/** A name behind a word of the family has to be known; also „Schwester Agnes“ and „Tochter Amira“. */
function findKin(reading: Reading, index: number): number | undefined {
  const { words, text } = reading;
  const word = words[index + 1];
  if (!word || !/^(?: | [„"'(]|, )$/.test(gapBefore(reading, index + 1))) return undefined;
  const isNear = gapBefore(reading, index + 1) === ' ';
  if (isNear && isGivenName(word) === 'yes') {
    const surname =
      gapBefore(reading, index + 2) === ' ' ? readSurname(reading, index + 2) : undefined;
    return surname ? words[surname.index]?.end : word.end;
  }
  if (word.isCapital && word.text.length === 1 && text.startsWith('.', word.end) && isNear)
    return word.end + 1;
  if (!isNear) return undefined;
  const surname = readSurname(reading, index + 1);
  return surname && (surname.standing === 'known' || surname.standing === 'likely')
    ? words[surname.index]?.end
    : undefined;
}

/** „Hausmeister Krause“; or two words that are no nouns: „Sozialarbeiterin Xenija Quandt“. */
function findFunction(reading: Reading, index: number): number | undefined {
  const { words } = reading;
  const [word, next, last] = [words[index], words[index + 1], words[index + 2]];
  if (!word || !next?.isCapital || functionsOnly.has(word.key)) return undefined;
  const gap = gapBefore(reading, index + 1);
  if (!/^(?: |: ?|, )$/.test(gap)) return undefined;
  if (next.text.length === 1) {
    const surname = /^\. ?$/.test(gapBefore(reading, index + 2))
      ? readSurname(reading, index + 2)
      : undefined;
    if (surname) return words[surname.index]?.end;
    return gap === ' ' && reading.text.startsWith('.', next.end) ? next.end + 1 : undefined;
  }
  const surname = readSurname(reading, index + 1);
  if (!surname) return undefined;
  if (last?.isCapital && gapBefore(reading, index + 2) === ' ' && surname.index === index + 1) {
    const second = readSurname(reading, index + 2);
    const isOpen =
      !/(?:[^aeiou]e|er|es|em|isch|lich)$/.test(next.key) || isGivenName(next) !== 'no';
    if (second && isOpen && rateSurname(next) !== 'none' && gap !== ', ')
      return words[second.index]?.end;
    if (!second) return undefined;
  }
  const isSure = surname.standing === 'known' || surname.standing === 'likely';
  return isSure ? words[surname.index]?.end : undefined;
}

/** Words before a name in letters, lists and forms: „gez. Meier“, „Protokoll: Krause“. */
const labels = toKeys(`
  gez i.a ia iv c/o co hd händen hdn ansprechpartner ansprechpartnerin kontakt protokoll protokollführung leitung moderation
  name nachname familienname zuname mieter mieterin klient klientin unterschrift gezeichnet absender empfänger teilnehmer
  teilnehmerin teilnehmende anwesend entschuldigt betreff betr wg wegen verantwortlich zuständig text foto fotos bericht`);

function findLabelled(reading: Reading, index: number): number | undefined {
  const { words } = reading;
  const gap = gapBefore(reading, index + 1);
  if (
    !/^(?:\. ?|: ?| )$/.test(gap) ||
    (gap === ' ' && !/^(?:[avh]|co|wg|wegen|gezeichnet)$/.test(words[index]?.key ?? ''))
  ) {
    return undefined;
  }
  const surname = readSurname(reading, index + 1);
  const isSure = surname?.standing === 'known' || surname?.standing === 'likely';
  return surname && isSure && !notLabelled.has(words[surname.index]?.key ?? '')
    ? words[surname.index]?.end
    : undefined;
}

/** Surnames that are words too, and stand behind a colon. */
const notLabelled = toKeys(
  'sommer winter klein groß lang jung kaiser bauer koch stein berg baum engel vogel wolf busch haas',
);
