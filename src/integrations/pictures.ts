/**
 * Pictures of entries in sizes and formats that fit the screen. Each `<img>` below `uploads/` gets its width
 * and height, so that nothing moves when it comes, and loads late. Sharp drops the data that cameras hide in
 * a file.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';

import sharp from 'sharp';

import type { BuiltSite, PageVisitor } from './finished-pages.ts';

/** @param site where variants go; those of earlier builds are kept by digest below `node_modules/.cache` */
export function pictures(site: BuiltSite): PageVisitor {
  const known = new Map<string, Promise<Picture | undefined>>();
  const find = (name: string) => {
    const picture = known.get(name) ?? makePicture(site, name);
    known.set(name, picture);
    return picture;
  };
  return {
    visit: async ({ html }) => {
      const shown = new Map<string, string>();
      for (const [tag] of html.matchAll(imgTags)) {
        const name = findUpload(tag, site.base);
        const picture = name === undefined ? undefined : await find(name);
        if (picture) shown.set(tag, renderPicture(tag, picture));
      }
      return html.replace(imgTags, (tag) => shown.get(tag) ?? tag);
    },
    end: (logger) => {
      logger.info(`${known.size} pictures fit the screen`);
    },
  };
}

const imgTags = /<img\b[^>]*>/g;

interface Picture {
  width: number;
  height: number;
  /** Address and width of each variant, by type. */
  sources: { type: string; srcset: string }[];
}

/** Widths in pixels: phones, phones with fine screens, and the widest column of text on these. */
const widths = [480, 960, 1440];

/** How wide a picture is shown: the column of text, or the screen where that is narrower. */
const sizes = '(min-width: 48em) 42rem, 100vw';

function findUpload(tag: string, base: string): string | undefined {
  const [, src = ''] = / src="([^"]*)"/.exec(tag) ?? [];
  const folder = `${base}uploads/`;
  const name = src.startsWith(folder) ? src.slice(folder.length) : '';
  return /^[\w.-]+\.(?:jpe?g|png|webp|avif)$/.test(name) ? name : undefined;
}

/** @returns nothing if the edition does not publish the file */
async function makePicture(site: BuiltSite, name: string): Promise<Picture | undefined> {
  const bytes = await readFile(path.join(site.folder, 'uploads', name)).catch(() => undefined);
  if (!bytes) return undefined;
  const { autoOrient } = await sharp(bytes).metadata();
  const { width, height } = autoOrient;
  const fitting = [...widths.filter((one) => one < width), Math.min(width, 1440)];
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const sources: Picture['sources'] = [];
  for (const format of ['avif', 'webp'] as const) {
    const variants: string[] = [];
    for (const one of new Set(fitting)) {
      const file = `${digest}-${one}.${format}`;
      const address = await publishPicture(site, file, (target) =>
        sharp(bytes).autoOrient().resize({ width: one }).toFormat(format).toFile(target),
      );
      variants.push(`${address} ${one}w`);
    }
    sources.push({ type: `image/${format}`, srcset: variants.join(', ') });
  }
  return { width, height, sources };
}

const folder = '_astro/pictures';

/**
 * Made once, under another name until it is whole.
 *
 * @param file its name, made from all that decides how it looks
 * @returns its address
 */
export async function publishPicture(
  { folder: target, root, base }: BuiltSite,
  file: string,
  make: (file: string) => Promise<unknown>,
): Promise<string> {
  const cache = path.join(root, 'node_modules/.cache/thinka-pictures');
  const kept = path.join(cache, file);
  const published = path.join(target, folder, file);
  await Promise.all([cache, path.dirname(published)].map((one) => mkdir(one, { recursive: true })));
  const isThere = await copyFile(kept, published).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    const unfinished = `${kept}.${process.pid}${path.extname(file)}`;
    await make(unfinished);
    await rename(unfinished, kept);
    await copyFile(kept, published);
  }
  return `${base}${folder}/${file}`;
}

function renderPicture(tag: string, { width, height, sources }: Picture): string {
  const lazy = tag.includes(' loading=') ? '' : ' loading="lazy"';
  const img = tag.replace('<img', `<img width="${width}" height="${height}"${lazy}`);
  const others = sources.map(
    ({ type, srcset }) => `<source type="${type}" srcset="${srcset}" sizes="${sizes}">`,
  );
  return `<picture>${others.join('')}${img}</picture>`;
}
