/** The entries the public may see. One rule, for the gate of the queries and for the check of references. */

/**
 * @param data the fields of an entry, checked or not
 * @returns whether it says so itself; a Protokoll must have left its draft as well
 */
export function isPublic(data: { sichtbarkeit?: unknown; zustand?: unknown }): boolean {
  return data.sichtbarkeit === 'oeffentlich' && data.zustand !== 'entwurf';
}
