/**
 * The name of a pair. Apart from the other addresses, which know the kinds of entries and with them all
 * schemas: too much for a script in the browser.
 */

/** The same for both orders, so that a pair has one address: `arnstadt-und-erfurt`. */
export function toPairId(one: string, other: string): string {
  return [one, other].sort().join('-und-');
}
