/** Feeds of the news: of the whole guide, and of each Thema. */
import { paths } from '#domain/entry/address.ts';
import { firstNameOf } from '#domain/entry/former.ts';
import { href } from '#site.config';

import { toFeed, type FeedItem, type FeedValues } from '#queries/site/feed.ts';
import { getSortedThemen, getThemaLinks, type ThemaLink } from '#queries/themen/thema-links.ts';

import { getNeuigkeiten, type Neuigkeit } from './neuigkeiten.ts';

export async function getGuideFeed(): Promise<FeedValues> {
  return toFeed((await getNeuigkeiten()).map(toItem), {
    title: 'Neues im Leitfaden',
    subtitle:
      'Was im Leitfaden neu, geändert oder überholt ist, und was Standorte an Erfahrungen melden.',
    self: paths.feed(),
    alternate: '/best-practice/ausgaben/',
  });
}

/** Feeds by id of the Thema. */
export async function getThemaFeeds(): Promise<Map<string, FeedValues>> {
  const [neuigkeiten, themen] = await Promise.all([getNeuigkeiten(), getSortedThemen()]);
  return new Map(
    themen.map(({ id, data }) => {
      const { titel } = data;
      const own = neuigkeiten.filter(({ themen }) => themen.some((thema) => thema.id === id));
      const feed = toFeed(own.map(toItem), {
        title: `Neues zu ${titel}`,
        subtitle: `Was im Leitfaden zum Thema ${titel} neu, geändert oder überholt ist.`,
        self: paths.themaFeed(id),
        first: paths.themaFeed(firstNameOf(id, data)),
        alternate: paths.thema(id),
      });
      return [id, feed];
    }),
  );
}

/** Links to the feeds, the whole one first. */
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

function toItem(neuigkeit: Neuigkeit): FeedItem {
  return { ...neuigkeit, titel: `${neuigkeit.artLabel}: ${neuigkeit.titel}` };
}
