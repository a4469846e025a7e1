/** Reads the style sheet of the tokens, so that tests and the page on design know no second list. */

/** `{ 'text-muted': '#555b63' }`; names without the two dashes. */
export type Tokens = Record<string, string>;

export interface Mode {
  /** `hell`, `dunkel`, `hell-kontrast`, `dunkel-kontrast` */
  id: string;
  label: string;
  scheme: 'light' | 'dark';
  /** Every colour as `#…`, also those that the mode takes from another. */
  colours: Tokens;
}

/** The colours that text may stand on. */
export const grounds = ['surface', 'surface-raised', 'surface-sunken', 'mark'];

/**
 * @param css text of `src/styles/tokens.css`
 * @returns the colours as they are on a screen: in light, in dark, and each with more contrast
 */
export function toModes(css: string): Mode[] {
  const light = readBlock(css, root);
  const dark = { ...light, ...readBlock(css, inMedia('prefers-color-scheme: dark')) };
  const contrast = readBlock(css, inMedia('prefers-contrast: more'));
  const modes = [
    { id: 'hell', label: 'Hell', scheme: 'light', tokens: light },
    { id: 'dunkel', label: 'Dunkel', scheme: 'dark', tokens: dark },
    {
      id: 'hell-kontrast',
      label: 'Hell mit mehr Kontrast',
      scheme: 'light',
      tokens: { ...light, ...contrast },
    },
    {
      id: 'dunkel-kontrast',
      label: 'Dunkel mit mehr Kontrast',
      scheme: 'dark',
      tokens: { ...dark, ...contrast },
    },
  ] as const;
  return modes.map(({ tokens, ...mode }) => ({ ...mode, colours: toColours(tokens) }));
}

/** @returns all tokens but colours: type scale, spaces, measures; in the order of the file */
export function toSizes(css: string): Tokens {
  const all = readBlock(css, root);
  return Object.fromEntries(Object.entries(all).filter(([, value]) => !isColour(value)));
}

const root = /^:root \{(.*?)^\}/ms;

function inMedia(feature: string): RegExp {
  return new RegExp(`\\(${feature}\\) \\{\\s*:root \\{(.*?)\\n {2}\\}`, 's');
}

function readBlock(css: string, block: RegExp): Tokens {
  const [, body = ''] = block.exec(css) ?? [];
  const pairs = body.matchAll(/--([\w-]+):\s*([^;]+);/g);
  return Object.fromEntries([...pairs].map(([, name = '', value = '']) => [name, value]));
}

function toColours(tokens: Tokens): Tokens {
  const names = Object.keys(tokens).filter((name) => isColour(resolve(tokens, name)));
  return Object.fromEntries(names.map((name) => [name, resolve(tokens, name)]));
}

/** A colour may be said to be that of another name. */
function resolve(tokens: Tokens, name: string): string {
  const value = tokens[name] ?? '';
  const [, other] = /^var\(--(.*)\)$/.exec(value) ?? [];
  return other === undefined ? value : resolve(tokens, other);
}

function isColour(value: string): boolean {
  return /^#[\da-f]{3,6}$/i.test(value);
}
