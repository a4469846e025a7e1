/** The map of the Standorte, drawn from real coordinates. */
import { paths } from '#domain/entry/address.ts';
import { formatDate } from '#domain/time/dates.ts';
import type { Lage } from '#domain/karte/geo.ts';
import { placeLabels, type Label } from '#domain/karte/map-labels.ts';
import { keepApart } from '#domain/karte/map-marks.ts';
import {
  createProjection,
  project,
  toPathData,
  type Spot,
  type Projection,
} from '#domain/karte/projection.ts';
import { standLabels, toStand, type Stand } from '#domain/standort/standort-stand.ts';
import { grenzen, umriss, type Corner } from '#geo/data.ts';
import { href } from '#site.config';

import { getSortedStandorte } from './standort-links.ts';
import type { Visible } from '#queries/visible.ts';

/** One Standort in a list that says the same as the map. */
export interface StandortRow {
  id: string;
  name: string;
  ort: string;
  href: string;
  stand: Stand;
  standLabel: string;
  /** Further facts in a word: since when, and in which quarters. */
  details: string[];
  /** Whether the map shows it. */
  isOnMap: boolean;
}

export interface Karte {
  /** For code that adds something to the drawing. */
  projection: Projection;
  /** Data of SVG paths: Thuringia, and the borders of its Kreise. */
  umriss: string;
  grenzen: string;
  /** In the order of the list. */
  punkte: (Spot & {
    id: string;
    href: string;
    ort: string;
    stand: Stand;
    /** Its name for readers who do not see the map. */
    name: string;
    label: Label | undefined;
  })[];
  /** The kinds of marks that are on the map. */
  legende: { stand: Stand; label: string }[];
  /** Link to the sources of the map. */
  quellen: string;
}

/** Rows by name of the place. */
export async function getStandortRows(): Promise<StandortRow[]> {
  return (await getSortedStandorte()).map(toRow);
}

export async function getKarte(): Promise<Karte> {
  const standorte = await getSortedStandorte();
  const placed = standorte.flatMap(({ id, data }) =>
    data.lage ? [{ id, data, lage: data.lage }] : [],
  );
  const points = keepApart(
    placed.map(({ lage }) => project(projection, lage)),
    target,
  );
  const labels = placeLabels(
    points.map((point, index) => ({ ...point, text: placed[index]?.data.ort ?? '' })),
    { ...projection, bleed, radius: mark, fontSize },
  );
  const punkte = placed.map(({ id, data }, index) => {
    const stand = toStand(data.status);
    return {
      ...roundPoint(points[index] ?? { x: 0, y: 0 }),
      id,
      href: href(paths.standort(id)),
      ort: data.ort,
      stand,
      name: toName(data, stand),
      label: roundLabel(labels[index]),
    };
  });
  return {
    projection,
    umriss: toPathData(
      umriss.map((corner) => project(projection, toLage(corner))),
      true,
    ),
    grenzen: grenzen
      .map((line) =>
        toPathData(
          line.map((corner) => project(projection, toLage(corner))),
          false,
        ),
      )
      .join(''),
    punkte,
    legende: (Object.keys(standLabels) as Stand[])
      .filter((stand) => punkte.some((punkt) => punkt.stand === stand))
      .map((stand) => ({ stand, label: standLabels[stand] })),
    quellen: `${href(paths.naehe())}#quellen`,
  };
}

/** The width of the map on a phone of 360 pixels, so that the sizes below are pixels there. */
const width = 328;

/** The size a finger needs, and a little more for phones that are narrower still. */
const target = 28;
const mark = 7;
const fontSize = 12;
/** Pages have a margin, into which a name may reach. */
const bleed = 8;

const projection = createProjection(umriss.map(toLage), { width, margin: 6 });

function toRow({ id, data }: Visible<'standorte'>): StandortRow {
  const stand = toStand(data.status);
  return {
    id,
    name: data.name,
    ort: data.ort,
    href: href(paths.standort(id)),
    stand,
    standLabel: standLabels[stand],
    details: [
      data.von ? `Beginn ${formatDate(data.von)}${data.zeitHinweis ? ' (mit Vorbehalt)' : ''}` : '',
      data.quartiere.map(({ name }) => name).join(', '),
    ].filter(Boolean),
    isOnMap: data.lage !== undefined,
  };
}

/** Has the words on the map in it, so that people can say them to a voice control. */
function toName({ name, ort }: Visible<'standorte'>['data'], stand: Stand): string {
  return `${name.includes(ort) ? name : `${name}, ${ort}`}: ${standLabels[stand]}`;
}

function toLage([laenge, breite]: Corner): Lage {
  return { breite, laenge };
}

function roundPoint<P extends Spot>(point: P): P {
  return { ...point, x: Math.round(point.x * 10) / 10, y: Math.round(point.y * 10) / 10 };
}

function roundLabel(label: Label | undefined): Label | undefined {
  return label && roundPoint(label);
}
