/** Finds a postcode in the typed text, alone or within an address. */
import { getDistance, type Lage } from '#domain/karte/geo.ts';
import type { NamedOrt, Orte } from '#domain/karte/orte-file.ts';

/** The postcode of the digits, and the name that stands with them. */
export interface FoundPlz {
  digits: string;
  /** Places that have it, or begin so. */
  listed: NamedOrt[];
  name: string;
}

/** @returns undefined if the text has no postcode, as in „Magdeburger Allee 20, Erfurt“ */
export function findPlz(text: string, { postleitzahlen }: Orte): FoundPlz | undefined {
  // „99 084“ as well; but whole ones first, since a house number may stand before.
  const match =
    /(?<!\d)\d{5}(?!\d)/.exec(text) ??
    /(?<!\d)\d(?: ?\d){4}(?! ?\d)/.exec(text) ??
    /(?<=^(?:DE?)?[-\s]*)\d[\d ]*(?=[-\s.,]*$)/i.exec(text);
  const digits = match?.[0].replaceAll(' ', '') ?? '';
  if (!match || digits.length < 2) return undefined;

  const after = text.slice(match.index + match[0].length).replace(/^[\s,;-]+/, '');
  const before = text.slice(0, match.index).replace(/(?:\bDE?)?[\s,;-]*$/i, '');
  const listed = postleitzahlen.filter(({ name }) => name.startsWith(digits));
  return { digits, listed, name: after === '' ? before : (after.split(/[,;]/)[0] ?? '') };
}

/** Whether two places can be meant by one address: the area of a postcode is some kilometres wide. */
export function isNear(one: { lage: Lage }, other: { lage: Lage }, km = 12): boolean {
  return getDistance(one.lage, other.lage) < km;
}
