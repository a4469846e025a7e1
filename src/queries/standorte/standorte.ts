/** Standorte with what Protokolle, guide and calendar hold about them. */
import { paths } from '#domain/entry/address.ts';
import { formatDate } from '#domain/time/dates.ts';
import { fromProtokolle, toReview, type Origin } from '#domain/entry/origin.ts';
import { findFundstelleRef } from '#domain/protokoll/verbleib.ts';
import { standortStatusLabels, type Standort } from '#schemas/standort.ts';
import { absolute, href } from '#site.config';

import { toAnlaufstellen, type AnlaufstelleView } from './anlaufstellen.ts';
import {
  getStandortIndikatoren,
  type StandortIndikatoren,
} from '#queries/indikatoren/indikatoren.ts';
import { getKalenderLinks, type KalenderLink } from '#queries/termine/kalender.ts';
import { getPoints, type Point } from '#queries/protokolle/fundstellen.ts';
import { getStandortAccounts, type StandortAccount } from './standort-ledger.ts';
import { getSortedStandorte } from './standort-links.ts';
import { getStandortTermine } from '#queries/termine/termin-lists.ts';
import type { TerminCard } from '#queries/termine/termine.ts';
import type { Visible } from '#queries/visible.ts';

export interface StandortCard {
  id: string;
  name: string;
  ort: string;
  href: string;
  /** When it began, as far as known, for people. */
  beginn: string;
  isFormer: boolean;
  quartiere: string[];
}

export interface StandortPage extends StandortCard, StandortAccount {
  /** Place and quarters in one line. */
  lead: string;
  /** A notice above everything else, such as that the project has ended. */
  notice: string | undefined;
  facts: { label: string; value: string }[];
  origin: Origin;
  html: string;
  begriffe: string[];
  anlaufstellen: AnlaufstelleView[];
  zielgruppen: string[];
  /** The next ones and some that were; `all` has the rest, where there is any. */
  termine: {
    upcoming: TerminCard[];
    past: TerminCard[];
    all: string | undefined;
    kalender: KalenderLink | undefined;
  };
  /** The latest figures. */
  indikatoren: StandortIndikatoren | undefined;
  /** Figures of the quarters. */
  zahlen: {
    name: string;
    zahlen: {
      was: string;
      wert: string;
      beleg: Point | undefined;
      unsicher?: string | undefined;
    }[];
  }[];
  /** Beyond the text; each with the id of its heading. */
  lists: { id: string; titel: string; items: string[] }[];
  links: {
    /** Link to the place to ask when no address is known. */
    contact: string;
    /** Link to the search for another Standort. */
    nearby: string;
    /** Addresses for reporting an Erfahrung of this Standort, and for correcting its profile. */
    report: string;
    edit: string;
    /** Link to the comparison with others. */
    compare: string;
    /** One page to be printed; nothing for a former Standort, where nobody opens. */
    steckbrief: string | undefined;
  };
  /** For search engines; see `exports/structured-data-standort.ts`. */
  data: Standort & { url: string };
}

/** Cards by name of the place. */
export async function getStandortCards(): Promise<StandortCard[]> {
  return (await getSortedStandorte()).map(toCard);
}

export async function getStandortPages(): Promise<StandortPage[]> {
  const [standorte, points, accountOf, termine, kalender, indikatoren] = await Promise.all([
    getSortedStandorte(),
    getPoints(),
    getStandortAccounts(),
    getStandortTermine(),
    getKalenderLinks(),
    getStandortIndikatoren(),
  ]);
  return standorte.map((entry) => {
    const { id, data, html, begriffe, links } = entry;
    const card = toCard(entry);
    const refs = [...data.belege, ...links.flatMap(({ url }) => findFundstelleRef(url) ?? [])];
    const own = termine.get(id);
    // A former Standort has no open doors.
    const anlaufstellen = card.isFormer ? [] : data.anlaufstellen;
    return {
      ...card,
      lead: toLead(data),
      notice: toNotice(data),
      facts: toFacts(data),
      origin: {
        ...fromProtokolle(
          refs.flatMap((ref) => points.get(ref) ?? []),
          [toReview(data.geprueftAm)],
        ),
        changed: data.geprueftAm,
      },
      html,
      begriffe,
      anlaufstellen: toAnlaufstellen(anlaufstellen),
      zielgruppen: data.zielgruppen,
      termine: {
        upcoming: own?.upcoming ?? [],
        past: own?.past ?? [],
        all: own?.href,
        kalender: kalender.standorte
          .filter(({ code }) => code.name === `standort-${id}`)
          .map((link) => ({ ...link, name: `Kalender von ${data.name}` }))[0],
      },
      indikatoren: indikatoren.get(id),
      zahlen: data.quartiere
        .filter(({ zahlen }) => zahlen.length > 0)
        .map(({ name, zahlen }) => ({
          name,
          zahlen: zahlen.map(({ beleg, ...zahl }) => ({ ...zahl, beleg: points.get(beleg) })),
        })),
      lists: [
        { id: 'ziele', titel: 'Ziele', items: data.ziele },
        { id: 'aktivitaeten', titel: 'Was das Projekt tut', items: data.aktivitaeten },
        { id: 'netzwerk', titel: 'Netzwerk', items: data.partner },
      ].filter(({ items }) => items.length > 0),
      ...accountOf(id),
      links: toLinks(id, card.isFormer),
      data: { ...data, anlaufstellen, url: absolute(card.href) },
    };
  });
}

function toCard({ id, data }: Visible<'standorte'>): StandortCard {
  return {
    id,
    name: data.name,
    ort: data.ort,
    href: href(paths.standort(id)),
    beginn: data.von
      ? `Beginn ${formatDate(data.von)}${data.zeitHinweis ? ' (mit Vorbehalt)' : ''}`
      : '',
    isFormer: data.status === 'ehemalig',
    quartiere: data.quartiere.map(({ name }) => name),
  };
}

/** `Leinefelde (Eichsfeldkreis) · Quartier: Leinefelder Südstadt` */
export function toLead({ ort, kreis, quartiere }: Standort): string {
  const place = kreis && !kreis.startsWith('kreisfrei') ? `${ort} (${kreis})` : ort;
  const word = quartiere.length === 1 ? 'Quartier' : 'Quartiere';
  const names = quartiere.map(({ name }) => name).join(', ');
  return names ? `${place} · ${word}: ${names}` : place;
}

function toNotice({ status, bis }: Standort): string | undefined {
  if (status === 'aktiv') return undefined;
  if (status === undefined) {
    return 'Ob es dieses Projekt heute noch gibt, wissen wir nicht sicher.';
  }
  const end = bis ? ` (${formatDate(bis)})` : '';
  return `Dieses Projekt ist beendet${end}. Was hier gelernt wurde, bleibt nachlesbar.`;
}

function toFacts(data: Standort): StandortPage['facts'] {
  return [
    { label: 'Träger', value: data.traeger ?? '' },
    { label: 'Einzugsgebiet', value: data.einzugsgebiet ?? '' },
    { label: 'Beginn', value: data.von ? formatDate(data.von) : '' },
    { label: 'Ende', value: data.bis ? formatDate(data.bis) : '' },
    { label: 'Zur Laufzeit', value: data.zeitHinweis ?? '' },
    { label: 'Ansprechstelle für Fachleute', value: data.koordination ?? '' },
    { label: 'Status', value: data.status ? standortStatusLabels[data.status] : '' },
  ].filter(({ value }) => value !== '');
}

function toLinks(id: string, isFormer: boolean): StandortPage['links'] {
  return {
    contact: href(paths.seite('impressum')),
    nearby: href(paths.naehe()),
    report: href(`/admin/#/collections/erfahrungen/new?standort=${id}`),
    edit: href(`/admin/#/collections/standorte/entries/${id}`),
    compare: href('/standorte/vergleich/'),
    steckbrief: isFormer ? undefined : href(paths.steckbrief(id)),
  };
}
