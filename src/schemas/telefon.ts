/**
 * A telephone number as people write it in Germany, and as a telephone dials it. One expression says which
 * spellings we understand, since the form of the editor uses it as well: somebody who calls a wrong number
 * never learns why nobody is there.
 */
import type { z } from 'zod';

import { line } from './fields.ts';

const gap = '[ \\u00a0\\u2009\\u202f]?';
/** Between the digits; a slash stands behind the area code only, elsewhere it parts two numbers. */
const mark = '[ .\\u00a0\\u2009\\u202f\\u2010-\\u2015\\u2212-]{1,3}';
const slash = `${gap}\\/${gap}`;
const area = `[1-9](?:${gap}\\d){1,4}\\)?`;
const national = `(?:\\(?0${gap}|\\(0\\)${gap})${area}`;
const country = '\\(?(?:\\+|00)';
/** `+36…` is our area code with a plus for its nought rather than Hungary: no 3, as East Germany’s have. */
const international = `${country}${gap}[124-9]\\d{0,2}\\)?(?:${mark})?(?:\\(0\\)${gap})?\\(?0?${area}`;
const extension = '[,;]? ?(Durchwahl|DW|App(?:arat)?|Nebenstelle)[.:]{0,2} ?-?(\\d{1,5})';
/** `1234-10 Durchwahl 12`: nobody knows which of the two; a nought calls the exchange. */
const twice = `(?!.*\\d ?[\\u2010-\\u2015\\u2212-] ?(?!0\\D)\\d{1,3}${extension.replaceAll(/\((?!\?)/g, '(?:')})`;
const short = `11[025]|116${gap}\\d{3}`;
const length = '(?=(?:[^\\d]*\\d){7,17}[^\\d]*$)';

const pattern = new RegExp(
  `^${twice}\\s*(?:${short}|${length}(?:${national}|${international})(?:${slash}|${mark})?\\d(?:(?:${mark})?\\d){2,10}(?:${extension})?)\\s*$`,
);

export const telefon = (): z.ZodString =>
  line(40).regex(pattern, {
    error:
      'Keine einzelne Nummer mit Vorwahl, wie man sie wählt: etwa 03643 1234-0 oder +49 3643 1234-12',
  });

/**
 * @param number as it was written
 * @returns the link that dials it: `tel:+49365123456`, `tel:115`; undefined if we do not understand it, as in
 * drafts
 */
export function toTelefonLink(number: string): string | undefined {
  const [, art, inner = ''] = pattern.exec(number) ?? [];
  if (!pattern.test(number)) return undefined;
  if (art === undefined) return `tel:${toDialled(number)}`;
  const main = number.slice(0, number.search(new RegExp(`${extension}$`)));
  // An extension takes the place of the nought that calls the exchange.
  return /^(App|Neben)/.test(art)
    ? `tel:${toDialled(main)};ext=${inner}`
    : `tel:${toDialled(main.replace(/(?<=\D)0$/, ''))}${inner}`;
}

/** For programs: with its country code as it is dialled; without one as people know it. */
export function toTelephone(number: string): string {
  return new RegExp(`^${country}`).test(number)
    ? (toTelefonLink(number)?.slice('tel:'.length) ?? number)
    : number;
}

function toDialled(number: string): string {
  const isWhole = new RegExp(`^${country}`).test(number);
  const digits = number.replace(isWhole ? /\(0\)|\D/g : /\D/g, '');
  if (!isWhole) return digits.startsWith('0') ? `+49${digits.slice(1)}` : digits;
  return `+${digits.replace(/^00/, '').replace(/^490/, '49')}`;
}
