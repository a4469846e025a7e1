/** Days on which somebody was born, wherever a word of birth stands close to a whole date. */
import { matchAll, oneOf, withoutOverlaps, type Detector } from './hit.ts';

export const findBirthDates: Detector = ({ text }) =>
  withoutOverlaps(
    [
      after,
      before,
      shortForm,
      monthOfBirth,
      sentence,
      star,
      starOfYear,
      born,
      yearAfter,
      yearBefore,
    ].flatMap((pattern) => matchAll(text, pattern, 'geburtstag')),
  );

const month =
  '(?:[Jj][aä]n(?:uar|ner|\\.)?|[Ff]eb(?:ruar|\\.)?|[Mm]ärz|[Mm]aerz|[Mm]rz\\.?|[Aa]pr(?:il|\\.)?|[Mm]ai|[Jj]un[i.]?|[Jj]ul[i.]?|[Aa]ug(?:ust|\\.)?|[Ss]ept?(?:ember|\\.)?|[Oo]kt(?:ober|\\.)?|[Nn]ov(?:ember|\\.)?|[Dd]ez(?:ember|\\.)?)';
const roman = '(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})';
const year = String.raw`(?:(?:19|20)\d{2}|['’]?\d{2})`;
const date = String.raw`(?:\d{1,2}\. ?(?:\d{1,2}|${roman})\.? ?${year}|\d{1,2}(?:\.|ter|ten)? ?${month},? ${year}|\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})|\d{4}[-./]\d{2}[-./]\d{2})(?!\d)`;

const word = String.raw`(?<![\p{L}\d])(?:[Gg]ebor(?:en|ene|ener|enes)|[Gg]eb\.?|GEB\.?|[Gg]eburts(?:datum|tag|tage|tages)|[Gg]eb[.-]{1,2}-?[Dd](?:at(?:um|\.)?|\.)|[Gg]eburt|DOB|Wiegenfest|Welt)(?![\p{L}\d])`;

/** „geboren am …“, „Geburtsdatum: …“; within the same sentence, as far as one can tell. */
const after = new RegExp(String.raw`${word}[^\n.!?;|]{0,40}?(?<hit>(?<!\d)${date})`, 'gu');

const before = new RegExp(
  String.raw`(?<hit>(?<![\d.])${date})[^\n.!?;|]{0,30}?(?<![\p{L}\d])(?:geboren|(?:zur|auf die) Welt|[Gg]eburtstag)(?![\p{L}\d])`,
  'gu',
);

/** „geb. 1984“, „(geb. 04/1984)“: so short only people are described. */
const shortForm =
  /(?<![\p{L}\d])[Gg]eb\. ?(?:in |im |am )?(?<hit>(?:\d{1,2}[./] ?)?(?:19|20)\d{2})(?![\d.])/gu;

/** „geboren im April 1984“, „Geburtsjahr: 1984“ */
const monthOfBirth = new RegExp(
  String.raw`(?<![\p{L}\d])(?:[Gg]eb(?:\.|oren) ?(?:i[nm] )?(?=\p{L})|[Gg]eburtsjahr:? (?:ist )?)(?<hit>(?:${month} )?(?:19|20)\d{2})(?!\d)`,
  'gu',
);

const sentence =
  /(?<!\p{L})(?:[Ee]r|[Ss]ie) (?:ist|wurde) (?:im Jahre? )?(?<hit>(?:19|20)\d{2})(?: in \p{Lu}\p{L}{1,30})? geboren/gu;

/** „geboren 1984“, „geboren im Jahr 1984“ */
const born = /(?<![\p{L}\d])[Gg]eboren:? (?:i[nm] (?:Jahre? )?)?(?<hit>(?:19|20)\d{2})(?![\d.-])/gu;

const star = new RegExp(String.raw`(?<![\p{L}\d*])\* ?(?<hit>${date})`, 'gu');

/** „*1984“ and „(* 1984)“; „* 1984 …“ may be a point of a list, and „Gebäude *1984“ is of stone. */
const starOfYear =
  /(?:(?<=\()\* ?|(?<![\p{L}\d*])(?<!(?:[Gg]ebäude|[Hh]aus|[Bb]au|[Bb]lock|[Ss]chule|[Kk]ita|[Hh]alle|[Ss]iedlung|[Vv]erein|[Kk]irche|[Tt]reff|[Pp]rojekt|[Pp]rogramm) )\*)(?<hit>(?:19|20)\d{2})(?![\d.*])/gu;

/** A year tells little by itself, and much beside a person: „Jahrgang 1984, Mutter von vier Kindern“. */
const who = oneOf(
  `[Mm]utter [Vv]ater [Ff]rau [Hh]err [Mm]ann [Ww]itwer? [Rr]entner(?:in)? [Kk]lient(?:in)? [Mm]ieter(?:in)?
  [Bb]ewohner(?:in)? [Ss]ohn [Tt]ochter [Ss]yrer(?:in)? [Nn]achbar(?:in)? verheiratet ledig geschieden verwitwet
  alleinstehend alleinerziehend arbeitslos [Ee]r [Ss]ie`,
);
const yearAfter = new RegExp(
  String.raw`(?<!\p{L})${who}(?!\p{L})[^\n.!?;|]{0,30}?(?<!\p{L})(?:[Jj]ahrgang|J(?:g|ahrg)\.) (?<hit>(?:19|20)?\d{2})(?!\d)`,
  'gu',
);
const yearBefore = new RegExp(
  String.raw`(?<!\p{L})(?:[Jj]ahrgang|J(?:g|ahrg)\.) (?<hit>(?:19|20)?\d{2})(?!\d)[^\n.!?;|]{1,25}?(?<!\p{L})${who}(?!\p{L})`,
  'gu',
);
