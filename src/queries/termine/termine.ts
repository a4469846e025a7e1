/** Termine as single dates, parted into future and past ones. */
import { paths } from '#domain/entry/address.ts';
import { toQuery } from '#domain/praxis/facets.ts';
import { isUpcoming } from '#domain/time/dates.ts';
import { toSpracheName, type SpracheName } from '#domain/text/languages.ts';
import { toNearness } from '#domain/time/nearness.ts';
import { toOccurrences } from '#domain/termin/occurrences.ts';
import { formatDays, formatHours, formatSpan, toDayList } from '#domain/time/spans.ts';
import {
  explainState,
  isOn,
  terminStateLabels,
  toTerminDates,
  type TerminDate,
  type TerminState,
} from '#domain/termin/termin-dates.ts';
import { terminArtLabels } from '#schemas/termin.ts';
import { href, today } from '#site.config';

import { getStandortLinks, type StandortLink } from '#queries/standorte/standort-links.ts';
import { getVisible, type Visible } from '#queries/visible.ts';

export interface TerminCard {
  /** Id of the Termin; several dates may share it. */
  id: string;
  titel: string;
  href: string;
  /** For machines, a day or a day with its hour; of several, the first. */
  beginn: string;
  ende: string | undefined;
  /** For people, `Mittwoch, 25. März 2026, 15:00–17:00 Uhr`. */
  wann: string;
  /** The same cut into its days, since each may go by before the page is built again. */
  when: When;
  state: TerminState;
  /** In a word, and only if it is not simply planned. */
  status: string | undefined;
  /** The change: before, now, and why. */
  statusText: string;
  /** Whether people find something when they go there. */
  takesPlace: boolean;
  ort: string | undefined;
  art: string;
  /** Set if there are other languages than German. */
  sprachen: SpracheName[];
  standorte: StandortLink[];
  /** Its values of the facets; see `toQuery`. */
  query: string;
}

export interface When {
  before: string;
  days: {
    beginn: string;
    ende: string | undefined;
    words: string;
    glue: string;
    /** Counted from the day of the build; only the reader's clock knows whether it still holds. */
    nearness?: string;
  }[];
  after: string;
  /** The hours of each of the days. */
  hours: string;
}

/** One date with the Termin it is of. */
export interface TerminEntry extends TerminDate {
  id: string;
  data: Visible<'termine'>['data'];
  standorte: StandortLink[];
}

/** Future dates begin with the next, past ones with the latest; each card is one date. */
export async function getTermine(): Promise<{ upcoming: TerminCard[]; past: TerminCard[] }> {
  const { upcoming, past } = await getTerminEntries();
  return {
    upcoming: upcoming.map((entry) => toCard([entry])),
    past: past.map((entry) => toCard([entry])),
  };
}

/** Dates in the order of {@link getTermine}. */
export async function getTerminEntries(): Promise<{
  upcoming: TerminEntry[];
  past: TerminEntry[];
}> {
  const [termine, standorte] = await Promise.all([getVisible('termine'), getStandortLinks()]);
  const entries = termine
    .flatMap((termin) => toEntries(termin, standorte))
    .sort((a, b) => (a.beginn < b.beginn ? -1 : 1));
  const { upcoming = [], past = [] } = Object.groupBy(entries, ({ beginn, ende }) =>
    isUpcoming(ende ?? beginn, today) ? 'upcoming' : 'past',
  );
  return { upcoming, past: past.reverse() };
}

/** All dates of one Termin, in their order. */
export function toEntries(
  { id, data }: Pick<Visible<'termine'>, 'id' | 'data'>,
  standorte: Map<string, StandortLink>,
): TerminEntry[] {
  const own = data.standorte.flatMap((standort) => standorte.get(standort) ?? []);
  return toTerminDates(toOccurrences(data), today).map((date) => ({
    ...date,
    id,
    data,
    standorte: own,
  }));
}

/** @param group dates of one Termin in one month that are alike; one at least */
export function toCard(group: readonly TerminEntry[]): TerminCard {
  const [entry] = group;
  if (!entry) throw new Error('A card needs a date.');
  const { id, data, beginn, ende, state, hinweis, ort, standorte } = entry;
  const when = toWhen(group);
  return {
    id,
    titel: data.titel,
    href: href(paths.termin(id)),
    beginn,
    ende,
    wann: toText(when),
    when,
    state,
    status: terminStateLabels[state],
    statusText: [explainState(entry), hinweis].filter(Boolean).join(' '),
    takesPlace: isOn(state),
    ort,
    art: terminArtLabels[data.art],
    sprachen: data.sprachen.filter((code) => code !== 'de').map(toSpracheName),
    standorte,
    query: toQuery({
      standort: data.standorte,
      art: [data.art],
      sprache: data.sprachen,
    }),
  };
}

/** @param group all dates of one Termin in a year that is over; one at least */
export function toYearCard(group: readonly TerminEntry[]): TerminCard {
  const first = group.reduce((a, b) => (a.beginn < b.beginn ? a : b));
  const last = group.reduce((a, b) => (a.beginn < b.beginn ? b : a));
  const card = toCard([first]);
  if (group.length === 1) return card;
  const [beginn, ende] = [first.beginn.slice(0, 10), last.beginn.slice(0, 10)];
  const words = `${group.length} Termine, ${formatSpan({ beginn, ende })}`;
  const when = { before: '', days: [{ beginn, ende, words, glue: '' }], after: '', hours: '' };
  // The page of the Termin tells the outcome of each of them.
  const plain = { state: 'planned', status: undefined, statusText: '', takesPlace: true } as const;
  return { ...card, ...plain, beginn, ende, when, wann: words };
}

function toWhen(group: readonly TerminEntry[]): When {
  const [first] = group;
  if (!first) return { before: '', days: [], after: '', hours: '' };
  const span = { ...first, ganztaegig: first.data.ganztaegig };
  const list =
    group.length === 1
      ? { before: '', days: [{ words: formatDays(span), glue: '' }], after: '' }
      : toDayList(group.map(({ beginn }) => beginn));
  return {
    ...list,
    days: list.days.map((day, index) => ({
      beginn: group[index]?.beginn ?? '',
      ende: group[index]?.ende,
      ...day,
      nearness: toNearness({ beginn: group[index]?.beginn ?? '', ende: group[index]?.ende }, today)
        .word,
    })),
    hours: formatHours(span),
  };
}

function toText({ before, days, after, hours }: When): string {
  const words = before + days.map(({ words, glue }) => words + glue).join('') + after;
  return hours ? `${words}, ${hours}` : words;
}
