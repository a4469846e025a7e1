/** The Web Application Manifest, which a device needs to put the site on its start screen. */

/** Sizes are those that Android asks for; the manifest is defined by https://www.w3.org/TR/appmanifest/. */
const sizes = [192, 512] as const;

/** Pictures that are made from the favicon; devices cut their own shape out of those without corners. */
export const iconFiles: readonly { name: string; size: number; hasCorners: boolean }[] = [
  ...sizes.map((size) => ({ name: `icon-${size}.png`, size, hasCorners: true })),
  ...sizes.map((size) => ({ name: `icon-maskable-${size}.png`, size, hasCorners: false })),
  // Found by its name at the root of a host. Below another base, iOS takes the icons of the manifest.
  { name: 'apple-touch-icon.png', size: 180, hasCorners: false },
];

/**
 * The same sign on a square without corners, small enough for any shape: devices may cut away all but a circle of
 * 80 per cent (https://w3c.github.io/manifest/#icon-masks).
 *
 * @param favicon SVG of 32 units, with its square first
 */
export function toMaskable(favicon: string): string {
  const [square = '', ...sign] = favicon.match(/<(?:rect|path)\b[^>]*>/g) ?? [];
  const full = square.replace(/ rx="\d+"/, '');
  const small = `<g transform="translate(3.2 2.7) scale(.8)">${sign.join('')}</g>`;
  return favicon.replace(/(<svg[^>]*>).*(?=<\/svg>)/s, `$1${full}${small}`);
}

/**
 * An icon file that holds PNG, for programs that ask for /favicon.ico and read no SVG.
 *
 * @param png of 32 pixels
 */
export function toIco(png: Uint8Array): Uint8Array {
  const ico = new Uint8Array(22 + png.length);
  const view = new DataView(ico.buffer);
  view.setUint16(2, 1, true); // an icon
  view.setUint16(4, 1, true); // of one picture
  ico.set([32, 32], 6);
  view.setUint16(10, 1, true);
  view.setUint16(12, 32, true);
  view.setUint32(14, png.length, true);
  view.setUint32(18, 22, true);
  ico.set(png, 22);
  return ico;
}

/**
 * @param base path below which the site lies
 * @param colour of the page by day. The format knows no dark scheme; lines for both in the head of every
 *   page would weigh 39 bytes (Brotli), for a bar that only the installed site has
 */
export function renderManifest(
  site: { name: string; claim: string; description: string },
  base: string,
  colour: string,
): string {
  const manifest = {
    id: base,
    name: `${site.name}: ${site.claim}`,
    short_name: site.name,
    description: site.description,
    lang: 'de',
    dir: 'ltr',
    start_url: base,
    scope: base,
    display: 'standalone',
    background_color: colour,
    theme_color: colour,
    icons: sizes.flatMap((size) =>
      ['any', 'maskable'].map((purpose) => ({
        src: `${base}icon-${purpose === 'any' ? '' : 'maskable-'}${size}.png`,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose,
      })),
    ),
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/**
 * @param css the tokens of the site; those of the light scheme come first
 * @throws if there is no such token
 */
export function readToken(css: string, name: string): string {
  const value = new RegExp(`^\\s*${name}:\\s*([^;]+);`, 'm').exec(css)?.[1];
  if (value === undefined) throw new Error(`src/styles/tokens.css has no ${name}.`);
  return value.trim();
}
