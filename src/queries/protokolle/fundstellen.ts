/** Every point of every Protokoll, ready to be shown or cited. */
import { paths, toFundstelleLabel, toFundstelleRef } from '#domain/entry/address.ts';
import { yearOf } from '#domain/time/dates.ts';
import type { Source } from '#domain/entry/origin.ts';
import { pointsOf } from '#domain/protokoll/points-of.ts';
import { arten, type Art, type Fundstelle } from '#schemas/fundstelle.ts';
import { href } from '#site.config';

import { getStandortLinks, type StandortLink } from '#queries/standorte/standort-links.ts';
import { getThemaLinks, type ThemaLink } from '#queries/themen/thema-links.ts';
import { getVisible, type Visible } from '#queries/visible.ts';

export interface Point extends Omit<Fundstelle, 'themen' | 'standorte'> {
  /** `T1-G3` */
  label: string;
  /** `2013-07-17-weimar#t1-g3` */
  ref: string;
  href: string;
  artLabel: string;
  /** Year of the meeting, where it bears a date. */
  jahr: number | undefined;
  themen: ThemaLink[];
  standorte: StandortLink[];
  protokoll: Source & { titel: string };
}

/** All visible points by reference, the latest meeting first. */
export async function getPoints(): Promise<Map<string, Point>> {
  const [protokolle, themen, standorte] = await Promise.all([
    getSortedProtokolle(),
    getThemaLinks(),
    getStandortLinks(),
  ]);
  const points = protokolle.flatMap((protokoll) =>
    pointsOf(protokoll.sections).map((point) => toPoint(point, protokoll, themen, standorte)),
  );
  return new Map(points.map((point) => [point.ref, point]));
}

/** The latest first; those without a date come last. */
export async function getSortedProtokolle(): Promise<Visible<'protokolle'>[]> {
  const protokolle = await getVisible('protokolle');
  return protokolle.sort((a, b) => (b.data.datum ?? '').localeCompare(a.data.datum ?? ''));
}

function toPoint(
  point: Fundstelle,
  protokoll: Visible<'protokolle'>,
  themen: Map<string, ThemaLink>,
  standorte: Map<string, StandortLink>,
): Point {
  const ref = toFundstelleRef(protokoll.id, point.id);
  const { ort, datum, titel } = protokoll.data;
  return {
    ...point,
    label: toFundstelleLabel(point.id),
    ref,
    href: href(paths.fundstelle(ref)),
    artLabel: arten[point.art satisfies Art].label,
    jahr: datum ? yearOf(datum) : undefined,
    themen: point.themen.flatMap((id) => themen.get(id) ?? []),
    standorte: point.standorte.flatMap((id) => standorte.get(id) ?? []),
    protokoll: {
      id: protokoll.id,
      datum,
      titel,
      href: href(paths.protokoll(protokoll.id)),
      kurz: [ort ?? titel, datum?.slice(0, 4)].filter(Boolean).join(' '),
    },
  };
}
