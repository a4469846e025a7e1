/** The value that somebody probably meant by one of the wrong form. */
import { addDays, hourInThuringia, monthNames } from '#domain/time/dates.ts';
import { nameHiddenSign, toVisible } from '#domain/text/hidden-signs.ts';
import { toSlug } from '#domain/text/slug.ts';

/**
 * @param written a text that was refused
 * @param isRight whether a text would be accepted
 * @returns the same in an accepted spelling, or undefined if there is none
 */
export function findRepair(
  written: string,
  isRight: (text: string) => boolean,
): string | undefined {
  const text = toVisible(written);
  if (text.length > longest) return undefined;
  return spellings
    .map((respell) => respell(text))
    .find((spelling) => spelling && spelling !== written && isRight(spelling));
}

/** No name, day or hour is longer. */
const longest = 200;

/**
 * @param written the typed text; if it looks like the right one, the invisible sign is named
 * @param show the word as it has to be written
 * @returns a question or a sentence with a space after it, or nothing
 */
export function suggest(
  words: string | undefined | readonly string[],
  written: string,
  show: (word: string) => string = (word) => `„${word}“`,
): string {
  const [word, ...others] = typeof words === 'string' ? [words] : (words ?? []);
  if (!word || word === written) return '';
  const hidden = nameHiddenSign(written, word);
  if (hidden) return `${hidden}: Tippe ${show(word)} neu. `;
  return `Meintest du ${[word, ...others.slice(0, 2)].map(show).join(' oder ')}? `;
}

type Respell = (text: string) => string | undefined;

const spellings: Respell[] = [
  (text) => text,
  (text) => text.toLowerCase(),
  (text) => text.toUpperCase(),
  toDay,
  toPart,
  toClockTime,
  toMoment,
  toFileName,
  toMail,
  toFundstelle,
  toSlug,
];

/** `3.4.2019`, `2019/4/3`, `3. April 2019` and `Mi, 3.4.19` → `2019-04-03` */
export function toDay(written: string): string | undefined {
  const text = written.replace(/^\p{L}{2,10}[.,]{0,2} (?=\d)/u, '');
  const [, y, , m, d] = /^(\d{4})([-/. ]?)(\d{1,2})\2(\d{1,2})$/.exec(text) ?? [];
  if (y && m && d) return [y, twoDigits(m), twoDigits(d)].join('-');
  const [, day, word = '', year = ''] =
    /^(\d{1,2})\. ?(\d{1,2}\.|\p{L}{3,9}\.?) ?(\d{2}|\d{4})$/u.exec(text) ?? [];
  const month = /^\d/.test(word) ? word.slice(0, -1) : findMonth(word);
  if (!day || !month) return undefined;
  return [year.length === 2 ? `20${year}` : year, twoDigits(month), twoDigits(day)].join('-');
}

/** `März 2019`, `3/2019` and `2019/3` → `2019-03` */
function toPart(text: string): string | undefined {
  const [, y, m] = /^(\d{4})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (y && m) return `${y}-${twoDigits(m)}`;
  const [, word = '', year = ''] = /^(\d{1,2}|\p{L}{3,9}\.?)[ /.]{1,2}(\d{4})$/u.exec(text) ?? [];
  const month = /^\d/.test(word) ? word : findMonth(word);
  return month && `${year}-${twoDigits(month)}`;
}

/** @returns its number, by its name or how it begins */
function findMonth(word: string): string | undefined {
  const begin = word.toLowerCase().replace(/\.$/, '').replace('mrz', 'mär');
  const index = monthNames.findIndex((name) => name.toLowerCase().startsWith(begin));
  return begin.length < 3 || index < 0 ? undefined : String(index + 1);
}

/** `9.30 Uhr`, `9:30:00`, `9 Uhr 30` and `9h` → `09:30` */
function toClockTime(text: string): string | undefined {
  const [, hour, minute = '00'] =
    /^(?:um )?(\d{1,2})(?:[:.](\d{2})(?:[:.]\d{2})?)?(?: ?(?:Uhr|h))?(?: (\d{2}))?$/i.exec(text) ??
    [];
  const late = /(?:Uhr|h) (\d{2})$/i.exec(text)?.[1];
  return hour && `${twoDigits(hour)}:${late ?? minute}`;
}

/** `15.1.2027, 10 Uhr` and `2027-01-15 10:00` → `2027-01-15T10:00`; midnight begins the next day. */
function toMoment(text: string): string | undefined {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/i.test(text)) {
    const moment = new Date(text);
    return Number.isNaN(moment.getTime()) ? undefined : hourInThuringia(moment);
  }
  const [, days = '', hours = ''] =
    /^(.{6,30}?)(?:T|t|,? ?um |[,;]? )(\d{1,2}(?:[:.]\d{2}){0,2}(?: ?(?:Uhr|h))?)$/.exec(text) ??
    [];
  const day = toDay(days);
  const time = toClockTime(hours);
  if (!day || !time) return undefined;
  if (time !== '24:00') return `${day}T${time}`;
  return Number.isNaN(Date.parse(day)) ? undefined : `${addDays(day, 1)}T00:00`;
}

/** `/uploads/Anlage 1.PDF` → `anlage-1.pdf` */
function toFileName(text: string): string | undefined {
  const [, name = '', ending = ''] = /([^/\\]+)\.([a-z\d]{2,5})$/i.exec(text) ?? [];
  const slug = toSlug(name);
  return slug && `${slug}.${ending.toLowerCase()}`;
}

/** `mailto:büro (at) example.org` → `büro@example.org` */
function toMail(text: string): string | undefined {
  return text.replace(/^mailto:/i, '').replace(/ ?[([{]?(?:\bat\b|@)[)\]}]? ?/i, '@');
}

/** `/protokolle/2013-07-17-weimar/#t1-g3` and `2013-07-17-weimar, T1-G3` → `2013-07-17-weimar#t1-g3` */
function toFundstelle(text: string): string | undefined {
  const [, protokoll, point] =
    /([a-z\d]+(?:-[a-z\d]+){0,12})\/?(?:[ ,]{0,2}#| |, )[ ]?(t\d{1,3}-[a-z]\d{1,3})$/.exec(
      text.toLowerCase(),
    ) ?? [];
  return protokoll && point && `${protokoll}#${point}`;
}

function twoDigits(number: string): string {
  return number.padStart(2, '0');
}
