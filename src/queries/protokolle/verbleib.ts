/** The use of every point: in the guide, in Erfahrungen, and as the proof of a Vereinbarung. */
import { paths } from '#domain/entry/address.ts';
import { findFundstelleRef, toStatusNote, toVerbleib } from '#domain/protokoll/verbleib.ts';
import type { Rolle, Verbleib, Verweis } from '#domain/protokoll/verbleib.ts';
import { href } from '#site.config';

import { getErfahrungen, type ErfahrungCard } from '#queries/leitfaden/erfahrungen.ts';
import { getPoints, type Point } from './fundstellen.ts';
import { getVisible, type Visible } from '#queries/visible.ts';

/** The use of points by their reference. */
export async function getVerbleib(): Promise<Map<string, Verbleib[]>> {
  const [praxis, erfahrungen, points] = await Promise.all([
    getVisible('best-practice'),
    getErfahrungen(),
    getPoints(),
  ]);
  return toVerbleib([
    ...praxis.flatMap(fromPraxis),
    ...erfahrungen.flatMap(fromErfahrung),
    ...[...points.values()].flatMap(fromVereinbarung),
  ]);
}

function fromPraxis({ id, data, links }: Visible<'best-practice'>): Verweis[] {
  const entry = {
    titel: data.titel,
    href: href(paths.praxis(id)),
    note: toStatusNote(data.status),
  };
  const as = (rolle: Rolle) => (ref: string) => ({ ...entry, ref, rolle });
  return [
    ...data.belege.map(({ fundstelle, richtung }) => as(richtung)(fundstelle)),
    ...data.werdegang.flatMap(({ belege }) => belege).map(as('werdegang')),
    ...links.flatMap(({ url }) => findFundstelleRef(url) ?? []).map(as('erwaehnt')),
  ];
}

function fromErfahrung({ titel, href, ergebnisLabel, belege }: ErfahrungCard): Verweis[] {
  return belege.map(({ ref }) => ({
    ref,
    rolle: 'erfahrung',
    titel,
    href,
    note: ergebnisLabel.toLowerCase(),
  }));
}

/** A point names the proof of its outcome; here the proof gets to say so itself. */
function fromVereinbarung({ ref, vereinbarung, label, protokoll, href }: Point): Verweis[] {
  if (vereinbarung?.nachweis === undefined) return [];
  const { nachweis } = vereinbarung;
  const isSameMeeting = nachweis.startsWith(ref.replace(/#.*/, '#'));
  return [
    {
      ref: nachweis,
      rolle: 'nachweis',
      titel: isSameMeeting ? label : `${protokoll.kurz}, ${label}`,
      href,
    },
  ];
}
