/** Feeds of what is new: of the whole guide, and of each Thema. */
import { paths } from '#domain/entry/address.ts';
import { absolute, href, site, today, url } from '#site.config';

import { getNeuigkeiten, type Neuigkeit } from './neuigkeiten.ts';
import { getThemaLinks, type ThemaLink } from '#queries/themen/thema-links.ts';

/** What a feed is made of; see `Feed` in `exports/atom.ts`. */
export interface FeedValues {
  id: string;
  title: string;
  subtitle: string;
  author: string;
  self: string;
  alternate: string;
  since: string;
  entries: {
    id: string;
    title: string;
    link: string;
    day: string;
    author: string;
    categories: { term: string; label: string }[];
    summary: string;
  }[];
}

export async function getGuideFeed(): Promise<FeedValues> {
  return toFeed(await getNeuigkeiten(), {
    title: `${site.name}: Neues im Leitfaden`,
    subtitle:
      'Was im Leitfaden neu, geändert oder überholt ist, und was Standorte an Erfahrungen melden.',
    self: paths.feed(),
    alternate: '/best-practice/ausgaben/',
  });
}

/** By id of the Thema. */
export async function getThemaFeeds(): Promise<Map<string, FeedValues>> {
  const [neuigkeiten, themen] = await Promise.all([getNeuigkeiten(), getThemaLinks()]);
  return new Map(
    [...themen.values()].map(({ id, titel }) => {
      const own = neuigkeiten.filter(({ themen }) => themen.some((thema) => thema.id === id));
      const feed = toFeed(own, {
        title: `${site.name}: Neues zu ${titel}`,
        subtitle: `Was im Leitfaden zum Thema ${titel} neu, geändert oder überholt ist.`,
        self: paths.themaFeed(id),
        alternate: paths.thema(id),
      });
      return [id, feed];
    }),
  );
}

/** Where the feeds are, the whole one first. */
export async function getFeedLinks(): Promise<{ whole: string; themen: ThemaLink[] }> {
  const themen = await getThemaLinks();
  return {
    whole: href(paths.feed()),
    themen: [...themen.values()].map((thema) => ({
      ...thema,
      href: href(paths.themaFeed(thema.id)),
    })),
  };
}

/** Programs ask every hour, and remember what they have seen: the latest are enough. */
const most = 50;

function toFeed(
  neuigkeiten: readonly Neuigkeit[],
  { title, subtitle, ...pages }: Record<'title' | 'subtitle' | 'self' | 'alternate', string>,
): FeedValues {
  return {
    id: toTag(href(pages.self)),
    title,
    subtitle,
    author: site.name,
    self: absolute(href(pages.self)),
    alternate: absolute(href(pages.alternate)),
    since: today,
    entries: neuigkeiten.slice(0, most).map((neuigkeit) => ({
      id: toTag(href(`/${neuigkeit.key}`)),
      title: `${neuigkeit.artLabel}: ${neuigkeit.titel}`,
      link: absolute(neuigkeit.href),
      day: neuigkeit.tag,
      author: neuigkeit.author,
      categories: neuigkeit.themen.map(({ id, titel }) => ({ term: id, label: titel })),
      summary: neuigkeit.text,
    })),
  };
}

/** An id that stays when a page moves (RFC 4151); in 2026 the first site had this name. */
function toTag(path: string): string {
  return `tag:${url.hostname},2026:${path}`;
}
