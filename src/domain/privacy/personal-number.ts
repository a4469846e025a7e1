/**
 * Numbers under which an office keeps a person: files, customers, insurances, tax. With the word before
 * them in whatever form, without it in the forms that nothing else has.
 */
import { matchAll, withoutOverlaps, type Detector } from './hit.ts';

export const findPersonalNumbers: Detector = (text) =>
  withoutOverlaps([
    ...matchAll(text, labelled, 'nummer', (match) => isNumber(match, text)),
    ...matchAll(text, bedarfsgemeinschaft, 'nummer'),
    ...matchAll(text, kunde, 'nummer'),
    ...matchAll(text, versicherung, 'nummer', ({ groups }) => isBirthday(groups?.['day'] ?? '')),
    ...matchAll(text, steuer, 'nummer', ([digits]) => isTaxId(digits.replace(/\D/g, ''))),
  ]);

const whats = [
  'BG',
  '[Bb]edarfsgemeinschafts?',
  '[Kk]unden',
  'Kd',
  '(?:[Ss]ozial|[Rr]enten|[Kk]ranken)?[Vv]ersicher(?:ungs|ten)',
  '[Mm]itglieds',
  'SV',
  'RV',
  'KV',
  '[Ss]teuer(?:identifikations)?',
  '(?:[Pp]ersonal)?[Aa]usweis',
  '(?:[Rr]eise)?[Pp]ass',
  'AZR',
  '[Ff]all',
  '(?:[Aa]usländer)?[Aa]kten',
  '[Vv]organgs',
  '[Ww]ohngeld',
  '[Ii]dentifikations',
].join('|');

const words = [
  '(?:[Aa]kten|[Gg]eschäfts|[Kk]assen)zeichen',
  'A[Zz]',
  'G[Zz]',
  'Gesch\\.-?Z',
  'IdNr',
  '[Ss]teuer-?ID',
  `(?:${whats})[ -]?(?:[Nn]ummer|[Nn]r|[Nn]o)`,
].join('|');

/** In capitals and digits, as they are given: what follows in small letters is the sentence again. */
const labelled = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${words})(?![\p{L}\d])\.?(?: (?:lautet|ist|war|des Falls|der Familie))?[ ]?[:#]?[ ]?(?<hit>[\p{Lu}\d](?:[ ./\-]{0,2}[\p{Lu}\d])*[\p{L}\d]?)`,
  'gu',
);

/** A year or a small number behind such a word is none; nor is a decision that a supreme court has published. */
function isNumber({ groups, index }: RegExpExecArray, text: string): boolean {
  const digits = (groups?.['hit'] ?? '').replace(/\D/g, '');
  const before = text.slice(Math.max(0, index - 60), index);
  return digits.length >= 4 && !/^(?:19|20)\d\d$/.test(digits) && !supreme.test(before);
}

const supreme =
  /(?:BVerfG|BVerwG|BSG|BGH|BAG|BFH|EuGH|EGMR|Bundes(?:sozial|verwaltungs|verfassungs|arbeits)gerichts?|Bundesgerichtshofs?)[^;\n]{0,50}$/u;

/** Of a Jobcenter: five digits of the office, „BG“ or two strokes, seven of the household. */
const bedarfsgemeinschaft =
  /(?<![\p{L}\d])\d{5} ?(?:[-/]{0,2} ?BG ?[-/]{0,2}|\/\/) ?\d{7}(?![\p{L}\d])/gu;

/** Of the Bundesagentur für Arbeit: three digits, a letter, six digits. */
const kunde = /(?<![\p{L}\d])\d{3} ?[A-Z] ?\d{6}(?![\p{L}\d])/gu;

/** Of the pension insurance: area, birthday (TTMMJJ), first letter of the name at birth, three digits. */
const versicherung = /(?<![\p{L}\d])\d{2}[ -]?(?<day>\d{6})[ -]?[A-Z][ -]?\d{3}(?![\p{L}\d])/gu;

function isBirthday(digits: string): boolean {
  const [day, month] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

const steuer = /(?<![\p{L}\d.,+/-])(?<!\d )[1-9]\d(?: ?\d{3}){3}(?![\p{L}\d]|[ .,]\d)/gu;

/** The last of eleven digits is a check (ISO 7064, MOD 11,10); of the others, one occurs two or three times. */
function isTaxId(digits: string): boolean {
  const counts = [...Map.groupBy(digits.slice(0, 10), (digit) => digit).values()];
  if (counts.filter(({ length }) => length > 1).length !== 1) return false;
  let product = 10;
  for (const digit of digits.slice(0, 10)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(digits[10]);
}
