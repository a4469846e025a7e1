/** IBANs: only those whose check digits are right, so that no code of another kind is taken for one. */
import { matchAll, type Detector } from './hit.ts';

export const findIbans: Detector = (text) =>
  matchAll(text, candidate, 'iban', ({ groups }) => hasRightDigits(groups?.['hit'] ?? ''));

/** How many letters and digits an IBAN has, in the countries whose accounts turn up here (ISO 13616). */
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

const candidate = new RegExp(
  `(?<![\\p{L}\\d])(?<hit>${Object.entries(lengths)
    .map(([country, length]) => `${country}[ -]?\\d{2}(?:[ .-]?[A-Z\\d]){${length - 4}}`)
    .join('|')})(?![\\p{L}\\d])`,
  'giu',
);

/** ISO 7064, MOD 97-10: country and check digits go to the end, letters count from 10, 1 is left over. */
function hasRightDigits(written: string): boolean {
  const iban = written.replace(/[^a-z\d]/gi, '').toUpperCase();
  const digits = `${iban.slice(4)}${iban.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}
