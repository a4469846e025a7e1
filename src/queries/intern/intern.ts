/** The start page for colleagues: open tasks, and internal entries. */
import { paths, pathOf } from '#domain/entry/address.ts';
import { formatAge } from '#domain/time/age.ts';
import { formatDate } from '#domain/time/dates.ts';
import { isOverdue, nobody, toParty } from '#domain/protokoll/vereinbarungen.ts';
import { isPublic } from '#domain/entry/visibility.ts';
import { collectionNames, collections, type CollectionName } from '#schemas/collections.ts';
import { isAgreed } from '#schemas/bausteine.ts';
import { zustandLabels } from '#schemas/protokoll.ts';
import { href, today } from '#site.config';

import { getPoints, getSortedProtokolle } from '#queries/protokolle/fundstellen.ts';
import { getReviews, type Review } from '#queries/leitfaden/pruefung.ts';
import { getStandortLinks } from '#queries/standorte/standort-links.ts';
import { getThemaLinks } from '#queries/themen/thema-links.ts';
import { getVisible } from '#queries/visible.ts';

/** A line with a note beside it. */
export interface Task {
  label: string;
  href: string;
  note: string;
}

export interface InternPage {
  /** Open Vereinbarungen by responsible party; the oldest first, within each and among them. */
  vereinbarungen: { wer: string; tasks: Task[] }[];
  /** Those whose outcome no Protokoll tells. */
  unknown: { count: number; href: string };
  /** Protokolle that are not final. */
  protokolle: Task[];
  reviews: { ueberfaellig: Review[]; bald: number; href: string };
  /** Entries by kind; kinds without any are left out. */
  entries: { id: string; label: string; tasks: Task[] }[];
}

export async function getIntern(): Promise<InternPage> {
  const [vereinbarungen, unknown, protokolle, reviews, entries] = await Promise.all([
    getOpenVereinbarungen(),
    countUnknown(),
    getUnfinished(),
    getReviews(),
    getInternalEntries(),
  ]);
  return {
    vereinbarungen,
    unknown: { count: unknown, href: href('/vereinbarungen/#vereinbart-unbelegt') },
    protokolle,
    reviews: {
      ueberfaellig: reviews.ueberfaellig,
      bald: reviews.bald.length,
      href: href('/best-practice/pruefung/'),
    },
    entries,
  };
}

async function getOpenVereinbarungen(): Promise<InternPage['vereinbarungen']> {
  const [points, protokolle] = await Promise.all([getPoints(), getSortedProtokolle()]);
  const days = new Map(protokolle.map(({ id, data }) => [id, data.datum]));
  const open = [...points.values()]
    .flatMap(({ vereinbarung, protokoll, label, text, href: page }) => {
      if (vereinbarung?.stand !== 'offen') return [];
      const day = days.get(protokoll.id);
      const { frist, fristHinweis, verantwortlich } = vereinbarung;
      const due = [frist && formatDate(frist), fristHinweis].filter(Boolean).join(', ');
      const facts = [
        `offen ${day ? formatAge(day, today) : 'seit einem Tag, den niemand kennt'}`,
        due ? `Frist: ${due}` : '',
        isOverdue(vereinbarung, today) ? 'Frist verstrichen' : '',
        `nachzulesen: ${protokoll.kurz}, ${label}`,
      ];
      const task = { label: text, href: page, note: facts.filter(Boolean).join(' · ') };
      return [{ wer: toParty(verantwortlich).wer, day: day ?? '', task }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  const parties = [...Map.groupBy(open, ({ wer }) => wer)];
  return parties
    .map(([wer, items]) => ({ wer, tasks: items.map(({ task }) => task) }))
    .sort((a, b) => Number(a.wer === nobody) - Number(b.wer === nobody));
}

async function countUnknown(): Promise<number> {
  const points = [...(await getPoints()).values()];
  return points.filter(
    ({ vereinbarung }) => vereinbarung?.stand === 'unbelegt' && isAgreed(vereinbarung.art),
  ).length;
}

async function getUnfinished(): Promise<Task[]> {
  const protokolle = await getSortedProtokolle();
  return protokolle
    .filter(({ data }) => data.zustand === 'entwurf' || data.zustand === 'abstimmung')
    .map(({ id, data }) => ({
      label: data.titel,
      href: href(paths.protokoll(id)),
      note: [
        zustandLabels[data.zustand],
        data.datum ? `Treffen am ${formatDate(data.datum)}` : 'Datum unbekannt',
        isPublic(data) ? 'schon öffentlich' : 'noch nicht öffentlich',
      ].join(' · '),
    }));
}

async function getInternalEntries(): Promise<InternPage['entries']> {
  const kinds = await Promise.all(
    collectionNames.map(async (collection) => ({
      id: collection,
      label: collections[collection].plural,
      tasks: await getInternalTasks(collection),
    })),
  );
  return kinds.filter(({ tasks }) => tasks.length > 0);
}

async function getInternalTasks(collection: CollectionName): Promise<Task[]> {
  const { titleKey, detailKeys } = collections[collection];
  const [entries, themen, standorte] = await Promise.all([
    getVisible(collection),
    getThemaLinks(),
    getStandortLinks(),
  ]);
  /** Days as people write them, and the name of an entry for its id. */
  const toWords = (value: unknown): string[] => {
    if (typeof value !== 'string') return [];
    if (/^\d{4}-\d\d/.test(value)) return [formatDate(value.slice(0, 10))];
    return [themen.get(value)?.titel ?? standorte.get(value)?.name ?? value];
  };
  return entries
    .filter(({ data }) => !isPublic(data))
    .map(({ id, data }) => {
      const fields: Record<string, unknown> = { ...data };
      const details = detailKeys.flatMap((key) => toWords(fields[key]));
      return {
        label: toWords(fields[titleKey])[0] ?? id,
        href: href(pathOf[collection](id)),
        note: details.join(' · '),
      };
    })
    .sort((a, b) => a.label.localeCompare(b.label, 'de'));
}
