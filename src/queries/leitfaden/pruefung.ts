/** Entries of the guide that are due for review, with day and person. */
import { formatDate } from '#domain/time/dates.ts';
import type { Freshness } from '#domain/praxis/freshness.ts';
import { href } from '#site.config';

import { getPraxisCards, type PraxisCard } from './praxis.ts';
import type { StandortLink } from '#queries/standorte/standort-links.ts';

export interface Review {
  titel: string;
  href: string;
  /** Address at which the editor opens the entry. */
  editHref: string;
  freshness: Freshness;
  /** The day it is due, in words. */
  datum: string;
  verantwortlich: string;
  standorte: StandortLink[];
}

export interface Reviews {
  ueberfaellig: Review[];
  /** Due within two months. */
  bald: Review[];
  /** All of them, by the function that keeps them; each by day, the first first. */
  byFunction: { name: string; reviews: Review[] }[];
  /** Those that name a Standort. */
  byStandort: { standort: StandortLink; reviews: Review[] }[];
}

/** Outdated entries need no review and are left out. */
export async function getReviews(): Promise<Reviews> {
  const cards = await getPraxisCards();
  const reviews = cards
    .filter(({ freshness }) => freshness !== 'entfaellt')
    .sort((a, b) => (a.reviewDay < b.reviewDay ? -1 : Number(a.reviewDay > b.reviewDay)))
    .map(toReview);

  const functions = Map.groupBy(reviews, ({ verantwortlich }) => verantwortlich);
  const standorte = new Map(
    reviews.flatMap(({ standorte }) => standorte).map((standort) => [standort.id, standort]),
  );
  return {
    ueberfaellig: reviews.filter(({ freshness }) => freshness === 'ueberfaellig'),
    bald: reviews.filter(({ freshness }) => freshness === 'bald'),
    byFunction: [...functions].map(([name, reviews]) => ({ name, reviews })).sort(byName),
    byStandort: [...standorte.values()]
      .map((standort) => ({
        standort,
        reviews: reviews.filter(({ standorte }) => standorte.some(({ id }) => id === standort.id)),
      }))
      .sort((a, b) => byName(a.standort, b.standort)),
  };
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name, 'de');
}

function toReview(card: PraxisCard): Review {
  return {
    titel: card.titel,
    href: card.href,
    editHref: href(`/admin/#/collections/best-practice/entries/${card.id}`),
    freshness: card.freshness,
    datum: formatDate(card.reviewDay),
    verantwortlich: card.verantwortlich,
    standorte: card.standorte,
  };
}
