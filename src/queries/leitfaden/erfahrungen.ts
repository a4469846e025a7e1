/** The attempts of single Standorte and their outcome. */
import { paths } from '#domain/entry/address.ts';
import { formatDate, yearOf } from '#domain/time/dates.ts';
import type { Richtung } from '#domain/praxis/evidence.ts';
import { fromProtokolle, told, type Origin } from '#domain/entry/origin.ts';
import { einordnungLabels, ergebnisLabels, type Erfahrung } from '#schemas/erfahrung.ts';
import { richtungLabels } from '#schemas/praxis.ts';
import { href } from '#site.config';

import { getPoints, type Point } from '#queries/protokolle/fundstellen.ts';
import { getStandortLinks, type StandortLink } from '#queries/standorte/standort-links.ts';
import { getThemaLinks, type ThemaLink } from '#queries/themen/thema-links.ts';
import { getVisible, type Visible } from '#queries/visible.ts';

export interface ErfahrungCard {
  id: string;
  titel: string;
  href: string;
  /** Missing only if the Standort is not shown in this edition. */
  standort: StandortLink | undefined;
  jahr: number;
  /** `2013`, `2013 bis 2015`, `seit März 2024` */
  zeitraum: string;
  ergebnis: Erfahrung['ergebnis'];
  ergebnisLabel: string;
  /** The kind of a point with such a result, for its colour. */
  art: 'gut' | 'neutral' | 'schlecht';
  geschehen: string;
  bedingungen: string | undefined;
  anders: string | undefined;
  zielgruppen: string[];
  aufwand: string | undefined;
  /** The day on which the Standort reported it; absent where it is only taken from a Protokoll. */
  gemeldetAm: string | undefined;
  /** The day on which it was told: when it was reported, or that of the meeting, where it bears one. */
  erzaehltAm: string | undefined;
  /** The person or Protokoll that told it, in a few words. */
  herkunft: string;
  /** Id of the entry of the guide it belongs to. */
  praxis: string | undefined;
  /** Id of the Thema it names itself. */
  thema: string | undefined;
  /** Its meaning for the claim of that entry. */
  richtung: Richtung;
  /** Points of Protokolle that tell of it. */
  belege: Point[];
}

export interface ErfahrungPage extends ErfahrungCard {
  /** The entry of the guide it belongs to, and its meaning for that. */
  entry: { titel: string; href: string; bedeutung: string } | undefined;
  /** The Themen of that entry, or the one it names itself. */
  themen: ThemaLink[];
  facts: { label: string; value: string }[];
  origin: Origin;
}

/** The latest first. */
export async function getErfahrungen(): Promise<ErfahrungCard[]> {
  const [entries, standorte, points] = await Promise.all([
    getVisible('erfahrungen'),
    getStandortLinks(),
    getPoints(),
  ]);
  return entries
    .map(({ id, data }) => toCard(id, data, standorte, points))
    .sort(
      (a, b) =>
        b.jahr - a.jahr ||
        (b.erzaehltAm ?? '').localeCompare(a.erzaehltAm ?? '') ||
        a.titel.localeCompare(b.titel, 'de'),
    );
}

export async function getErfahrungPages(): Promise<ErfahrungPage[]> {
  const [erfahrungen, praxis, themen] = await Promise.all([
    getErfahrungen(),
    getVisible('best-practice'),
    getThemaLinks(),
  ]);
  return erfahrungen.map((erfahrung) => {
    const entry = praxis.find(({ id }) => id === erfahrung.praxis);
    const own = entry ? [entry.data.thema, ...entry.data.weitereThemen] : [erfahrung.thema ?? ''];
    return {
      ...erfahrung,
      entry: entry && {
        titel: entry.data.titel,
        href: href(paths.praxis(entry.id)),
        bedeutung: richtungNames[erfahrung.richtung],
      },
      themen: own.flatMap((id) => themen.get(id) ?? []),
      facts: toFacts(erfahrung),
      origin: toOrigin(erfahrung),
    };
  });
}

/** How many came out how, in the order of the results. */
export async function getErgebnisCounts(): Promise<{ label: string; count: number }[]> {
  const erfahrungen = await getErfahrungen();
  return Object.entries(ergebnisLabels).map(([ergebnis, label]) => ({
    label,
    count: erfahrungen.filter((erfahrung) => erfahrung.ergebnis === ergebnis).length,
  }));
}

function toFacts(erfahrung: ErfahrungCard): ErfahrungPage['facts'] {
  return [
    { label: 'Zeitraum', value: erfahrung.zeitraum },
    { label: 'Zielgruppen', value: erfahrung.zielgruppen.join(', ') },
    { label: 'Aufwand', value: erfahrung.aufwand ?? '' },
  ].filter(({ value }) => value !== '');
}

/** A Standort has looked at its own reports; it has said nothing about the others. */
function toOrigin({ gemeldetAm, standort, belege }: ErfahrungCard): Origin {
  if (gemeldetAm) {
    const reporter = standort?.name ?? 'einem Standort';
    return { ...told(`Gemeldet von ${reporter}`, [formatDate(gemeldetAm)]), changed: gemeldetAm };
  }
  const datum = belege[0]?.protokoll.datum;
  const day = datum ? [`Treffen am ${formatDate(datum)}`] : [];
  return fromProtokolle(belege, [...day, 'vom Standort nicht bestätigt']);
}

function toHerkunft({ gemeldetAm }: Erfahrung, [first]: Point[]): string {
  if (gemeldetAm) return `Gemeldet am ${formatDate(gemeldetAm)}`;
  return first ? `Aus dem Protokoll ${first.protokoll.kurz}` : 'Aus einem Protokoll';
}

function toCard(
  id: string,
  data: Visible<'erfahrungen'>['data'],
  standorte: Map<string, StandortLink>,
  points: Map<string, Point>,
): ErfahrungCard {
  const belege = data.belege.flatMap((ref) => points.get(ref) ?? []);
  return {
    id,
    titel: data.titel,
    href: href(paths.erfahrung(id)),
    standort: standorte.get(data.standort),
    jahr: yearOf(data.von),
    zeitraum: toZeitraum(data.von, data.bis),
    ergebnis: data.ergebnis,
    ergebnisLabel: ergebnisLabels[data.ergebnis],
    art: erfahrungArten[data.ergebnis],
    geschehen: data.geschehen,
    bedingungen: data.bedingungen,
    anders: data.anders,
    zielgruppen: data.zielgruppen,
    aufwand: data.aufwand,
    gemeldetAm: data.gemeldetAm,
    erzaehltAm: data.gemeldetAm ?? belege[0]?.protokoll.datum,
    herkunft: toHerkunft(data, belege),
    praxis: data.praxis,
    thema: data.thema,
    richtung: data.einordnung ?? richtungen[data.ergebnis],
    belege,
  };
}

const erfahrungArten: Record<Erfahrung['ergebnis'], ErfahrungCard['art']> = {
  gelungen: 'gut',
  teils: 'neutral',
  misslungen: 'schlecht',
  erschwert: 'schlecht',
};

const richtungen: Record<Erfahrung['ergebnis'], ErfahrungCard['richtung']> = {
  gelungen: 'dafuer',
  teils: 'beides',
  misslungen: 'dagegen',
  // A decision of others does not show what the Standort would have done.
  erschwert: 'rahmen',
};

export const richtungNames = { ...richtungLabels, beides: einordnungLabels.beides };

function toZeitraum(von: string, bis: string | undefined): string {
  return bis && bis !== von ? `${formatDate(von)} bis ${formatDate(bis)}` : formatDate(von);
}
