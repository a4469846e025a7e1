/** Entries that came into the guide, changed, or became outdated, day by day. */
import { paths } from '#domain/entry/address.ts';
import { formatDate } from '#domain/time/dates.ts';
import { toChanges, type Change, type ChangeArt } from '#domain/praxis/editions.ts';
import { ergebnisLabels } from '#schemas/erfahrung.ts';
import { aenderungArtLabels } from '#schemas/praxis.ts';
import { href } from '#site.config';

import { getStandortLinks, type StandortLink } from '#queries/standorte/standort-links.ts';
import { getThemaLinks, type ThemaLink } from '#queries/themen/thema-links.ts';
import { getVisible, type Visible } from '#queries/visible.ts';

export interface Neuigkeit {
  key: string;
  /** `JJJJ-MM-TT` */
  tag: string;
  /** The same in words. */
  datum: string;
  art: ChangeArt;
  artLabel: string;
  titel: string;
  href: string;
  /** The text of a new entry, or the change in an old one. */
  text: string;
  /** A note beside its title, in a list of its kind. */
  note: string;
  /** The main Thema first. */
  themen: ThemaLink[];
  /** A function or a Standort, never a person. */
  author: string;
}

/** The latest first, those of one day by title. */
export async function getNeuigkeiten(): Promise<Neuigkeit[]> {
  const [praxis, erfahrungen, themen, standorte] = await Promise.all([
    getVisible('best-practice'),
    getVisible('erfahrungen'),
    getThemaLinks(),
    getStandortLinks(),
  ]);
  const praxisById = new Map(praxis.map((entry) => [entry.id, entry]));
  const erfahrungById = new Map(erfahrungen.map((entry) => [entry.id, entry]));
  const themenOf = (entry: Praxis | undefined, thema: string | undefined) =>
    (entry ? [entry.data.thema, ...entry.data.weitereThemen] : [thema ?? '']).flatMap(
      (id) => themen.get(id) ?? [],
    );

  const neuigkeiten = toChanges(praxis, erfahrungen).flatMap((change) => {
    const erfahrung = change.art === 'erfahrung' ? erfahrungById.get(change.id) : undefined;
    const entry = praxisById.get(erfahrung ? (erfahrung.data.praxis ?? '') : change.id);
    const own = themenOf(entry, erfahrung?.data.thema);
    if (erfahrung) return fromErfahrung(change, erfahrung, own, standorte);
    return entry ? fromPraxis(change, entry, own) : [];
  });
  return neuigkeiten.sort(
    (a, b) => b.tag.localeCompare(a.tag) || a.titel.localeCompare(b.titel, 'de'),
  );
}

type Praxis = Visible<'best-practice'>;

function fromPraxis(change: Change, { id, data }: Praxis, themen: ThemaLink[]): Neuigkeit {
  const shown = toShown(change);
  return {
    ...shown,
    titel: data.titel,
    href: href(paths.praxis(id)),
    text: change.was ?? data.kernaussage,
    note: change.was
      ? `${shown.artLabel} am ${shown.datum}: ${change.was}`
      : [themen[0]?.titel, shown.datum].filter(Boolean).join(', '),
    themen,
    author: data.verantwortlich,
  };
}

function fromErfahrung(
  change: Change,
  { id, data }: Visible<'erfahrungen'>,
  themen: ThemaLink[],
  standorte: Map<string, StandortLink>,
): Neuigkeit {
  const shown = toShown(change);
  const standort = standorte.get(data.standort)?.name;
  const ergebnis = ergebnisLabels[data.ergebnis].toLowerCase();
  const result = [standort, ergebnis].filter(Boolean).join(', ');
  return {
    ...shown,
    titel: data.titel,
    href: href(paths.erfahrung(id)),
    text: `${result}: ${data.geschehen}`,
    note: `${result}, gemeldet am ${shown.datum}`,
    themen,
    author: standort ?? 'Ein Standort',
  };
}

function toShown({ key, tag, art }: Change) {
  return { key, tag, datum: formatDate(tag), art, artLabel: artLabels[art] };
}

const artLabels: Record<ChangeArt, string> = {
  neu: 'Neu',
  ...aenderungArtLabels,
  erfahrung: 'Erfahrung',
};
