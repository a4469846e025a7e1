/** What somebody probably meant by a value that has the wrong form. */
import { toSlug } from '#domain/slug.ts';

/**
 * @param written a text that was refused
 * @param isRight whether a text would be accepted
 * @returns the same in another spelling that is accepted, or nothing if there is none
 */
export function findRepair(
  written: string,
  isRight: (text: string) => boolean,
): string | undefined {
  const text = written.trim();
  return spellings
    .map((respell) => respell(text))
    .find((spelling) => spelling && isRight(spelling));
}

/** @returns a question with a space after it, or nothing */
export function suggest(word: string | undefined): string {
  return word ? `Meintest du „${word}“? ` : '';
}

const spellings: ((text: string) => string | undefined)[] = [
  (text) => text,
  (text) => text.toLowerCase(),
  (text) => text.toUpperCase(),
  toSlug,
  toDay,
  toClockTime,
];

/** `3.4.2019` and `2019/4/3` → `2019-04-03` */
function toDay(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text) ?? [];
  if (day && month && year) return [year, twoDigits(month), twoDigits(day)].join('-');
  const [, y, m, d] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  return y && m && d && [y, twoDigits(m), twoDigits(d)].join('-');
}

/** `9.30 Uhr` and `9:30` → `09:30` */
function toClockTime(text: string): string | undefined {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?(?: ?Uhr)?$/.exec(text) ?? [];
  return hour && `${twoDigits(hour)}:${minute}`;
}

function twoDigits(number: string): string {
  return number.padStart(2, '0');
}
