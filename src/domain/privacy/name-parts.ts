/** The parts of names: words that may stand between a title or a given name and the surname. */
import { ambiguousNames, givenNames } from './given-names.ts';
import { rateSurname, type Standing } from './surnames.ts';
import { gapBefore, type Reading, type Word } from './words.ts';

export interface Surname {
  /** Index of its last word. */
  index: number;
  standing: Standing;
}

/** Particles in Arabic, Dutch, French, Italian, Spanish names and those of German nobility. */
const particles = new Set(
  'von van vom zu de del della di da dos du le la al el as ad abu abd bin ben ibn ten ter o d'.split(
    ' ',
  ),
);
/** Words behind another particle: „von der“, „van den“, „von und zu“. */
const seconds = new Set('der den dem und'.split(' '));

/**
 * @param index where it is to begin, with a particle or with the surname itself
 * @returns nothing if no word that might be one follows at once
 */
export function readSurname(reading: Reading, index: number): Surname | undefined {
  for (let at = index; at < Math.min(index + 4, reading.words.length); at++) {
    const word = reading.words[at];
    if (!word || (at > index && !isJoint(gapBefore(reading, at)))) return undefined;
    const isSecond = at > index && seconds.has(word.key);
    if (at < index + 3 && (isSecond || particles.has(word.key)) && at + 1 < reading.words.length) {
      // „El“ and „Al“ begin a name, „Und“ and „Der“ begin a sentence.
      if (word.isCapital && !/^(?:al|el|von|van|de|le|la|di|abu|bin|ben|o|d)$/.test(word.key))
        return undefined;
      continue;
    }
    if (word.isCapital && word.text.length === 1) return undefined;
    const standing = rateSurname(word);
    return standing === 'none' || isThingBehind(reading, at) ? undefined : { index: at, standing };
  }
  return undefined;
}

function isJoint(gap: string): boolean {
  return gap === ' ' || gap === '-' || gap === '' || gap === '’';
}

/** Whether a word is a given name of the closed list; all of its parts, if it has several. */
export function isGivenName({ key, isCapital, text }: Word): 'yes' | 'maybe' | 'no' {
  if (!isCapital || text.length < 2) return 'no';
  const parts = key.split('-');
  if (parts.some((part) => givenNames.has(part))) {
    return parts.every((part) => givenNames.has(part) || ambiguousNames.has(part)) ? 'yes' : 'no';
  }
  return parts.every((part) => ambiguousNames.has(part)) ? 'maybe' : 'no';
}

/** Streets, schools and houses bear names of people who have been dead for long. */
const things =
  '(?:stra(?:ß|ss)en?|str|platz|platzes|allee|ring|weg|weges|gasse|park|brücke|ufer|damm|hof|(?:grund|regel|gemeinschafts|ober|förder|berufs|hoch|musik|volkshoch|sport|gesamt)?schulen?|gymnasium|gymnasiums|lyzeum|haus|hauses|halle|stift|(?:[a-zäöü]*)stiftung|bibliothek|bücherei|universität|institut|archiv|museum|museums|theater|verein|vereins|werk|werke|klinikum|klinik|krankenhaus|kirche|gemeinde|siedlung|preis|medaille|zentrum|zentrums|saal|kindergarten|kita|jahr|denkmal|turm|quelle|berg|stadt|viertel|haus|heim|apotheke|stube|kolleg|akademie|gesellschaft|gmbh|ag|kg|ohg|film|buch|roman|verlag|stadion|sporthalle|turnhalle|orchester|chor|kreis|bund|hilfe|tag|fest|markt|programm|projekt)(?:e?s)?';
const isThing = new RegExp(`^${things}$`, 'iu');
const endsInThing = new RegExp(`-${things}$`, 'iu');

/** „Anna Amalia Bibliothek“, „Robert Koch-Instituts“, „Clara Zetkin Regelschule“ */
function isThingBehind(reading: Reading, index: number): boolean {
  const { text, words } = reading;
  const word = words[index];
  if (!word || endsInThing.test(word.text)) return true;
  if (/^-(?!\P{L})|^- ?(?:und|u\.)/u.test(text.slice(word.end, word.end + 4))) return true;
  for (let at = index + 1; at <= index + 2; at++) {
    const next = words[at];
    if (!next?.isCapital || !/^[ -]$/.test(gapBefore(reading, at))) return false;
    if (isThing.test(next.text) || endsInThing.test(next.text)) return true;
  }
  return false;
}
