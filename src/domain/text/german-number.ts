/** Numbers as they are written in German: a point or a space between thousands, a comma before parts. */

/**
 * @param text as somebody typed it; space around it does not count
 * @returns the number, or undefined if it is none or could be read in two ways: `4.5`, `1e3`, `0x1F`
 */
export function readGermanNumber(text: string): number | undefined {
  const [, sign = '', whole = '', , parts = ''] = german.exec(text.trim()) ?? [];
  const digits = whole.replace(/\D/g, '');
  // More than a computer keeps would come out as another number.
  if (digits === '' || digits.length + parts.length > 15) return undefined;
  const value = Number(`${digits}.${parts || '0'}`);
  return value !== 0 && /[-−–]/.test(sign) ? -value : value;
}

/** A number that begins with 0 is a code, a year or a slip, but for `0` and `0,5`. */
const german =
  /^([-−–+]?)((?:[1-9]\d{0,2})(?:([. \u00a0\u2009\u202f])\d{3}(?:\3\d{3})*)?|[1-9]\d*|0)(?:,(\d+))?$/;

/** @returns how the number is written where numbers are typed: `4000`, `12,5` */
export function writeGermanNumber(value: number): string {
  return String(value).replace('.', ',');
}
