/**
 * Phone numbers as people write them in Germany: with country or area code, or behind a word such as
 * „Tel.“; with slashes, brackets, dots, strokes and spaces between the digits.
 */
import { matchAll, oneOf, withoutOverlaps, type Detector } from './hit.ts';

export const findPhoneNumbers: Detector = ({ text }) => {
  // Nearly all texts end here: no number has fewer.
  if (!/\d(?:[^\n]{0,8}\d){3}|null|plus/i.test(text)) return [];
  const masked = maskDays(toDigits(text));
  return withoutOverlaps([
    ...[labelled, international, national, listed, spaced, inPairs, inDigits, link].flatMap(
      (pattern) =>
        matchAll(masked, pattern, 'telefon', (match) =>
          isPersonal(
            match.groups?.['hit'] ?? match[0],
            masked.slice(Math.max(0, match.index - 8), match.index),
          ),
        ),
    ),
    ...matchAll(text, spelt, 'telefon', ([words]) => /(?:\p{L}+\P{L}+){2}\p{L}/u.test(words)),
  ]);
};

const gap = String.raw`[ ./()\-·•‧∙_*~=]{0,4}`;

/** Behind one of these words even a number without an area code is a telephone number. */
const labels = oneOf(String.raw`
  (?:Tele)?fon Tel Phone Mobil(?:funk|telefon|nr|nummer)? Handy(?:nr|nummer)? Fax Telefax Ruf(?:nr|nummer)? Durchwahl
  WhatsApp Whatsapp Threema Viber Signal Telegram [☎✆📞📱]
  (?:erreichbar|anrufen|Anruf|melden|meldet|rufen|anzurufen|erreichen)\x20(?:bitte\x20)?(?:unter|auf|über)(?:\x20der\x20(?:Nummer|Nr\.))?`);

const labelled = new RegExp(
  String.raw`(?<![\p{L}\d])${labels}(?:nummern?|-?Nr\.?|\.)?(?: (?:mobil|privat|dienstlich|unter|ist|lautet))?[.:]?[ /]{0,2}(?<hit>[+(]{0,2}\d(?:${gap}\d){4,14}(?:(?<=\d{5}) ?[:,;] ?\d(?:${gap}\d){4,8})?)(?![\d,.]*\d)`,
  'giu',
);

const international = new RegExp(
  String.raw`(?<![\d+])(?:\+|(?<![.,]|\d )00|(?<![\p{L}\d.,:#§/-])(?<!\d )(?=49[ /-]?\(?0?\)? ?1[567]\d))[ ]?[1-9]\d{0,2}(?:${gap}\(0\))?(?:${gap}\d){6,12}(?!\d)`,
  'gu',
);

/** 0361 …, (0361) …, 0171/…; the area code holds together, and at least seven digits are needed. */
const national = new RegExp(
  String.raw`(?<![\p{L}\d.,#§/\-]|\d:)(?<!\d )\(?0[1-9]\d{1,4}(?:${gap}\d){4,10}(?![\d]|[.,:]\d| ?(?:%|€|Euro))`,
  'gu',
);

/** „0171, 2345678“; two of five digits are postcodes, but for area codes of Thuringia. */
const listed = new RegExp(
  String.raw`(?<![\p{L}\d.,#§/\-]|\d:)(?<!\d )\(?0(?:1[5-7]\d{1,2}|[2-9]\d{1,2}|3[4-7]\d{3}|[2-9]\d{3}(?=\)? ?[,:;|] ?\d{6}))\)? ?[,:;|] ?\d{2,3}(?:[ /-]?\d){3,6}(?![\d]|[.,:]\d| ?(?:%|€|Euro))`,
  'gu',
);

/** 0 36 41 / 01 23 45, the way printed lists have it; 01 71 - 23 45 678 */
const spaced =
  /(?<![\p{L}\d.,:#§/-])(?<!\d )\(?0 ?[1-9](?: ?\d){1,4}\)?(?: ?[/-] ?|(?<=0\d \d{2,3})\.)\d(?:[ -]?\d){4,9}(?!\d|[.,:]\d)/gu;

/** 01 71 23 45 67 8; 0 171 234 56 78; but no row of numbers below a hundred */
const inPairs =
  /(?<![\p{L}\d.,:#§/-])(?<!\d )(?:01 ?[5-7]\d|0 ?1[5-7]\d|0 [2-9]\d{2,4})(?: ?\d){6,8}(?![\d]|[.,:]\d)/gu;

/** 0 3 6 1 0 1 2 3 4 */
const inDigits = /(?<![\p{L}\d.,:#§/-])(?<!\d )0(?:[ .-]\d){6,11}(?![\d]|[ .,:]\d)/gu;

const link =
  /(?:wa\.me\/|whatsapp\.com\/send\/?\?(?:[^\s#]{0,40}&)?phone=|signal\.me\/#p\/|t\.me\/)(?<hit>(?:\+|%2B)?\d{7,15})/giu;

const digit = '(?:null|eins?|zw[eo]i?|drei|vier|fünf|fuenf|sechs|sieben|acht|neun)';

/** „null drei sechs eins …“ */
const spelt = new RegExp(
  String.raw`(?<![\p{L}\d])(?:null|plus|0[1-9]\d{1,3})(?:[ ,./-]{1,3}(?:${digit}|\d{1,8})){4,14}(?![\p{L}\d])`,
  'giu',
);

/** People who hide or copy a number write O for a nought and I for a one; lengths stay. */
function toDigits(text: string): string {
  return text.replace(alike, (word) => word.replace(/[OoОоΟο]/g, '0').replace(/[Il|]/g, '1'));
}

const alike =
  /(?<![\p{L}\d])(?=[OoОоΟοIl|]{1,2}\d|\d{1,14}[OoОоΟοIl|])[\dOoОоΟοIl|]{3,14}(?![\p{L}\d])/gu;

/** Days, months, spans of them and of hours begin with a nought as well; they keep their length. */
function maskDays(text: string): string {
  return text.replace(days, (day) => '¤'.repeat(day.length));
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
function isPersonal(number: string, before: string): boolean {
  // Two postcodes are no number, unless they begin like an area code of ours; nor are numbers of books.
  if (/^0(?!3[4-7])\d{4}\D{1,3}0\d{4}$/.test(number) || /IS[BS]N\P{L}{0,3}$/u.test(before))
    return false;
  const digits = number.replace(/\D/g, '').replace(/^(?:00)?49(?=\d{6})0?/, '0');
  if (/^(?:19|20)\d\d$/.test(digits)) return false;
  return !/^(?:0800|0180|0137|0900|116\d{3}$|116117)/.test(digits) && !invented.test(digits);
}

const invented =
  /^0(?:3023125|6990009|4066969|2214710|8999998|17139200|176040690|15228817386|15228895456|15254599371)/;
