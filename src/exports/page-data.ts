/**
 * JSON-LD, in the words of schema.org, that tells search engines the kind of a page and the way to it.
 * @see https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 * @see https://developers.google.com/search/docs/appearance/structured-data/article
 */
import { renderJsonLd } from './json-ld.ts';

export interface PageValues {
  title: string;
  /** Absolute address of the page. */
  url: string;
  /** The way to it from the start page, with absolute addresses. */
  steps: readonly { label: string; url: string }[];
  /** For a page that somebody has written: its picture, and the last day that it tells of. */
  article?: { image: string; changed: string | undefined } | undefined;
  /** The whole site, which also publishes its texts. */
  site: { name: string; url: string };
}

/** @returns JSON that may stand in a `<script>` */
export function renderPageData({ title, url, steps, article, site }: PageValues): string {
  const publisher = { '@type': 'Organization', name: site.name, url: site.url };
  if (url === site.url) {
    return renderJsonLd({ '@type': 'WebSite', name: site.name, url, inLanguage: 'de', publisher });
  }
  const breadcrumb = {
    '@type': 'BreadcrumbList',
    itemListElement: [...steps, { label: title, url }].map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.label,
      item: step.url,
    })),
  };
  if (!article) return renderJsonLd(breadcrumb);
  const { image, changed } = article;
  const own = {
    '@type': 'Article',
    headline: title,
    image,
    dateModified: changed,
    inLanguage: 'de',
  };
  return renderJsonLd({ '@graph': [{ ...own, author: publisher, publisher }, breadcrumb] });
}
