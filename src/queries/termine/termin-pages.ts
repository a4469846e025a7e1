/** One Termin with all its dates, and with all other facts about it. */
import { pathOf, paths } from '#domain/entry/address.ts';
import { formatDay, isUpcoming } from '#domain/time/dates.ts';
import { toSpracheName, type SpracheName } from '#domain/text/languages.ts';
import { toRhythmWords } from '#domain/termin/rhythm-words.ts';
import { explainState, isOn, terminStateLabels } from '#domain/termin/termin-dates.ts';
import { toMonths } from '#domain/termin/termin-groups.ts';
import { toUploadPath } from '#domain/entry/uploads.ts';
import { terminArtLabels, terminStatusLabels } from '#schemas/termin.ts';
import { absolute, href, today } from '#site.config';

import { getStandortLinks } from '#queries/standorte/standort-links.ts';
import { toCard, toEntries, type TerminCard, type TerminEntry } from './termine.ts';
import { getThemaLinks } from '#queries/themen/thema-links.ts';
import { getVisible, type Visible } from '#queries/visible.ts';

type Data = Visible<'termine'>['data'];

export interface TerminPage {
  id: string;
  /** The title, with a word before it if nobody should go there as planned. */
  titel: string;
  /** Above the title, unless the title says it. */
  art: string | undefined;
  description: string;
  jahr: string;
  /** The notice above everything else. */
  notice: { status: string; text: string; prefix: string | undefined } | undefined;
  dates: TerminDates;
  /** The usual place. */
  ort: string | undefined;
  facts: { label: string; value: string; href?: string }[];
  sprachen: SpracheName[];
  links: { label: string; links: { label: string; href: string; thema?: string }[] }[];
  themen: string[];
  standorte: string[];
  bild: { src: string; alt: string } | undefined;
  html: string;
  begriffe: string[];
  /** The Termin as a file for a calendar; missing once all its dates are over. */
  kalender: string | undefined;
  /** For search engines; see `exports/event-data.ts`. */
  data: {
    termin: Data;
    url: string;
    image: string | undefined;
    organizers: { name: string; url: string }[];
    today: string;
  };
}

export interface TerminDates {
  /** `jeden Donnerstag, zuletzt am …`; undefined for a single date. */
  rhythm: string | undefined;
  /** The next dates until people can go again, each for itself; a single Termin has its one date. */
  next: TerminCard[];
  /** Further dates, grouped: those of a month that are alike stand together. */
  further: TerminCard[];
  past: TerminCard[];
}

export async function getTerminPages(): Promise<TerminPage[]> {
  const [termine, protokolle, meldungen, standorte, themen] = await Promise.all([
    getVisible('termine'),
    getVisible('protokolle'),
    getVisible('aktuelles'),
    getStandortLinks(),
    getThemaLinks(),
  ]);
  return termine.map((termin) => {
    const { id, data, html, begriffe } = termin;
    const entries = toEntries(termin, standorte);
    const protokoll = protokolle.find(({ id }) => id === data.protokoll);
    const ownThemen = data.themen.flatMap((thema) => themen.get(thema) ?? []);
    const ownStandorte = data.standorte.flatMap((standort) => standorte.get(standort) ?? []);
    const dates = toDates(data, entries);
    const notice = toNotice(data, entries);
    return {
      id,
      titel: notice?.prefix ? `${notice.prefix}: ${data.titel}` : data.titel,
      art: toKicker(data),
      description: [dates.next[0]?.wann ?? dates.rhythm, data.ort].filter(Boolean).join(', '),
      jahr: data.beginn.slice(0, 4),
      notice,
      dates,
      ort: data.ort,
      facts: [
        ...toFacts(data),
        ...(protokoll
          ? [
              {
                label: 'Protokoll',
                value: protokoll.data.titel,
                href: href(paths.protokoll(protokoll.id)),
              },
            ]
          : []),
      ],
      sprachen: data.sprachen.map(toSpracheName),
      links: [
        {
          label: 'Wie es war',
          links: meldungen
            .filter(({ data }) => data.termin === id)
            .map(({ id, data }) => ({ label: data.titel, href: href(pathOf.aktuelles(id)) })),
        },
        {
          label: 'Standorte',
          links: ownStandorte.map(({ name, href }) => ({ label: name, href })),
        },
        {
          label: 'Themen',
          links: ownThemen.map(({ id, titel, href }) => ({ label: titel, href, thema: id })),
        },
      ].filter(({ links }) => links.length > 0),
      themen: ownThemen.map(({ id }) => id),
      standorte: ownStandorte.map(({ id }) => id),
      bild: data.bild && { src: href(toUploadPath(data.bild.datei)), alt: data.bild.text },
      html,
      begriffe,
      kalender: entries.some(({ beginn, ende }) => isUpcoming(ende ?? beginn, today))
        ? href(paths.terminKalender(id))
        : undefined,
      data: {
        termin: data,
        url: absolute(href(paths.termin(id))),
        image: data.bild && absolute(href(toUploadPath(data.bild.datei))),
        organizers: ownStandorte.map(({ name, href }) => ({ name, url: absolute(href) })),
        today,
      },
    };
  });
}

/** Left out if the title says it already. */
function toKicker({ titel, art }: Data): string | undefined {
  const label = terminArtLabels[art];
  return titel.toLowerCase().includes(label.toLowerCase()) ? undefined : label;
}

function toDates(data: Data, entries: readonly TerminEntry[]): TerminDates {
  // A moved date says itself where it was before.
  const dates = entries.filter(({ state }) => state !== 'moved-away');
  const { upcoming = [], past = [] } = Object.groupBy(dates, ({ beginn, ende }) =>
    isUpcoming(ende ?? beginn, today) ? 'upcoming' : 'past',
  );
  if (!data.wiederholung)
    return { rhythm: undefined, next: dates.map(toOwn), further: [], past: [] };
  const next = upcoming.findIndex(({ state }) => isOn(state)) + 1;
  return {
    rhythm: toRhythm(data.beginn, data.wiederholung, dates),
    next: upcoming.slice(0, next).map((entry) => toCard([entry])),
    further: toCards(upcoming.slice(next)),
    past: toCards(past).reverse(),
  };
}

/** The card without the words of the notice above it. */
function toOwn(entry: TerminEntry): TerminCard {
  return { ...toCard([entry]), status: undefined, statusText: '' };
}

function toCards(entries: readonly TerminEntry[]): TerminCard[] {
  return toMonths(entries).flatMap(({ groups }) => groups.map(toCard));
}

function toRhythm(
  beginn: string,
  rule: NonNullable<Data['wiederholung']>,
  entries: readonly TerminEntry[],
): string {
  const last = entries.at(-1);
  return `${toRhythmWords(beginn, rule)}${last ? `, zuletzt am ${formatDay(last.beginn)}` : ''}`;
}

/** A notice on the Termin as a whole only; one on a single date of a series stands beside it. */
function toNotice(data: Data, entries: readonly TerminEntry[]) {
  const entry = entries.find(({ state }) => state !== 'moved-away');
  const status = entry && terminStateLabels[entry.state];
  if (!status || data.status === 'geplant') return undefined;
  const isOver = !isUpcoming(entry.ende ?? entry.beginn, today);
  // A past date that was full matters to nobody any more.
  if (isOver && data.status === 'ausgebucht') return undefined;
  const text = [explainNotice(data, entry), data.statusHinweis].filter(Boolean).join(' ');
  const isOff = !isOver && data.status !== 'ausgebucht';
  return { status, text, prefix: isOff ? terminStatusLabels[data.status] : undefined };
}

function explainNotice(data: Data, entry: TerminEntry): string | undefined {
  if (data.status === 'verschoben' && entry.other) {
    return `Jetzt: ${toCard([entry]).wann}. ${explainState(entry) ?? ''}`;
  }
  if (data.status === 'abgesagt' && data.wiederholung) return 'Das gilt für alle Tage.';
  return explainState(entry);
}

function toFacts(data: Data): TerminPage['facts'] {
  return [
    { label: 'Zum Tag', value: data.hinweis ?? '' },
    { label: 'Wo', value: data.ort ?? '' },
    { label: 'Für wen', value: data.zielgruppe ?? '' },
    { label: 'Kosten', value: data.kosten ?? '' },
    { label: 'Anmeldung', value: data.anmeldung ?? '' },
    { label: 'Barrierefreiheit', value: data.barrierefreiheit ?? '' },
    { label: 'Uhrzeit', value: lacksHour(data) ? 'noch nicht bekannt' : '' },
  ].filter(({ value }) => value !== '');
}

/** A day that is still to come, to which nobody could go as it stands. */
function lacksHour({ art, beginn, ende, ganztaegig }: Data): boolean {
  return (
    art !== 'frist' && !ganztaegig && !ende && !beginn.includes('T') && isUpcoming(beginn, today)
  );
}
