/** Exceptions: the field is meant for such data, or somebody gave a reason. */
import type { CollectionName } from '#schemas/collections.ts';

import type { PrivacyKind } from './hit.ts';
import { toPlainText } from './plain-text.ts';

/**
 * The law wants everybody to find who answers for a website: section 5 of the DDG and article 13 of the
 * GDPR by name and address, the rules on accessible websites (section 12b BGG, ThürBarrWebG) by a contact.
 * An Impressum says the tax number as well (section 5 no. 6 of the DDG).
 */
const byLaw: Readonly<Record<string, readonly PrivacyKind[]>> = {
  'seiten/impressum': ['name', 'anschrift', 'telefon', 'mail', 'mail-person', 'nummer'],
  'seiten/datenschutz': ['name', 'anschrift', 'telefon', 'mail', 'mail-person'],
  'seiten/barrierefreiheit': ['anschrift', 'telefon', 'mail'],
};

/** @returns the data an entry has to give by law */
export function listRequiredByLaw(collection: CollectionName, id: string): readonly PrivacyKind[] {
  return byLaw[`${collection}/${id}`] ?? [];
}

/**
 * @param text as an editor wrote it, or as a detector found it
 * @returns a form that two spellings of the same share; data is allowed only if the forms are equal, or a
 * „0361“ would allow any number, and a whole sentence everything in it
 */
export function toComparable(text: string): string {
  return toPlainText(text).text.replace(/\s+/g, ' ').trim().toLowerCase();
}
