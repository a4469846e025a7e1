/**
 * Phone numbers as people write them in Germany: with country or area code, or behind a word such as
 * „Tel.“; with slashes, brackets, dots, strokes and spaces between the digits.
 */
import { matchAll, withoutOverlaps, type Detector } from './hit.ts';

export const findPhoneNumbers: Detector = (text) => {
  const masked = maskDays(text);
  return withoutOverlaps(
    [labelled, international, national, spaced].flatMap((pattern) =>
      matchAll(masked, pattern, 'telefon', (match) =>
        isPersonal(match.groups?.['hit'] ?? match[0]),
      ),
    ),
  );
};

const gap = String.raw`[ ./()\-]{0,3}`;

/** What stands behind one of these words is a number without an area code as well. */
const labelled = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:Tele)?fon|Tel|Phone|Mobil(?:funk|telefon)?|Handy|Fax|Telefax|Ruf|Durchwahl|WhatsApp|[☎✆📞📱])(?:nummern?|-?Nr\.?|\.)?(?: (?:mobil|privat|dienstlich|unter|ist|lautet))?[.:]?[ /]{0,2}(?<hit>[+(]?\d(?:${gap}\d){4,14})(?![\d,.]*\d)`,
  'giu',
);

const international = new RegExp(
  String.raw`(?<![\d+])(?:\+|(?<![.,]|\d )00)[ ]?[1-9]\d{0,2}(?:${gap}\(0\))?(?:${gap}\d){6,12}(?!\d)`,
  'gu',
);

/** 0361 …, (0361) …, 0171/…; the area code holds together, and at least seven digits are needed. */
const national = new RegExp(
  String.raw`(?<![\p{L}\d.,:#§/\-])(?<!\d )\(?0[1-9]\d{1,4}(?:${gap}\d){4,10}(?![\d]|[.,:]\d| ?(?:%|€|Euro))`,
  'gu',
);

/** 0 36 41 / 01 23 45, the way printed lists have it. */
const spaced =
  /(?<![\p{L}\d.,:#§/-])(?<!\d )0 ?[1-9](?: ?\d){1,4} ?\/ ?\d(?:[ -]?\d){3,9}(?!\d|[.,:]\d)/gu;

/** Days, months, spans of them and of hours begin with a nought as well; they keep their length. */
function maskDays(text: string): string {
  return text.replace(days, (day) => '~'.repeat(day.length));
}

const days = new RegExp(
  [
    String.raw`(?<![\d.])\d{1,2}\. ?\d{1,2}\.(?: ?(?:\d{4}|\d{2})(?![.\d]))?(?!\d)`,
    String.raw`(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)`,
    String.raw`(?<![\d/.])(?:0?[1-9]|1[0-2])[./] ?(?:19|20)\d{2}(?!\d)`,
    String.raw`(?<![\d.])\d{1,2}[.:]\d{2} ?(?:Uhr )?(?:-|bis) ?\d{1,2}[.:]\d{2}(?!\d)`,
    String.raw`(?<!\d)(?:19|20)\d{2} ?[-/] ?(?:19|20)?\d{2}(?!\d)`,
  ].join('|'),
  'gu',
);

/**
 * Some numbers are never a person's: those for services in the numbering plan, those that all of Europe
 * has in common (116…), and those that the Bundesnetzagentur keeps for films and books.
 * https://www.bundesnetzagentur.de/DE/Fachthemen/Telekommunikation/Nummerierung/start.html
 */
function isPersonal(number: string): boolean {
  const digits = number.replace(/\D/g, '').replace(/^(?:00)?49(?=\d{6})0?/, '0');
  if (/^(?:19|20)\d\d$/.test(digits)) return false;
  return !/^(?:0800|0180|0137|0900|116\d{3}$|116117)/.test(digits) && !invented.test(digits);
}

const invented =
  /^0(?:3023125|6990009|4066969|2214710|8999998|17139200|176040690|15228817386|15228895456|15254599371)/;
