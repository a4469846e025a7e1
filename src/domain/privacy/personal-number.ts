/**
 * Numbers under which an office keeps a person: files, customers, insurances, tax. Any form counts behind a
 * word for such a number; without the word, only forms that nothing else has.
 */
import { matchAll, withoutOverlaps, type Detector } from './hit.ts';

export const findPersonalNumbers: Detector = ({ text }) =>
  withoutOverlaps([
    ...matchAll(text, labelled, 'nummer', (match) => isNumber(match, text)),
    ...matchAll(text, bedarfsgemeinschaft, 'nummer'),
    ...matchAll(text, kunde, 'nummer'),
    ...matchAll(text, versicherung, 'nummer', ({ groups }) => isBirthday(groups?.['day'] ?? '')),
    ...matchAll(text, steuer, 'nummer', ([digits]) => isTaxId(digits.replace(/\D/g, ''))),
    ...matchAll(text, sozialgericht, 'nummer'),
  ]);

/** Things that offices number: people, households and what belongs to them. */
const whats = [
  'BG',
  '[Bb]edarfsgemeinschafts?',
  '[Kk]unden',
  'K(?:un)?d',
  '(?:[Ss]ozial|[Rr]enten|[Kk]ranken|[Uu]nfall|[Pp]flege)?-?[Vv]ersicher(?:ungs|ten)(?:schein)?',
  '(?:[Ss]ozial|[Rr]enten|[Kk]ranken)(?:kassen)?',
  'Vers',
  '(?:AOK|TK|DAK|Barmer|KKH|IKK|BKK|[Kk]assen)',
  '[Mm]itglieds?',
  'SV',
  'RV',
  'KV',
  'St',
  '[Ss]teuer(?:-?[Ii]dentifikations)?',
  '(?:[Pp]ersonal|[Dd]ienst|[Ss]chwerbehinderten)?-?[Aa]usweis',
  '(?:[Rr]eise)?-?[Pp]ass',
  '[Pp]ersonal',
  'Perso',
  '[Ff]ührerschein',
  '[Aa]ufenthaltstitel',
  'AZR',
  'D',
  '(?:[Ee]inzel)?[Ff]all',
  '(?:[Aa]usländer)?[Aa]kten',
  '[Vv]organgs?',
  '[Ww]ohngeld',
  '[Kk]indergeld',
  '[Ii]dentifikations',
  '[Ii]dent',
  '[Bb]ewerber',
  '[Kk]lient(?:en|innen)',
  '[Mm]ieter',
  '[Mm]ietvertrags',
  '[Vv]ertrags?',
  '[Pp]atient(?:en|innen)',
  '[Mm]atrikel',
  '[Zz]ähler',
  '[Ww]ohnungs',
  '[Rr]eferenz',
  '[Bb]escheid',
].join('|');

const words = [
  '(?:[Aa]kten|[Gg]eschäfts|[Kk]assen|[Oo]rdnungs)-?[Zz]eichen',
  '(?:(?:[Uu]nser|[Ii]hr|[Mm]ein|[Dd]ein)e? )?Zeichen',
  'A[Zz]',
  'G[Zz]',
  'Gesch\\.-?Z',
  'Akt?-?Z',
  '[Aa]ktenz',
  '\\p{L}{0,20}[Aa]kte',
  'BG',
  'Id-?Nr',
  'TIN',
  'eAT',
  '(?:[Ss]teuer|[Ss]t|[Kk]unden|[Pp]atienten)-?ID',
  '[RKS]VNR',
  '(?:[Pp]ersonal|[Rr]eise)?[Aa]usweis',
  '[Rr]eisepass',
  '[Ff]ührerschein',
  'Mandatsreferenz',
  `(?:${whats})[ .-]{0,3}(?:[Nn]ummer|[Nn]r|[Nn]o|#)`,
  '(?:Nummer|Nr\\.?) (?:der BG|des Ausweises|des Passes|der Akte|des Falls)',
].join('|');

/**
 * Numbers are given in capitals and digits, or with the sign of a court’s register („12 Js 345/19“); small
 * letters behind them are the sentence again.
 */
const labelled = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${words})(?![\p{L}\d])\.?(?: (?:lautet|ist|war|des Falls|der Familie|von \p{Lu}\p{L}{1,20}|beim? (?:Jobcenter|Amt|Kasse)))?[ ]?[:#=]?[ ]?(?<hit>(?:[\p{Lu}\d]|S [0-9])(?:[ .,·/_\-]{0,4}[\p{Lu}\d]|(?<=\d \p{Lu}{1,2})\p{Ll}{1,2}(?= \d)){0,30}[\p{L}\d]?)`,
  'gu',
);

/** A year or a small number behind such a word is none; nor is a published decision of a supreme court. */
function isNumber({ groups, index }: RegExpExecArray, text: string): boolean {
  const hit = groups?.['hit'] ?? '';
  const digits = hit.replace(/\D/g, '');
  const before = text.slice(Math.max(0, index - 60), index);
  // The number of a business, for its customers.
  if (/(?:USt|Umsatzsteuer|VAT)[-. ]{0,2}$/.test(before)) return false;
  if (/^(?:19|20)\d\d$/.test(digits) && /^[\d ]+$/.test(hit)) return false;
  // „vom 3.4.2026“ and „2019/2020“ are days and years again.
  if (/^\d{1,2}\. ?\d{1,2}\. ?\d{4}$|^(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d$/.test(hit)) return false;
  return (digits.length >= 4 || /^(?=(?:.*\d){3})[A-Z\d]{8,}$/.test(hit)) && !supreme.test(before);
}

const supreme =
  /(?:BVerfG|BVerwG|BSG|BGH|BAG|BFH|EuGH|EGMR|Bundes(?:sozial|verwaltungs|verfassungs|arbeits)gerichts?|Bundesgerichtshofs?)[^;\n]{0,50}$/u;

/** A number of a Jobcenter: five digits of the office, „BG“ or two strokes, seven of the household. */
const bedarfsgemeinschaft =
  /(?<![\p{L}\d])\d{5} ?(?:[-/.]{0,2} ?BG ?[-/.]{0,2}|\/ ?\/) ?\d{7}(?![\p{L}\d])/gu;

/** A number of the Bundesagentur für Arbeit: three digits, a letter, six digits. */
const kunde = /(?<![\p{L}\d])\d{3} ?[A-Z] ?\d{3} ?\d{3}(?![\p{L}\d])/gu;

/**
 * A number of the pension insurance: area, birthday (TTMMJJ), first letter of the name at birth, three
 * digits.
 */
const versicherung =
  /(?<![\p{L}\d])\d{2}[ ./-]?(?<day>\d{2} ?\d{2} ?\d{2})[ ./-]?[A-Z][ ./-]?\d{3}(?![\p{L}\d])/gu;

/** A file number of a social court of first instance, always somebody’s own case: „S 12 AS 345/19“. */
const sozialgericht =
  /(?<![\p{L}\d])S \d{1,3} (?:AS|SO|AY|KR|R|AL|SB|P|U|KG|BK|EG) \d{1,5}\/\d{2}(?: ER)?(?![\p{L}\d])/gu;

function isBirthday(written: string): boolean {
  const digits = written.replaceAll(' ', '');
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
