/** Names of places: official ones are long, and some are younger than the sources. */

/**
 * The part that all spellings of a name share: „Saalfeld/Saale“ and „Saalfeld“, „St. Gangloff“ and „Sankt
 * Gangloff“, „Werther“ and „Werther (Westf.)“.
 */
export function toBaseName(name: string): string {
  return toFullName(name)
    .replace(/(\/| \().*$/, '')
    .replace(/ (am|an der|bei|vor dem) .*$/, '');
}

/** Spells out the abbreviations of registers. */
export function toFullName(name: string): string {
  return name
    .replace(/^St\. /, 'Sankt ')
    .replace(/ \((bei .*)\)$/, ' $1')
    .replace(' b. ', ' bei ')
    .replace(' a.d. ', ' an der ')
    .replace(' v.d. ', ' vor dem ')
    .replace(' a. ', ' am ');
}

/**
 * Gemeinden founded after the areas were published, each with the older Gemeinde that gives its place: the
 * seat of its administration, or the one it continues under another name.
 */
export const youngGemeinden: Readonly<Record<string, string>> = {
  'Am Ettersberg': 'Berlstedt',
  'Amt Creuzburg': 'Creuzburg',
  'An der Schmücke': 'Heldrungen',
  Föritztal: 'Föritz',
  Geratal: 'Geraberg',
  Grammetal: 'Isseroda',
  Heldburg: 'Bad Colberg-Heldburg',
  Nessetal: 'Bufleben',
  'Nottertal-Heilinger Höhen': 'Schlotheim',
  'Rosenthal am Rennsteig': 'Blankenstein',
  'Roßleben-Wiehe': 'Roßleben',
  Schwarzatal: 'Oberweißbach',
  'Unstrut-Hainich': 'Großengottern',
  'Werra-Suhl-Tal': 'Berka/Werra',
};

/**
 * Quarters that our content speaks of and that no source has, or as a village far away alone: without
 * them, somebody from here would be sent there.
 */
export const quarters: Readonly<Record<string, string>> = {
  Beulwitz: 'Saalfeld',
  Gorndorf: 'Saalfeld',
  Schöndorf: 'Weimar',
};

/** Turns the name in a source into the one in use in Thuringia today. */
export function toPresentName(name: string): string {
  return presentNames[name] ?? name;
}

const presentNames: Readonly<Record<string, string>> = {
  Munich: 'München',
  Tabarz: 'Bad Tabarz',
  'Tabarz/Thür. Wald': 'Bad Tabarz',
};
