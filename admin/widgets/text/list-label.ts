/** Lists that count in letters: Markdown knows numbers alone, so the letters become words of the item. */
import { styleOf, type CopiedElement } from './copied.ts';

/** @returns nothing for a list that counts in numbers */
export function toLabel(list: CopiedElement): ((count: number) => string) | undefined {
  const type = list.attributes['type'] ?? '';
  const child = list.children.find((one) => typeof one !== 'string');
  const style =
    styleOf(list).get('list-style-type') ??
    (child === undefined ? undefined : styleOf(child).get('list-style-type')) ??
    '';
  if (type === 'a' || /^lower-(?:alpha|latin)/.test(style)) return (count) => `${toLetter(count)})`;
  if (type === 'A' || /^upper-(?:alpha|latin)/.test(style)) {
    return (count) => `${toLetter(count).toUpperCase()})`;
  }
  if (type === 'i' || style === 'lower-roman') return (count) => `${toRoman(count)}.`;
  if (type === 'I' || style === 'upper-roman') return (count) => `${toRoman(count).toUpperCase()}.`;
  return undefined;
}

function toLetter(count: number): string {
  return String.fromCodePoint(96 + ((count - 1) % 26) + 1);
}

function toRoman(count: number): string {
  let left = count;
  let roman = '';
  for (const [value, sign] of numerals) {
    while (left >= value) {
      roman += sign;
      left -= value;
    }
  }
  return roman;
}

const numerals = [
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;
