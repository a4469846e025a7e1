/** Text from other programs, without its invisible signs. */

/**
 * Takes out invisible signs and keeps the visible ones: letters in one piece (NFC), line ends of all kinds, a
 * word that a soft hyphen had parted, symbols of Word that no other font has.
 */
export function cleanSigns(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replace(/\u00ad\n(?=\p{Ll})/gu, '')
    .replace(/[\u00ad\u200b\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\uf000-\uf0ff]/g, (sign) => wingdings[sign] ?? sign);
}

/** @returns the same in one line */
export function toLine(text: string): string {
  return cleanSigns(text)
    .trim()
    .split(/[\n\t]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}

/** Signs of the font Wingdings without its bullets; Word keeps them in the private area of Unicode. */
export const wingdings: Partial<Record<string, string>> = {
  '\uf04a': '☺',
  '\uf0a8': '☐',
  '\uf0e0': '→',
  '\uf0e8': '➔',
  '\uf0fb': '✗',
  '\uf0fc': '✓',
  '\uf0fe': '☑',
};
