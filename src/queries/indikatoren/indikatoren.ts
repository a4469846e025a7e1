/** Figures of the Standorte: over the years, beside each other, and by Standort. */
import { paths } from '#domain/entry/address.ts';
import { groupByIndikator, toReihen, type Reihe } from '#domain/indikator/indikator.ts';
import { fromProtokolle, ownReading, told, toReview, type Origin } from '#domain/entry/origin.ts';
import { einheitLabels, indikatorIds, wordsOf, type Einheit } from '#schemas/indikator.ts';
import { href } from '#site.config';

import { getWerte, toIndikatorLink, type WertRow } from './werte.ts';

/** The values for a bar chart. */
export interface Bars {
  einheit: Einheit;
  groups: { label: string; bars: WertRow[] }[];
}

/** The values for line charts on one scale. */
export interface Series {
  einheit: Einheit;
  reihen: (Reihe<WertRow> & { label: string })[];
}

export interface IndikatorPage {
  id: string;
  label: string;
  definition: string;
  einheit: string;
  /** The latest figures, as far as two or more can be seen side by side. */
  bars: Bars | undefined;
  standorte: { name: string; href: string; werte: WertRow[] }[];
  /** The years that the figures are of, the earliest first. */
  jahre: number[];
  origin: Origin;
}

/** Each Indikator that has figures, with the latest ones of all Standorte. */
export async function getIndikatorPages(): Promise<IndikatorPage[]> {
  return groupByIndikator(await getWerte()).map(({ id, werte }) => {
    const { label, definition, einheit } = wordsOf(id);
    const latest = toLatest(werte);
    const standorte = groupByStandort(latest);
    return {
      id,
      label,
      definition,
      einheit: einheitLabels[einheit],
      bars: toBars(
        einheit,
        standorte.map(({ name, werte: bars }) => ({ label: name, bars })),
      ),
      standorte,
      jahre: toJahre(latest),
      origin: toOrigin(latest),
    };
  });
}

export interface ZahlenblattPage {
  /** Id of the entry. */
  id: string;
  standort: string;
  name: string;
  /** The profile of the Standort. */
  profil: string;
  origin: Origin;
  sections: {
    id: string;
    label: string;
    href: string;
    /** The name with the unit. */
    caption: string;
    definition: string;
    bars: Bars | undefined;
    series: Series | undefined;
    reihen: Series['reihen'];
  }[];
}

/** All figures of each Standort that has some. */
export async function getZahlenblattPages(): Promise<ZahlenblattPage[]> {
  return groupByStandort(await getWerte()).map(({ id, blatt, name, werte }) => ({
    id: blatt,
    standort: id,
    name,
    profil: href(paths.standort(id)),
    origin: toOrigin(werte),
    sections: groupByIndikator(werte).map(({ id: indikator, werte: own }) => {
      const { definition, einheit } = wordsOf(indikator);
      const reihen = toReihen(own).map((reihe) => ({ ...reihe, label: reihe.werte[0]?.wo ?? '' }));
      const isSeries = reihen.some(({ werte: years }) => years.length > 1);
      return {
        id: indikator,
        ...toIndikatorLink(indikator),
        caption: `${wordsOf(indikator).label} (${einheitLabels[einheit]})`,
        definition,
        series: isSeries ? { einheit, reihen } : undefined,
        bars: isSeries ? undefined : toBars(einheit, [{ label: '', bars: own }]),
        reihen,
      };
    }),
  }));
}

export interface StandortIndikatoren {
  /** All figures, also those of former years. */
  href: string;
  /** The latest figures, by place. */
  orte: { wo: string; werte: WertRow[] }[];
}

/** Figures by id of the Standort; Standorte without any are missing. */
export async function getStandortIndikatoren(): Promise<Map<string, StandortIndikatoren>> {
  return new Map(
    groupByStandort(await getWerte()).map(({ id, href: page, werte }) => [
      id,
      {
        href: page,
        orte: toReihen(toLatest(werte)).map(({ werte: own }) => ({
          wo: own[0]?.wo ?? '',
          werte: groupByIndikator(own).flatMap(({ werte: one }) => one),
        })),
      },
    ]),
  );
}

/** Each figure names its own source beside it. */
function toOrigin(werte: readonly WertRow[]): Origin {
  const points = werte.flatMap(({ point }) => point ?? []);
  const age = [toReview(...werte.map(({ geprueftAm }) => geprueftAm))];
  if (points.length === 0) return told('Aus den Quellen, die bei den Zahlen stehen', age);
  const hasMore = points.length < werte.length;
  const after = hasMore ? ' und aus Quellen, die bei den Zahlen stehen' : ownReading;
  return fromProtokolle(points, age, after);
}

interface Link {
  label: string;
  href: string;
  note: string;
}

/** All Indikatoren: those with figures, and those without any so far. */
export async function getIndikatorIndex(): Promise<{
  indikatoren: Link[];
  standorte: Link[];
  empty: string[];
}> {
  const werte = await getWerte();
  const groups = groupByIndikator(werte);
  return {
    indikatoren: groups.map(({ id, werte: own }) => {
      const doubt = own.every(({ unsicher }) => unsicher) ? ', Lesung unsicher' : '';
      return { ...toIndikatorLink(id), note: toNote(own) + doubt };
    }),
    standorte: groupByStandort(werte).map(({ name, href: page, werte: own }) => ({
      label: name,
      href: page,
      note: toNote(own),
    })),
    empty: indikatorIds
      .filter((id) => !groups.some((group) => group.id === id))
      .map((id) => wordsOf(id).label),
  };
}

/** „6 Werte, 2017 bis 2019“ */
function toNote(werte: readonly WertRow[]): string {
  const jahre = toJahre(werte);
  const [first, last] = [jahre[0], jahre.at(-1)];
  const time = first === last ? first : `${first} bis ${last}`;
  return `${werte.length === 1 ? '1 Wert' : `${werte.length} Werte`}, ${time}`;
}

function toJahre(werte: readonly WertRow[]): number[] {
  return [...new Set(werte.map(({ jahr }) => jahr))].sort((a, b) => a - b);
}

/** The latest figure of each Indikator at each place. */
function toLatest(werte: readonly WertRow[]): WertRow[] {
  const isLatest = (one: WertRow) =>
    !werte.some(
      (other) =>
        other.jahr > one.jahr &&
        other.indikator === one.indikator &&
        other.standort.id === one.standort.id &&
        other.quartier === one.quartier,
    );
  return werte.filter(isLatest);
}

function groupByStandort(
  werte: readonly WertRow[],
): (WertRow['standort'] & { werte: WertRow[] })[] {
  return [...Map.groupBy(werte, ({ standort }) => standort).entries()].map(([standort, own]) => ({
    ...standort,
    werte: own,
  }));
}

/** A single number has nothing to be compared with, unless it is part of a hundred. */
function toBars(einheit: Einheit, groups: Bars['groups']): Bars | undefined {
  const bars = groups.flatMap((group) => group.bars);
  const hasNumber = bars.some(({ wert }) => wert !== undefined);
  return hasNumber && (bars.length > 1 || einheit === 'prozent') ? { einheit, groups } : undefined;
}
