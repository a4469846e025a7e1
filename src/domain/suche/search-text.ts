/** German for the search: which words count as the same, and the parts of a compound. */

const umlauts: Record<string, string> = { ä: 'a', ö: 'o', ü: 'u', ß: 'ss' };

/**
 * One spelling for all: `Öffentlichkeit`, `Oeffentlichkeit` and `Offentlichkeit` → `offentlichkeit`.
 *
 * The idea is that of Lucene's GermanNormalizationFilter: `ae`, `oe` and `ue` count as umlauts, but
 * not after a vowel or q (`neue`, `Quelle`).
 */
export function fold(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .replace(/(?<![aeiouq])([aou])e/g, '$1');
}

/** A text as it is read: with whole letters, and without invisible signs within a word. */
export function toLegible(text: string): string {
  return text.normalize('NFC').replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
}

/** The sign between the two forms in `Nachbar:innen`, `Nachbar*innen`, `Nachbar/-innen`, `Nachbar(innen)`. */
const genderSign = String.raw`(?:[:*_·•’'(]|/-?)(?=innen|in(?![\p{L}\p{N}]))`;

/** A word with its endings. It has a group, so that `split` keeps the words. */
export const wordPattern = new RegExp(
  String.raw`([\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:${genderSign}[\p{L}\p{N}\p{M}]+)?)`,
  'gu',
);

/** The words of a text, in order; `Nachbar:innen` is one, as „Nachbarinnen“. */
export function toWords(text: string): string[] {
  return (toLegible(text).match(wordPattern) ?? []).map((word) => word.replace(gendered, ''));
}

/** The words of a text that are written for all genders: `Nachbar:innen` → `Nachbarinnen`, `Nachbar` */
export function toGenderForms(text: string): string[] {
  const words = toLegible(text).match(wordPattern) ?? [];
  return words.flatMap((word) => {
    const [base = '', ending] = word.split(gendered);
    return ending === undefined ? [] : [base + ending, base];
  });
}

const gendered = new RegExp(genderSign, 'u');

/**
 * The parts of a compound, and the compounds of neighbouring parts.
 *
 * A part counts if it is a word by itself; one linking element (`s`, `n`, …) may stand between. Lucene's
 * DictionaryCompoundWordTokenFilter works like this, but here the parts must make up the whole word, so that
 * „Verein“ is not found in „Vereinbarung“.
 *
 * @param word folded, as `einzelfallarbeit`
 * @param isWord whether something folded is a word of the language at hand
 * @returns `einzel`, `fall`, `arbeit`, `einzelfall`, `fallarbeit`; nothing for a simple word
 */
export function splitCompound(word: string, isWord: (part: string) => boolean): string[] {
  // A longer text is no word, and trying all its cuts would take too long.
  if (word.length > longestWord) return [];
  const cuts = findCuts(word, isWord);
  if (!cuts) return [];

  const starts = [0, ...cuts.map(({ next }) => next)];
  const ends = [...cuts.map(({ end }) => end), word.length];
  const parts = new Set<string>();
  starts.forEach((start, from) => {
    ends.slice(from).forEach((end) => parts.add(word.slice(start, end)));
  });
  parts.delete(word);
  return [...parts];
}

// The order matters: „steuerungs“ is „steuerung“ with a link, but „schuldner“ is a word by itself.
const linkingElements = ['s', 'es', '', 'n', 'en', 'er', 'e'];
const shortestPart = 4;
const longestWord = 45;

interface Cut {
  /** The end of the part, and the beginning of the next, past the linking element. */
  end: number;
  next: number;
}

/** The cuts of a chain of words; the longest last part first, as German reads from the end. */
function findCuts(word: string, isWord: (part: string) => boolean): Cut[] | undefined {
  for (let next = shortestPart; next <= word.length - shortestPart; next++) {
    const end = findEnd(word.slice(0, next), isWord);
    if (end === undefined) continue;
    const tail = word.slice(next);
    const tailCuts = isWord(tail) ? (findCuts(tail, isWord) ?? []) : findCuts(tail, isWord);
    if (!tailCuts) continue;
    return [
      { end, next },
      ...tailCuts.map((cut) => ({ end: cut.end + next, next: cut.next + next })),
    ];
  }
  return undefined;
}

function findEnd(head: string, isWord: (part: string) => boolean): number | undefined {
  for (const link of linkingElements) {
    const end = head.length - link.length;
    if (end >= shortestPart && head.endsWith(link) && isWord(head.slice(0, end))) return end;
  }
  return undefined;
}

/** Stands in the index between a text and the parts of its compounds, where the page cuts. */
export const partsMark = '⁂';

/** Words of the field that our texts often have only inside of others. Folded. */
// prettier-ignore
export const fieldWords = new Set([
  'akteur', 'angebot', 'anlauf', 'antrag', 'arbeit', 'arbeitslos', 'armut', 'austausch', 'auswahl',
  'beirat', 'beratung', 'bewohner', 'bildung', 'burger', 'daten', 'einzel', 'eltern', 'erfahrung',
  'erfolg', 'erkrankung', 'erwerb', 'erziehung', 'fach', 'fall', 'familie', 'fest', 'finanz',
  'forder', 'frage', 'freund', 'gebiet', 'gemeinde', 'gemeinschaft', 'gesellschaft', 'gruppe',
  'hilfe', 'integration', 'jugend', 'kinder', 'kommune', 'konferenz', 'konkurrenz', 'konzept',
  'kosten', 'kreis', 'lage', 'land', 'lebens', 'leit', 'management', 'mieter', 'migration',
  'mittel', 'nachbarschaft', 'netz', 'netzwerk', 'offentlichkeit', 'personal', 'plakat', 'planung',
  'praxis', 'problem', 'programm', 'projekt', 'protokoll', 'quartier', 'raum', 'schul', 'schuld',
  'schuldner', 'schulung', 'schwelle', 'sozial', 'sprache', 'sprech', 'stadt', 'stadtteil',
  'stelle', 'steuer', 'steuerung', 'strategie', 'sucht', 'teil', 'teilnahme', 'trager', 'umfeld',
  'unterkunft', 'unternehmen', 'veranstaltung', 'verein', 'vermieter', 'wirtschaft', 'wohn',
  'wohnung', 'zeit', 'zeitung', 'zentrum', 'ziel', 'zielgruppe',
]);

/**
 * The form in which the index files a noun that is a verb or an adjective as well: it tells „Sucht“ from
 * „sucht“.
 */
export function toNounMark(stem: string): string {
  return `xq${stem}`;
}
