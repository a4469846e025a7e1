/** „Herr“, „Frau“ or „Familie“ with a name, in the spellings that are used; also „geb. Meier“. */
import { matchAll, withoutOverlaps, type Detector } from './hit.ts';
import { isNoName, surnames } from './surnames.ts';

export const findTitledNames: Detector = (text) =>
  withoutOverlaps([
    ...matchAll(text, titled, 'name', ({ groups }) => !isNoName(groups?.['surname'] ?? '')),
    ...matchAll(text, abbreviated, 'name', ({ groups }) => isSurname(groups?.['surname'])),
    ...matchAll(text, small, 'name', ({ groups }) => isSurname(groups?.['surname'])),
    ...matchAll(text, initial, 'name'),
    ...matchAll(text, maiden, 'name', ({ groups }) => !isNoName(groups?.['surname'] ?? '')),
  ]);

const titles = 'Herrn?|Frau|Fräulein|Familien?|Fam\\.|Eheleuten?|Ehepaare?s?|Geschwistern?';
const degrees = String.raw`(?:(?:Dr|Prof|Dipl|Ing|med|phil|jur|rer|nat|habil|h|c)\.?(?: |-|(?<=\.))|Doktor |Professor(?:in)? )*`;
/** „Frau Bürgermeisterin“ is a function, „Frau Bürgermeisterin Meier“ is a person. */
const office = String.raw`(?:(?:Ober)?(?:[Bb]ürgermeister|Pfarrer|Minister|Landrat|Landrät|Direktor|Präsident|Pastor|Rektor|Schulleiter|Richter)(?:in)? )?`;
const particles = String.raw`(?:(?:von|van|vom|zu|zur|de|del|della|di|da|dos|le|la|al|el|bin|ben|ibn|abu|abd|ten|ter)(?: (?:der|den|und zu))?[ -]|[AE]l[ -]|d['’]|O['’])*`;
export const surname = String.raw`(?<surname>\p{Lu}(?:['’]\p{Lu})?\p{L}+(?:['’]\p{L}+)?(?:-\p{L}+){0,2})`;

const titled = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:${titles}) ${degrees}${office}(?:\p{Lu}\p{L}{0,2}\. ?)?${particles}${surname}(?![\p{L}\d])`,
  'gu',
);

/** „Fr.“ is a Friday as well, and „Hr.“ may be anything. */
const abbreviated = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:Fr|Hr|Hrn)\. ?${degrees}${surname}(?![\p{L}\d])`,
  'gu',
);

/** Typed on a phone, where capitals are a nuisance. */
const small =
  /(?<![\p{L}\d-])(?:[Hh]errn?|[Ff]rau|[Ff]amilie|[Ff]am\.|[Ff]r\.|[Hh]r\.) (?<surname>\p{Ll}+)(?![\p{L}\d-])/gu;

/** „Frau M.“ tells whoever lives next door. */
const initial =
  /(?<![\p{L}\d-])(?:Herrn?|Frau|Familie|Fam\.|Ehepaar) (?:\p{Lu}(?:\.|(?![\p{L}\d.]))|\p{Lu}\.?-\p{Lu}\.)(?!-)/gu;

const maiden = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:geb\.|geborenen?r?) ${particles}${surname}(?![\p{L}\d])`,
  'gu',
);

function isSurname(word: string | undefined): boolean {
  return word !== undefined && surnames.has(word.toLowerCase());
}
