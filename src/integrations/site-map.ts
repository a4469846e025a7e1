/**
 * Lists for search engines the pages that are to be found: those of a public site in operation that name
 * themselves as their canonical address. So selections, prints and the page for errors stay out by what they say.
 */
import { readFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

import { absolute, base, href, isToBeFound, notice } from '#site.config';

import { saidInPage } from './finished-pages.ts';

export default function siteMap(): AstroIntegration {
  if (!isToBeFound || notice) return { name: 'thinka-site-map', hooks: {} };
  let folder = '';
  const find = (address: string, pattern: RegExp) => {
    const name = new URL(address).pathname.slice(base.length);
    return pattern.exec(readFileSync(path.join(folder, name, 'index.html'), 'utf8'))?.[1];
  };
  const { name, hooks } = sitemap({
    filter: (address) => find(address, saidInPage.canonical) === address,
    serialize: (item) => {
      const lastmod = find(item.url, /<meta property="article:modified_time" content="([^"]*)"/);
      return lastmod === undefined ? item : { ...item, lastmod };
    },
    namespaces: { news: false, xhtml: false, image: false, video: false },
  });
  return {
    name,
    hooks: {
      ...hooks,
      'astro:build:done': async (options) => {
        folder = fileURLToPath(options.dir);
        await hooks['astro:build:done']?.(options);
        const line = `Sitemap: ${absolute(href('/sitemap-index.xml'))}\n`;
        await appendFile(path.join(folder, 'robots.txt'), line);
      },
    },
  };
}
