/** The values of a feed, see `Feed` in `exports/atom.ts`; all kinds of news share them. */
import { absolute, href, site, today, url } from '#site.config';

export interface FeedItem {
  /** Names it once and for all, within the site. */
  key: string;
  titel: string;
  href: string;
  /** `JJJJ-MM-TT` */
  tag: string;
  /** A function or a Standort, never a person. */
  author: string;
  themen: readonly { id: string; titel: string }[];
  text: string;
}

export type FeedValues = ReturnType<typeof toFeed>;

/** Programs ask every hour, and remember what they have seen: the latest are enough. */
const most = 50;

/**
 * @param items the latest first
 * @param pages paths of the feed itself and of the page that it goes with, and the first path it had
 */
export function toFeed(
  items: readonly FeedItem[],
  {
    title,
    subtitle,
    first,
    ...pages
  }: Record<'title' | 'subtitle' | 'self' | 'alternate', string> & { first?: string },
) {
  return {
    id: toTag(href(first ?? pages.self)),
    title: `${site.name}: ${title}`,
    subtitle,
    author: site.name,
    self: absolute(href(pages.self)),
    alternate: absolute(href(pages.alternate)),
    since: today,
    entries: items.slice(0, most).map((item) => ({
      id: toTag(href(`/${item.key}`)),
      title: item.titel,
      link: absolute(item.href),
      day: item.tag,
      author: item.author,
      categories: item.themen.map(({ id, titel }) => ({ term: id, label: titel })),
      summary: item.text,
    })),
  };
}

/** An id that stays when a page moves (RFC 4151); in 2026 the first site had this name. */
function toTag(path: string): string {
  return `tag:${url.hostname},2026:${path}`;
}
