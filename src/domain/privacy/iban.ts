/** Accounts: an IBAN with right check digits or with that word before it, and Konto with Bankleitzahl. */
import { matchAll, withoutOverlaps, type Detector } from './hit.ts';

export const findIbans: Detector = ({ text }) =>
  withoutOverlaps([
    ...matchAll(text, candidate, 'iban', ({ groups, index }) => {
      const before = text.slice(Math.max(0, index - 20), index);
      return hasRightDigits(groups?.['hit'] ?? '') || /(?:IBAN|Konto)\P{L}{0,5}$/iu.test(before);
    }),
    ...matchAll(text, account, 'iban', ({ groups }) =>
      /\d(?:\D?\d){4}/.test(groups?.['hit'] ?? ''),
    ),
  ]);

/** The number of letters and digits of an IBAN, in the countries whose accounts turn up here (ISO 13616). */
const lengths = {
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CZ: 24,
  DE: 22,
  ES: 24,
  FR: 27,
  GB: 22,
  GR: 27,
  HU: 28,
  IE: 22,
  IT: 27,
  LT: 20,
  LU: 20,
  NL: 18,
  PL: 28,
  RO: 24,
  SK: 24,
  TR: 26,
  UA: 29,
} as const;

/** Those who hide one put signs between its groups; those who copy one have an O for a nought. */
const candidate = new RegExp(
  `(?<![\\p{L}\\d])(?<hit>${Object.entries(lengths)
    .map(
      ([country, length]) =>
        `${country}[ ./-]{0,3}[\\dOo]{2}(?:[ .,/·-]{0,3}[A-Za-z\\d]){${length - 4}}`,
    )
    .join('|')})(?![\\p{L}\\d])`,
  'giu',
);

/** „Konto 12345678, BLZ …“, „Kto.-Nr.: 123 456 78“ */
const account =
  /(?<![\p{L}\d])(?:[Kk]onto(?:nummer|-?[Nn]r\.?)?|K(?:to?|TO)\.?(?:[ -]?[Nn]r\.?)?)(?: (?:lautet|ist))?[:#]? ?(?<hit>\d(?:[ ./-]?\d){4,11}(?:.{0,12}?\b(?:BLZ|Bankleitzahl)\D{0,3}\d(?:[ .]?\d){7})?)(?![\p{L}\d]|[.,]\d| ?(?:€|Euro|EUR))/gu;

/** ISO 7064, MOD 97-10: country and check digits go to the end, letters count from 10, 1 is left over. */
function hasRightDigits(written: string): boolean {
  const plain = written.replace(/[^a-z\d]/gi, '').toUpperCase();
  return [plain, plain.slice(0, 2) + plain.slice(2).replaceAll('O', '0')].some((iban) => {
    const digits = `${iban.slice(4)}${iban.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
      String(letter.charCodeAt(0) - 55),
    );
    let rest = 0;
    for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
    return rest === 1;
  });
}
