/** How well one colour can be read on another, by the rules of WCAG 2.2. */

/**
 * @param one a colour as `#abc` or `#aabbcc`; which of the two is the letter makes no difference
 * @returns from 1 (the same) to 21 (black on white)
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function toContrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [one, other].map(toLuminance).sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function toLuminance(colour: string): number {
  const digits = colour.slice(1);
  const hex = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
