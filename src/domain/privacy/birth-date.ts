/** Days on which somebody was born, wherever a word of birth stands close to a whole date. */
import { matchAll, withoutOverlaps, type Detector } from './hit.ts';

export const findBirthDates: Detector = (text) =>
  withoutOverlaps(
    [after, before, shortForm, star].flatMap((pattern) => matchAll(text, pattern, 'geburtstag')),
  );

const month =
  '(?:Jan(?:uar|\\.)?|Jänner|Feb(?:ruar|\\.)?|März|Mrz\\.?|Apr(?:il|\\.)?|Mai|Jun[i.]?|Jul[i.]?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Okt(?:ober|\\.)?|Nov(?:ember|\\.)?|Dez(?:ember|\\.)?)';
const date = String.raw`(?:\d{1,2}\. ?\d{1,2}\. ?(?:\d{4}|\d{2})|\d{1,2}\. ?${month} \d{4}|\d{1,2}[/-]\d{1,2}[/-]\d{4}|\d{4}-\d{2}-\d{2})(?!\d)`;

/** „geboren am …“, „Geburtsdatum: …“; within the same sentence, as far as one can tell. */
const after = new RegExp(
  String.raw`(?<![\p{L}\d])(?:geboren|geb\.?|Geburts(?:datum|tag)s?|Geb\.-?Dat(?:um|\.)?|Geburt)(?![\p{L}\d])[^\n.!?;|]{0,40}?(?<hit>${date})`,
  'giu',
);

const before = new RegExp(
  String.raw`(?<hit>(?<!\d)${date})[^\n.!?;|]{0,30}?(?<![\p{L}\d])(?:geboren|zur Welt gekommen)(?![\p{L}\d])`,
  'giu',
);

/** „geb. 1984“, „(geb. 04/1984)“: so short only people are described. */
const shortForm =
  /(?<![\p{L}\d])geb\. ?(?:in |im |am )?(?<hit>(?:\d{1,2}[./] ?)?(?:19|20)\d{2})(?![\d.])/giu;

const star = new RegExp(String.raw`(?<![\p{L}\d*])\* ?(?<hit>${date})`, 'giu');
