/**
 * Signs that nobody sees. Advice that shows a word as it was typed, but for such a sign, helps nobody:
 * the sign has to be named.
 */

const blank = String.raw`\s\u2800`;
const invisible = String.raw`\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufe00-\ufe0f`;

const signs = new RegExp(`[${blank}${invisible}]`, 'gu');
const ends = new RegExp(`^[${blank}]+|(?<![${blank}])[${blank}]+$`, 'gu');

/** The text without blanks around it, hard ones included; empty if no sign of it can be seen. */
export function trimBlanks(text: string): string {
  return isBlank(text) ? '' : text.replace(ends, '');
}

/** Whether there is nothing in it that anybody could see. */
export function isBlank(text: string): boolean {
  return text.replace(signs, '') === '';
}

/** Whether two texts look the same, however their letters are made up. */
export function looksSame(one: string, other: string): boolean {
  return toVisible(one) === toVisible(other);
}

/** The text without invisible signs, each blank a plain one. */
export function toVisible(text: string): string {
  return text
    .normalize('NFC')
    .replace(signs, (sign) => (isSpace(sign) ? ' ' : ''))
    .replace(/ +/g, ' ')
    .trim();
}

/**
 * @param written the typed text
 * @param meant the right one
 * @returns if both look the same, a German sentence on the sign in the way; otherwise undefined
 */
export function nameHiddenSign(written: string, meant: string): string | undefined {
  if (written === meant || !looksSame(written, meant)) return undefined;
  const odd = Array.from(written).find(
    (sign) => sign !== ' ' && isBlank(sign) && !meant.includes(sign),
  );
  if (odd !== undefined) return `In „${toVisible(written)}“ steht ${nameOf(odd)}`;
  if (written.normalize('NFC') !== written) {
    return `In „${toVisible(written)}“ ist ein Buchstabe aus zwei Zeichen zusammengesetzt`;
  }
  return `In „${toVisible(written)}“ steht ein Leerzeichen zu viel`;
}

function isSpace(sign: string): boolean {
  return /[\s\u2800]/.test(sign) && sign !== '\ufeff';
}

function nameOf(sign: string): string {
  return names[sign] ?? `ein Zeichen, das man nicht sieht (U+${toCode(sign)})`;
}

function toCode(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

const names: Partial<Record<string, string>> = {
  '\t': 'ein Tabulator',
  '\n': 'ein Zeilenumbruch',
  '\u00a0': 'ein geschütztes Leerzeichen',
  '\u202f': 'ein schmales geschütztes Leerzeichen',
  '\u00ad': 'ein weiches Trennzeichen',
  '\u200c': 'ein unsichtbarer Bindehemmer',
  '\u200d': 'ein unsichtbarer Verbinder',
};
