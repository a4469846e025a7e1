/** Termine, told apart into what is to come and what was. */
import { paths } from '#domain/address.ts';
import { formatDate, isUpcoming } from '#domain/dates.ts';
import { terminArtLabels, terminStatusLabels } from '#schemas/termin.ts';
import { href, today } from '#site.config';

import { getStandortLinks, type StandortLink } from './standort-links.ts';
import { getThemaLinks, type ThemaLink } from './thema-links.ts';
import { getVisible, type Visible } from './visible.ts';

export interface TerminCard {
  id: string;
  titel: string;
  href: string;
  /** For machines, `2019-04-03`. */
  beginn: string;
  /** For people, `3. April 2019`. */
  wann: string;
  ort: string | undefined;
  art: string;
  /** In words, and only if it is not simply planned. */
  status: string | undefined;
  standorte: StandortLink[];
}

export interface TerminPage extends TerminCard {
  hinweis: string | undefined;
  html: string;
  begriffe: string[];
  themen: ThemaLink[];
  protokoll: { titel: string; href: string } | undefined;
  /** The Termin as a file for a calendar. */
  kalender: string;
}

/** What is to come begins with the next, what was with the latest. */
export async function getTermine(): Promise<{ upcoming: TerminCard[]; past: TerminCard[] }> {
  const [termine, standorte] = await Promise.all([getVisible('termine'), getStandortLinks()]);
  termine.sort((a, b) => a.data.beginn.localeCompare(b.data.beginn));
  const isToCome = ({ data }: Visible<'termine'>) => isUpcoming(data.ende ?? data.beginn, today);
  return {
    upcoming: termine.filter(isToCome).map((termin) => toCard(termin, standorte)),
    past: termine
      .filter((termin) => !isToCome(termin))
      .reverse()
      .map((termin) => toCard(termin, standorte)),
  };
}

export async function getTerminPages(): Promise<TerminPage[]> {
  const [termine, protokolle, standorte, themen] = await Promise.all([
    getVisible('termine'),
    getVisible('protokolle'),
    getStandortLinks(),
    getThemaLinks(),
  ]);
  return termine.map((termin) => {
    const { data, html, begriffe } = termin;
    const protokoll = protokolle.find(({ id }) => id === data.protokoll);
    return {
      ...toCard(termin, standorte),
      hinweis: data.hinweis,
      html,
      begriffe,
      themen: data.themen.flatMap((thema) => themen.get(thema) ?? []),
      kalender: href(paths.terminKalender(termin.id)),
      protokoll: protokoll && {
        titel: protokoll.data.titel,
        href: href(paths.protokoll(protokoll.id)),
      },
    };
  });
}

function toCard(
  { id, data }: Visible<'termine'>,
  standorte: Map<string, StandortLink>,
): TerminCard {
  return {
    id,
    titel: data.titel,
    href: href(paths.termin(id)),
    beginn: data.beginn,
    wann: [data.beginn, data.ende].flatMap((date) => (date ? formatDate(date) : [])).join(' bis '),
    ort: data.ort,
    art: terminArtLabels[data.art],
    status: data.status === 'geplant' ? undefined : terminStatusLabels[data.status],
    standorte: data.standorte.flatMap((standort) => standorte.get(standort) ?? []),
  };
}
