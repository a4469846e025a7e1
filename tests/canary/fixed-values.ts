/** Values for fields of planted entries that do not take any text. */
import type { CollectionName } from '#schemas/collections.ts';

import { samples } from '../samples.ts';
import type { Planter, Ties } from './entries.ts';

/** The day for which the editions are built: after all real ones, so that planted entries are the latest. */
export const canaryDay = '2098-12-15';

/** Public entries whose pages would tell of an internal entry that refers to them. */
const telling: Readonly<Record<string, string>> = {
  themen: 'netzwerkarbeit',
  standorte: 'weimar',
  protokolle: '2019-04-03-erfurt',
  'best-practice': 'zeit-zum-ankommen-einplanen',
  fundstellen: '2013-07-17-weimar#t1-g3',
};

/** @returns an entry that everybody may see */
export function findPublic(relation: string): string | undefined {
  return telling[relation] ?? samples[relation as CollectionName].published;
}

type Fixed = Readonly<Record<string, (planter: Planter) => unknown>>;

const nothing = () => undefined;

/** Values by path; the days put the entries among the latest and the next ones. */
export const fixedValues: Readonly<Record<Ties | 'both', Fixed>> = {
  both: {
    'protokolle.datum': () => '2098-12-10',
    'protokolle.zustand': () => 'endgueltig',
    'protokolle.bestaetigtAm': () => '2098-12-11',

    'best-practice.werdegang.jahr': () => 2014,
    'best-practice.aufgenommenAm': () => '2020-01-01',
    'best-practice.aenderungen.am': () => '2098-12-12',
    'best-practice.aenderungen.art': () => 'ueberholt',
    // Overdue.
    'best-practice.geprueftAm': () => '2020-02-01',

    'erfahrungen.von': () => '2019-03',
    'erfahrungen.bis': () => '2019-05-02',
    'erfahrungen.herkunft': () => 'gemeldet',
    'erfahrungen.gemeldetAm': () => '2098-12-14',

    'standorte.lage': () => ({ breite: 50.98, laenge: 11.5 }),
    'standorte.von': () => '2019-03',
    // The site hides the doors of a former Standort.
    'standorte.bis': nothing,
    'standorte.status': () => 'aktiv',
    'standorte.anlaufstellen.telefon': ({ canaries, ties }) =>
      `03643 ${canaries.number(`standorte.anlaufstellen.telefon (${ties})`)}`,
    'standorte.anlaufstellen.sprechzeiten.von': () => '09:00',
    'standorte.anlaufstellen.sprechzeiten.bis': () => '12:00',

    'indikatoren.werte.indikator': () => 'bevoelkerung',
    'indikatoren.werte.jahr': () => 2026,
    'indikatoren.werte.wert': ({ canaries, ties }) =>
      canaries.number(`indikatoren.werte.wert (${ties})`),
    // Only shares have one.
    'indikatoren.werte.nenner': nothing,

    'themen.suchwoerter': ({ canaries, ties }) => [
      `${canaries.word(`themen.suchwoerter (${ties})`)}, Zweitwort${ties}`,
    ],

    'termine.beginn': () => '2098-12-17T15:00',
    'termine.ende': () => '2098-12-17T16:00',
    'termine.ganztaegig': () => false,
    'termine.verschobenAuf': nothing,
    'termine.wiederholung.rhythmus': () => 'woechentlich',
    'termine.wiederholung.bis': () => '2099-02-28',
    'termine.wiederholung.anzahl': nothing,
    'termine.wiederholung.ohne': () => ['2098-12-24'],
    'termine.wiederholung.abweichungen.am': () => '2098-12-31',
    'termine.wiederholung.abweichungen.status': () => 'verschoben',
    'termine.wiederholung.abweichungen.verschobenAuf': () => '2099-01-01T15:00',
  },
  internal: {
    'best-practice.status': () => 'ueberholt',
    // An outdated entry offers no first step.
    'best-practice.ersterSchritt': nothing,
    'best-practice.belege.zitat': () => quoted,
    'ausgaben.nummer': () => 998,
    'ausgaben.datum': () => '2098-12-13',
    'themen.kuerzel': () => 'QZX',
    // A Begriff has only one of these two.
    'glossar.ueblich': nothing,
    'indikatoren.werte.quartier': () => quarter,
    'standorte.quartiere.name': () => quarter,
  },
  public: {
    // It is a draft, which nobody has confirmed.
    'protokolle.bestaetigtAm': nothing,
    'protokolle.bestaetigtVon': nothing,
    'best-practice.ersetztDurch': nothing,
    'best-practice.belege.zitat': nothing,
    // This Standort, which the usual point does not name.
    'best-practice.standorte.stand': () => 'geplant',
    'best-practice.standorte.beleg': () => '2013-07-17-weimar#t3-s8',
    'ausgaben.nummer': () => 999,
    'ausgaben.datum': () => '2098-12-14',
    'themen.kuerzel': () => 'QZY',
    // The only sheet of a public Standort.
    'indikatoren.standort': () => 'eichsfeld',
    'indikatoren.werte.quartier': nothing,
    // A word of public texts, which would become a link.
    'glossar.weitereFormen': () => ['Mundpropaganda'],
    'glossar.aufloesung': nothing,
  },
};

/** Words of the point that `fundstellen` means among internal entries. */
export const quoted = 'zqkxwortquot';

/** A Zahlenblatt names the quarters of its Standort. */
const quarter = 'zqkxwortquar';
