/** Feeds of Meldungen: of all, and of each Standort. */
import { toFeed, type FeedValues } from '#queries/site/feed.ts';
import { getSortedStandorte } from '#queries/standorte/standort-links.ts';
import { pathOf } from '#domain/entry/address.ts';
import { firstNameOf } from '#domain/entry/former.ts';
import { site } from '#site.config';

import { getMeldungen, toFeedPath, type Meldung } from './meldungen.ts';

export async function getAktuellesFeed(): Promise<FeedValues> {
  return toFeed((await getMeldungen()).map(toItem), {
    title: 'Aktuelles',
    subtitle: 'Was an den Standorten war.',
    self: toFeedPath(),
    alternate: '/aktuelles/',
  });
}

/** By id of the Standort; those without a Meldung have one too, for whoever waits for the first. */
export async function getStandortFeeds(): Promise<Map<string, FeedValues>> {
  const [meldungen, standorte] = await Promise.all([getMeldungen(), getSortedStandorte()]);
  return new Map(
    standorte.map(({ id, data }) => {
      const { name } = data;
      const own = meldungen.filter(({ standort }) => standort?.id === id);
      const feed = toFeed(own.map(toItem), {
        title: `Aktuelles von ${name}`,
        subtitle: `Was bei ${name} war.`,
        self: toFeedPath(id),
        first: toFeedPath(firstNameOf(id, data)),
        alternate: pathOf.standorte(id),
      });
      return [id, feed];
    }),
  );
}

function toItem({ firstName, standort, opening, ...meldung }: Meldung) {
  const author = standort?.name ?? site.name;
  return { ...meldung, key: `aktuelles/${firstName}`, author, text: opening };
}
