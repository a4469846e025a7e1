/** Finds everything in a text that tells of a person. */
import { findBirthDates } from './birth-date.ts';
import { findFullNames } from './full-name.ts';
import { findHandles } from './handle.ts';
import { withoutOverlaps, type Detector, type Hit, type PrivacyKind } from './hit.ts';
import { findIbans } from './iban.ts';
import { findMailAddresses } from './mail.ts';
import { findPersonalNumbers } from './personal-number.ts';
import { findTitledNames } from './person-title.ts';
import { findPhoneNumbers } from './phone.ts';
import { toPlainText } from './plain-text.ts';
import { findPlates } from './plate.ts';
import { findPostalAddresses } from './postal-address.ts';
import { findSmallCounts } from './small-count.ts';
import { toReading } from './words.ts';

/** A hit with its place in the source. */
export interface PersonalData {
  kind: PrivacyKind;
  /** The data as one reads it: `0361 0123456`, whatever stands between the digits in the source. */
  text: string;
  /** Place in the source, counted from 0. */
  start: number;
  end: number;
}

const names: readonly Detector[] = [findTitledNames, findFullNames];

/** The more exact one comes first: the digits of an IBAN could be those of a phone. */
const inDigits: readonly Detector[] = [
  findIbans,
  findPersonalNumbers,
  findBirthDates,
  findPlates,
  findPostalAddresses,
];

const detectors: readonly Detector[] = [findMailAddresses, findPhoneNumbers, findHandles, ...names];

/**
 * @param source Markdown, or the value of a field
 * @param tellsOfCases whether small counts of people count as well
 * @returns what was found, in reading order
 */
export function findPersonalData(source: string, tellsOfCases = false): PersonalData[] {
  const { text, offsets } = toPlainText(source);
  const used = [
    ...(/\d/.test(text) ? inDigits : []),
    ...detectors,
    ...(tellsOfCases ? [findSmallCounts] : []),
  ];
  return find(text, used).map(({ kind, start, end }) => ({
    kind,
    text: text.slice(start, end),
    start: offsets[start] ?? source.length,
    end: (offsets[end - 1] ?? source.length - 1) + 1,
  }));
}

/** @returns the names in a text that is plain already, with their places in it */
export function findNames(text: string): Hit[] {
  return find(text, names);
}

function find(text: string, used: readonly Detector[]): Hit[] {
  const reading = toReading(text);
  return withoutOverlaps(used.flatMap((detector) => detector(reading)));
}
