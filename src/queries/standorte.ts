/** Standorte with what Protokolle, guide and calendar hold about them. */
import { paths } from '#domain/address.ts';
import { formatDate } from '#domain/dates.ts';
import { barrierefreiLabels, standortStatusLabels, tagLabels } from '#schemas/standort.ts';
import { href } from '#site.config';

import { getPoints, type Point } from './points.ts';
import { getStandortAccounts, type StandortAccount } from './standort-ledger.ts';
import { getSortedStandorte } from './standort-links.ts';
import { getTermine, type TerminCard } from './termine.ts';
import type { Visible } from './visible.ts';

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
  facts: { label: string; value: string }[];
  html: string;
  begriffe: string[];
  anlaufstellen: {
    name: string;
    adresse: string;
    telefon: string | undefined;
    mail: string | undefined;
    sprechzeiten: { tag: string; zeit: string; hinweis: string | undefined }[];
    facts: { label: string; value: string }[];
  }[];
  /** Where to ask when no address is known. */
  contact: string;
  zahlen: {
    name: string;
    zahlen: {
      was: string;
      wert: string;
      beleg: Point | undefined;
      unsicher?: string | undefined;
    }[];
  }[];
  lists: { titel: string; items: string[] }[];
  termine: TerminCard[];
  /** Where to report an Erfahrung of this Standort. */
  report: string;
  /** Where to see it beside others. */
  compare: string;
}

/** By name of the place. */
export async function getStandortCards(): Promise<StandortCard[]> {
  return (await getSortedStandorte()).map(toCard);
}

export async function getStandortPages(): Promise<StandortPage[]> {
  const [standorte, points, accountOf, termine] = await Promise.all([
    getSortedStandorte(),
    getPoints(),
    getStandortAccounts(),
    getTermine(),
  ]);
  return standorte.map((entry) => {
    const { id, data, html, begriffe } = entry;
    return {
      ...toCard(entry),
      facts: toFacts(data),
      html,
      begriffe,
      anlaufstellen: data.anlaufstellen.map(toAnlaufstelle),
      contact: href(paths.seite('impressum')),
      zahlen: [{ name: `${data.ort} insgesamt`, zahlen: data.zahlen }, ...data.quartiere]
        .filter(({ zahlen }) => zahlen.length > 0)
        .map(({ name, zahlen }) => ({
          name,
          zahlen: zahlen.map(({ beleg, ...zahl }) => ({ ...zahl, beleg: points.get(beleg) })),
        })),
      lists: [
        { titel: 'Zielgruppen', items: data.zielgruppen },
        { titel: 'Ziele', items: data.ziele },
        { titel: 'Aktivitäten', items: data.aktivitaeten },
        { titel: 'Partner', items: data.partner },
      ].filter(({ items }) => items.length > 0),
      ...accountOf(id),
      termine: [...termine.upcoming, ...termine.past].filter(({ standorte }) =>
        standorte.some((standort) => standort.id === id),
      ),
      report: href(`/admin/#/collections/erfahrungen/new?standort=${id}`),
      compare: href('/standorte/vergleich/'),
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

function toFacts(data: Visible<'standorte'>['data']): StandortPage['facts'] {
  return [
    { label: 'Ort', value: data.ort },
    { label: 'Kreis', value: data.kreis ?? '' },
    { label: 'Träger', value: data.traeger ?? '' },
    { label: 'Beginn', value: data.von ? formatDate(data.von) : '' },
    { label: 'Ende', value: data.bis ? formatDate(data.bis) : '' },
    { label: 'Zur Laufzeit', value: data.zeitHinweis ?? '' },
    { label: 'Koordinierungsstelle', value: data.koordination ?? '' },
    {
      label: 'Status',
      value: data.status ? standortStatusLabels[data.status] : 'Heutiger Stand nicht bestätigt',
    },
  ].filter(({ value }) => value !== '');
}

function toAnlaufstelle(
  stelle: Visible<'standorte'>['data']['anlaufstellen'][number],
): StandortPage['anlaufstellen'][number] {
  return {
    name: stelle.name ?? 'Anlaufstelle',
    adresse: stelle.adresse,
    telefon: stelle.telefon,
    mail: stelle.mail,
    sprechzeiten: stelle.sprechzeiten.map(({ tag, von, bis, hinweis }) => ({
      tag: tagLabels[tag],
      zeit: `${von}–${bis} Uhr`,
      hinweis,
    })),
    facts: [
      { label: 'Sprachen', value: stelle.sprachen.join(', ') },
      {
        label: 'Barrierefrei',
        value: stelle.barrierefrei ? barrierefreiLabels[stelle.barrierefrei] : '',
      },
    ].filter(({ value }) => value !== ''),
  };
}
