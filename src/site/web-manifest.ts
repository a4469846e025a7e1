/** The Web Application Manifest, which a device needs to put the site on its start screen. */

/** Defined by the W3C, https://www.w3.org/TR/appmanifest/. Sizes are those that Android and iOS ask for. */
export const iconFiles = [
  { name: 'icon-192.png', size: 192 },
  { name: 'icon-512.png', size: 512 },
] as const;

/**
 * @param base path below which the site lies
 * @param colour of the page by day. The format knows no dark scheme; a line for it in the head of every
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
    icons: iconFiles.map(({ name, size }) => ({
      src: base + name,
      sizes: `${size}x${size}`,
      type: 'image/png',
    })),
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
