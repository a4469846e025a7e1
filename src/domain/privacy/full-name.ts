/** Full names of a closed form: a given name that is known, and a capitalised surname behind it. */
import { ambiguousNames, givenNames } from './given-names.ts';
import { matchAll, withoutOverlaps, type Detector } from './hit.ts';
import { isNoName, surnames } from './surnames.ts';

export const findFullNames: Detector = (text) =>
  withoutOverlaps([
    ...matchAll(text, inOrder, 'name', ({ groups, index }) => {
      const { given = '', surname = '' } = groups ?? {};
      if (!isPerson(given, surname)) return false;
      return !saint.test(text.slice(Math.max(0, index - 8), index));
    }),
    ...matchAll(text, withInitial, 'name', ({ groups }) => {
      const { given = '' } = groups ?? {};
      return isGiven(given) && !ambiguousNames.has(given.toLowerCase());
    }),
    ...matchAll(text, reversed, 'name', ({ groups }) => {
      const { given = '', surname = '' } = groups ?? {};
      return isGiven(given) && surnames.has(surname.toLowerCase());
    }),
    ...matchAll(text, shortened, 'name', ({ groups }) =>
      surnames.has((groups?.['surname'] ?? '').toLowerCase()),
    ),
  ]);

const given = String.raw`(?<given>\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?)`;
const middle = String.raw`(?: \p{Lu}(?:\.|\p{L}+(?= \p{Lu}\p{L}+)))?`;
const particles = String.raw`(?:(?:von|van|vom|zu|zur|de|del|della|di|da|dos|le|la|al|el|bin|ben|ibn|abu|abd)(?: (?:der|den))?[ -]|[AE]l[ -]|d['’]|O['’])*`;
const surname = String.raw`(?<surname>\p{Lu}(?:['’]\p{Lu})?\p{L}+(?:-\p{Lu}\p{L}+)?)`;

/** Streets, schools and houses bear names of people who have been dead for long. */
const thing =
  '(?:Straße|Strasse|Str\\.|Platz|Allee|Ring|Weg|Gasse|Park|Brücke|Schule|Grundschule|Regelschule|Gemeinschaftsschule|Gymnasium|Oberschule|Haus|Halle|Stift|Stiftung|Bibliothek|Universität|Hochschule|Institut|Archiv|Museum|Theater|Verein|Werk|Klinikum|Krankenhaus|Kirche|Gemeinde|Siedlung|Preis|Medaille|Zentrum|Saal|Kindergarten|Kita|Jahr|Denkmal)';

/** Also „Robert Koch-Instituts“. */
const isThing = new RegExp(`(?:^|-)${thing}(?:e?s|en|n)?$`, 'u');

const inOrder = new RegExp(
  String.raw`(?<![\p{L}\d-])${given}${middle} ${particles}${surname}(?![\p{L}\d])(?!(?: \p{Lu}\p{L}+)?[- ]${thing}(?![\p{L}]))(?!-)`,
  'gu',
);

/** „Katrin M.“, the way newspapers hide a name that the neighbours know. */
const withInitial = new RegExp(
  String.raw`(?<![\p{L}\d-])${given} \p{Lu}\.(?![\p{L}\d])(?! ?\p{Lu}\.)`,
  'gu',
);

/** „Meier, Anna“, as lists of people have it. */
const reversed = new RegExp(String.raw`(?<![\p{L}\d-])${surname}, ${given}(?![\p{L}\d-])`, 'gu');

/** „A. Meier“: only with a surname that is known, since „z. B. Arbeit“ looks alike. */
const shortened = new RegExp(
  String.raw`(?<![\p{L}\d.-])(?<!\. )\p{Lu}\. ${surname}(?![\p{L}\d-])`,
  'gu',
);

const saint = /(?:Sankt|St\.|Hl\.|Heiliger?) $/u;

function isPerson(first: string, last: string): boolean {
  const isKnown = surnames.has(last.toLowerCase());
  if (ambiguousNames.has(first.toLowerCase())) return isKnown;
  if (!isGiven(first) || historical.has(`${first} ${last}`)) return false;
  return !isNoName(last) && !isThing.test(last);
}

function isGiven(name: string): boolean {
  const parts = name.toLowerCase().split('-');
  return parts.every((part) => givenNames.has(part));
}

/** The dead have no data protection (recital 27 of the GDPR), and Thuringia names everything after them. */
const historical: ReadonlySet<string> = new Set([
  'Anna Amalia',
  'Carl August',
  'Clara Zetkin',
  'Friedrich Schiller',
  'Friedrich Fröbel',
  'Johann Bach',
  'Johann Goethe',
  'Johannes Bach',
  'Karl Liebknecht',
  'Karl Marx',
  'Martin Luther',
  'Otto Dix',
  'Rosa Luxemburg',
  'Thomas Müntzer',
  'Walter Gropius',
  'Wilhelm Pieck',
]);
