/**
 * Tells search engines the way to a page and what it is, as the page itself shows it. Comes after the previews,
 * since an article has the picture of its preview.
 */
import { renderPageData } from '#exports/page-data.ts';
import { absolute, href, site } from '#site.config';

import { saidInPage, type FinishedPage, type PageVisitor } from './finished-pages.ts';

export function linkedData(): PageVisitor {
  return { visit: withLinkedData };
}

/** The longest pages, which have no room left in their first 14 KB. Each is one step below its list. */
const withoutRoom = ['protokoll', 'handbuch'];

/** Kinds of texts; what the others are is said elsewhere (Termin, Standort), or has no word. */
const articles = ['praxis', 'erfahrung', 'meldung'];

function withLinkedData({ name, html }: FinishedPage): string | undefined {
  const find = (pattern: RegExp) => pattern.exec(html)?.[1];
  const url = find(saidInPage.canonical);
  const art = find(saidInPage.art) ?? '';
  // A part of another page stands where that one does.
  const isWhole = url === absolute(href(`/${name.replace(/index\.html$/, '')}`));
  if (!isWhole || withoutRoom.includes(art)) return undefined;
  const nav = find(/<nav class="breadcrumb"(.*?)<\/nav>/s) ?? '';
  const data = renderPageData({
    title: toText(find(/<meta property="og:title" content="([^"]*)"/) ?? ''),
    url,
    steps: [...nav.matchAll(/<a href="([^"]*)">([^<]*)</g)].map(([, address = '', label = '']) => ({
      label: toText(label.trim()),
      url: absolute(address),
    })),
    article: articles.includes(art)
      ? {
          image: find(/<meta property="og:image" content="([^"]*)"/) ?? '',
          changed: find(/<meta property="article:modified_time" content="([^"]*)"/),
        }
      : undefined,
    site: { name: site.name, url: absolute(href('/')) },
  });
  return html.replace(
    '</head>',
    () => `<script type="application/ld+json">${data}</script></head>`,
  );
}

/** As Astro escapes words. */
function toText(html: string): string {
  const signs = { lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"', amp: '&' };
  return Object.entries(signs).reduce(
    (text, [name, sign]) => text.replaceAll(`&${name};`, sign),
    html,
  );
}
