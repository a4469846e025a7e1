/** Every figure of every Standort, ready to be shown; small counts are held back here already. */
import { paths } from '#domain/entry/address.ts';
import { protect, toWertText, type ShownWert } from '#domain/indikator/indikator.ts';
import { wordsOf, type IndikatorId } from '#schemas/indikator.ts';
import { absolute, href, site, today } from '#site.config';

import { getPoints, type Point } from '#queries/protokolle/fundstellen.ts';
import { getSortedStandorte } from '#queries/standorte/standort-links.ts';
import { getVisible } from '#queries/visible.ts';

/** A figure as pages and downloads show it. */
export interface WertRow extends Omit<ShownWert, 'beleg' | 'quelle'> {
  words: { label: string; href: string };
  /** The Standort, with the id and the page of its Zahlenblatt. */
  standort: { id: string; name: string; blatt: string; href: string };
  /** The place of the count within the Standort: „Bad Tabarz insgesamt“, „Am Mönchhof“. */
  wo: string;
  /** The number in words, or that it is held back. */
  text: string;
  quelle: { label: string; href: string | undefined };
  /** The point that names it, where it is in a Protokoll. */
  point: Point | undefined;
  /** The day on which somebody last looked at its Zahlenblatt. */
  geprueftAm: string | undefined;
}

/** All figures by name of the place, and there as they stand in the Zahlenblatt. */
export async function getWerte(): Promise<WertRow[]> {
  const [blaetter, standorte, points] = await Promise.all([
    getVisible('indikatoren'),
    getSortedStandorte(),
    getPoints(),
  ]);
  return standorte.flatMap(({ id, data: { name, ort } }) => {
    const blatt = blaetter.find(({ data }) => data.standort === id);
    if (!blatt) return [];
    const standort = { id, name, blatt: blatt.id, href: href(paths.zahlenblatt(blatt.id)) };
    return protect(blatt.data.werte).map((wert) => ({
      ...toRow(wert, standort, ort, points),
      geprueftAm: blatt.data.geprueftAm,
    }));
  });
}

/** For downloads: absolute addresses, and when and where they were made. */
export async function getIndikatorDownload() {
  const werte = await getWerte();
  return {
    head: {
      titel: `${site.name}: Indikatoren`,
      url: absolute(href('/indikatoren/')),
      stand: today,
    },
    records: werte.map(({ quelle, ...wert }) => ({
      ...wert,
      quelle: { label: quelle.label, url: quelle.href && absolute(quelle.href) },
    })),
  };
}

/** Links to the downloads. */
export function getDownloadLinks() {
  return [
    {
      label: 'Tabelle (CSV)',
      note: 'für Excel und andere Tabellenprogramme',
      href: href('/indikatoren/indikatoren.csv'),
      isFile: true,
    },
    {
      label: 'Daten (JSON)',
      note: 'für Programme',
      href: href('/indikatoren/indikatoren.json'),
      isFile: true,
    },
    {
      label: 'Datenwörterbuch',
      note: 'was die Indikatoren und Spalten bedeuten',
      href: href('/indikatoren/datenwoerterbuch/'),
      isFile: false,
    },
  ];
}

export function toIndikatorLink(id: IndikatorId): { label: string; href: string } {
  return { label: wordsOf(id).label, href: href(paths.indikator(id)) };
}

function toRow(
  wert: ShownWert,
  standort: WertRow['standort'],
  ort: string,
  points: Map<string, Point>,
): Omit<WertRow, 'geprueftAm'> {
  const { beleg, quelle, ...rest } = wert;
  const point = beleg === undefined ? undefined : points.get(beleg);
  return {
    ...rest,
    words: toIndikatorLink(wert.indikator),
    standort,
    wo: wert.quartier ?? `${ort} insgesamt`,
    text: toWertText(wert),
    point,
    quelle: point
      ? { label: `${point.protokoll.kurz}, ${point.label}`, href: point.href }
      : { label: quelle ?? '', href: undefined },
  };
}
