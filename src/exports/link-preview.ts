/**
 * How a link looks where somebody sends it: words for its preview in messengers, and what stands behind the words
 * on its picture.
 * @see https://ogp.me
 */
import { toThreads } from '#domain/protokoll/threads.ts';

/** The size that all of them ask for, in pixels. */
const previewSize = { width: 1200, height: 630 } as const;

export interface LinkPreview {
  /** Title and address as they stand in the page, escaped for HTML. */
  title: string;
  url: string;
  /** Absolute address of the picture. */
  image: string;
  siteName: string;
  isArticle: boolean;
}

/**
 * Bytes are saved, since a page has to be readable after one round trip of the network: the description of the page
 * gets a second name instead of being repeated, of Twitter's own names only the one without a twin is there, and the
 * size of the picture stands in the picture.
 */
export function withPreview(html: string, preview: LinkPreview): string {
  const { title, url, image, siteName, isArticle } = preview;
  const properties = {
    title,
    type: isArticle ? 'article' : 'website',
    url,
    image,
    'image:alt': title,
    locale: 'de_DE',
    site_name: siteName,
  };
  const metas = Object.entries(properties).map(
    ([name, content]) => `<meta property="og:${name}" content="${content}">`,
  );
  return html
    .replace('<meta name="description"', '<meta name="description" property="og:description"')
    .replace(
      '</head>',
      () => `${metas.join('')}<meta name="twitter:card" content="summary_large_image"></head>`,
    );
}

export interface Backdrop {
  /** Every Thema with its colour, in their order. */
  colours: ReadonlyMap<string, string>;
  surface: string;
  /** Colour of the bar beside the title and of the line below the name of the site. */
  bar: string;
  /** The Themen of the page; those of a page without any are all of them. */
  themen: ReadonlySet<string>;
}

/** @returns SVG: the threads of all Themen; those of the page alone run through the middle knot, and stand out */
export function renderBackdrop({ colours, surface, bar, themen }: Backdrop): string {
  const all = new Set(colours.keys());
  const own = themen.size > 0 ? themen : all;
  const { lines } = toThreads([...all], [all, own, all]);
  const { width, height } = previewSize;
  const paths = lines.map(({ id, d }) => {
    const stroke = own.has(id) ? 'stroke-width="6"' : 'stroke-width="2.5" opacity=".5"';
    return `<path d="${d}" stroke="${colours.get(id) ?? ''}" ${stroke}/>`;
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<path fill="${surface}" d="M0 0h${width}v${height}H0z"/>` +
    `<path fill="${bar}" d="M72 72h10v312H72zM1082 124h46v6h-46z"/>` +
    `<g fill="none" transform="translate(0 424)">${paths.join('')}</g></svg>`
  );
}
