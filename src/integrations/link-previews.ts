/**
 * Gives every page of the public edition a preview for messengers, with a picture: that of an entry has its title,
 * all other pages share one. They are read from the finished pages, so no picture can tell more than its page.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import sharp from 'sharp';

import { renderBackdrop, withPreview } from '#exports/link-preview.ts';
import { readToken } from '#site/web-manifest.ts';
import { absolute, site as words } from '#site.config';

import { saidInPage, type BuiltSite, type PageVisitor } from './finished-pages.ts';
import { publishPicture } from './pictures.ts';

export function linkPreviews(site: BuiltSite): PageVisitor {
  const design = readDesign(site.root);
  const drawn = new Map<string, Promise<string>>();
  return {
    visit: async ({ html }) => {
      const page = readPage(html);
      if (!page) return undefined;
      const card = isEntry(page.art)
        ? { kicker: page.kicker, title: page.title, themen: page.themen }
        : { kicker: words.name, title: words.claim, themen: '' };
      const key = JSON.stringify(card);
      const image = drawn.get(key) ?? design.then((one) => publishCard(site, one, card));
      drawn.set(key, image);
      return withPreview(html, {
        title: page.title,
        url: page.url,
        image: absolute(await image),
        siteName: words.name,
        isArticle: isEntry(page.art),
      });
    },
    end: (logger) => {
      logger.info(`${drawn.size} pictures for links`);
    },
  };
}

/** @returns nothing of a page that is not to be found; all words as they stand in HTML */
function readPage(html: string) {
  const find = (pattern: RegExp) => pattern.exec(html)?.[1];
  const url = find(saidInPage.canonical);
  if (url === undefined) return undefined;
  const kicker =
    find(/<p class="page__kicker"[^>]*>\s*([^<]*?)\s*<\/p>/) ??
    find(/<nav class="breadcrumb".*?([^<>]*)<\/a>\s*<\/li>\s*<\/ol>/s);
  return {
    url,
    title: (find(/<title>([^<]*)<\/title>/) ?? '').replace(` – ${words.name}`, ''),
    kicker: kicker ?? words.name,
    art: find(saidInPage.art),
    themen: find(/<main\b[^>]* data-themen="([^"]*)"/) ?? '',
  };
}

/** What people send one another for itself, not for the site that it is part of. */
function isEntry(art: string | undefined): boolean {
  return art !== undefined && !['seite', 'handbuch'].includes(art);
}

interface Card {
  /** Escaped for HTML, which is also what Pango reads. */
  kicker: string;
  title: string;
  /** Ids, with spaces between them. */
  themen: string;
}

interface Design {
  font: string;
  tokens: string;
  /** Of the typeface and of this code, which decide how a picture looks. */
  digest: string;
}

async function readDesign(root: string): Promise<Design> {
  const font = path.join(root, 'src/styles/fonts/atkinson-hyperlegible-next-bold.ttf');
  const tokens = path.join(root, 'src/styles/tokens.css');
  const code = path.join(root, 'src/integrations/link-previews.ts');
  const [css, ...others] = await Promise.all([tokens, font, code].map((file) => readFile(file)));
  return { font, tokens: String(css), digest: toDigest(...others) };
}

/** @returns the address of the picture */
async function publishCard(site: BuiltSite, design: Design, card: Card): Promise<string> {
  const token = (name: string) => readToken(design.tokens, `--${name}`);
  const ids = [...new Set([...design.tokens.matchAll(/--thema-(\w+):/g)].map(([, id = '']) => id))];
  const themen = card.themen.split(' ').filter((id) => ids.includes(id));
  const backdrop = renderBackdrop({
    colours: new Map(ids.map((id) => [id, token(`thema-${id}`)])),
    surface: token('surface'),
    bar: token(themen[0] ? `thema-${themen[0]}` : 'accent'),
    themen: new Set(themen),
  });
  const { kicker, title } = card;
  const [ink, muted] = [token('text'), token('text-muted')];
  const name = `${toDigest(design.digest, backdrop, kicker, title, words.name)}.png`;
  return publishPicture(site, name, async (target) => {
    const brand = await write(design, words.name, ink, edge.right - edge.left, 46);
    const above = { width: edge.right - edge.left - brand.raw.width - 40, height: 40 };
    const layers = [
      { ...brand, left: edge.right - brand.raw.width, top: 70 },
      { ...(await fit(design, kicker, muted, above, [30, 26, 22])), left: 112, top: 76 },
      { ...(await fit(design, title, ink, below, [84, 72, 62, 54, 46])), left: 110, top: 134 },
    ];
    await sharp(Buffer.from(backdrop)).composite(layers).png(fewColours).toFile(target);
  });
}

/** Half of the work is to choose them; dithering would be more of it, and of bytes. */
const fewColours = { palette: true, colours: 16, dither: 0, effort: 1 } as const;

const edge = { left: 112, right: 1128 };
/** The room for the title. */
const below = { width: edge.right - edge.left, height: 250 };

/** As large as there is room for: for a long word as well as for many. */
async function fit(
  design: Design,
  text: string,
  colour: string,
  room: { width: number; height: number },
  [size = 0, ...smaller]: readonly number[],
): ReturnType<typeof write> {
  const isLast = smaller.length === 0;
  const written = await write(
    design,
    text,
    colour,
    room.width,
    size,
    isLast ? 'word-char' : 'word',
  );
  const { width, height } = written.raw;
  const fits = width <= room.width && height <= room.height;
  return fits || isLast ? written : fit(design, text, colour, room, smaller);
}

async function write(
  { font }: Design,
  text: string,
  colour: string,
  width: number,
  size: number,
  wrap: 'word' | 'word-char' = 'word',
) {
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}">${text}</span>`,
      font: `Atkinson Hyperlegible Next ${size}`,
      fontfile: font,
      width,
      wrap,
      dpi: 72,
      rgba: true,
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { input: data, raw: { width: info.width, height: info.height, channels: info.channels } };
}

function toDigest(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
}
