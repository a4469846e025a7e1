/** The built pages as they lie in `dist/`, or in the folder of the demo. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { inject } from 'vitest';

export interface BuiltPage {
  /** `/protokolle/2013-07-17-weimar/` */
  url: string;
  html: string;
  tree: Root;
  ids: Set<string>;
}

export const dist = inject('siteFolder');

export function readPages(): BuiltPage[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => {
      const html = readFileSync(path.join(dist, name), 'utf8');
      const tree = fromHtml(html);
      const ids = selectAll('[id]', tree).map(({ properties }) => String(properties.id));
      const url = `/${name.split(path.sep).join('/')}`.replace(/index\.html$/, '');
      return { url, html, tree, ids: new Set(ids) };
    });
}

/** One page of every kind, and those with most on them. */
export const kinds = {
  Start: '/',
  Protokolle: '/protokolle/',
  Protokoll: '/protokolle/2014-02-06-altenburg/',
  'Protokoll mit Zahlen': '/protokolle/2019-04-03-erfurt/',
  Vereinbarungen: '/vereinbarungen/',
  'Best Practice': '/best-practice/',
  Praxis: '/best-practice/auf-mundpropaganda-setzen-und-wege-klaeren/',
  Belegstärke: '/best-practice/belegstaerke/',
  Erfahrungen: '/erfahrungen/',
  Erfahrung: '/erfahrungen/weimar-2013-beratung-als-pflicht/',
  'Leitfaden gefiltert': '/best-practice/?erfahrung=schlecht&standort=saalfeld',
  'Leitfaden nach Standort': '/best-practice/nach/standort/saalfeld/',
  Ausgaben: '/best-practice/ausgaben/',
  Ausgabe: '/best-practice/ausgaben/ausgabe-1/',
  Prüfung: '/best-practice/pruefung/',
  Entwicklung: '/entwicklung/',
  'Entwicklung eines Themas': '/entwicklung/netzwerkarbeit/',
  Themen: '/themen/',
  Thema: '/themen/netzwerkarbeit/',
  Standorte: '/standorte/',
  'Hilfe in der Nähe': '/standorte/in-der-naehe/',
  'Hilfe in der Nähe, Antwort': '/standorte/in-der-naehe/?ort=Apolda',
  'Hilfe in der Nähe, Auswahl': '/standorte/in-der-naehe/?ort=Rohrbach',
  'Hilfe in einem Kreis': '/standorte/in-der-naehe/gotha/',
  Standort: '/standorte/saalfeld/',
  'Standort mit Fehlschlag': '/standorte/weimar/',
  'Standort mit Zahlen': '/standorte/bad-tabarz/',
  Steckbrief: '/standorte/weimar/steckbrief/',
  Vergleich: '/standorte/vergleich/',
  'Vergleich zweier Standorte': '/standorte/vergleich/schmalkalden-und-weimar/',
  Termine: '/termine/',
  'Termine eines Jahres': '/termine/archiv/2019/',
  'Termine eines Standorts': '/termine/nach/standort/erfurt/',
  Monat: '/termine/monat/2019-04/',
  'Termine abonnieren': '/termine/abonnieren/',
  Termin: '/termine/2019-04-03-erfahrungsaustausch-erfurt/',
  Indikatoren: '/indikatoren/',
  Indikator: '/indikatoren/ueber-60/',
  Zahlenblatt: '/indikatoren/standorte/bad-tabarz/',
  Datenwörterbuch: '/indikatoren/datenwoerterbuch/',
  Glossar: '/glossar/',
  'Über ThINKA': '/ueber-thinka/',
  Impressum: '/impressum/',
  Datenschutz: '/datenschutz/',
  Barrierefreiheit: '/barrierefreiheit/',
  Suche: '/suche/',
  Suchergebnis: '/suche/?q=Beratung',
  Handbuch: '/handbuch/',
  'Handbuch Protokoll': '/handbuch/protokoll/',
  'Handbuch Praxis': '/handbuch/praxis/',
  'Handbuch Anmelden': '/handbuch/anmelden/',
  'Handbuch Ablauf': '/handbuch/ablauf/',
  'Handbuch Koordination': '/handbuch/koordination/',
  'Handbuch Weiteres': '/handbuch/weitere/',
  'Handbuch Indikatoren': '/handbuch/indikatoren/',
  'Handbuch Dateien': '/handbuch/dateien/',
  'Nicht gefunden': '/404.html',
} as const;
