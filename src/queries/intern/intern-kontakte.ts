/**
 * The people to ask, by Standort, as their profiles name them. Contacts that are not for the public stand on
 * an internal Seite, which has room for whatever there is to know.
 */
import { paths } from '#domain/entry/address.ts';
import { isPublic } from '#domain/entry/visibility.ts';
import { href } from '#site.config';

import { toAnlaufstellen } from '#queries/standorte/anlaufstellen.ts';
import { getSortedStandorte } from '#queries/standorte/standort-links.ts';
import { getVisible, type Visible } from '#queries/visible.ts';

export interface Kontakte {
  standorte: {
    name: string;
    href: string;
    facts: { label: string; value: string; href?: string | undefined }[];
  }[];
  /** Those that nobody can call or write to, with the way into the editor. */
  missing: { label: string; href: string }[];
  /** Seiten that the public edition has not. */
  seiten: { label: string; href: string; note: string }[];
  /** Address at which the editor begins such a Seite. */
  add: string;
}

/** Sorted by the name under which they are shown. */
export async function getKontakte(): Promise<Kontakte> {
  const [standorte, seiten] = await Promise.all([getSortedStandorte(), getVisible('seiten')]);
  const all = standorte.map((standort) => ({ standort, facts: toFacts(standort) }));
  return {
    standorte: all.flatMap(({ standort: { id, data }, facts }) =>
      facts.length > 0 ? [{ name: data.name, href: href(paths.standort(id)), facts }] : [],
    ),
    missing: all.flatMap(({ standort: { id, data }, facts }) =>
      data.status !== 'ehemalig' && !facts.some(({ href }) => href !== undefined)
        ? [{ label: data.name, href: href(`/admin/#/collections/standorte/entries/${id}`) }]
        : [],
    ),
    seiten: seiten
      .filter(({ data }) => !isPublic(data))
      .map(({ id, data }) => ({
        label: data.titel,
        href: href(paths.seite(id)),
        note: data.beschreibung,
      })),
    add: href('/admin/#/collections/seiten/new'),
  };
}

function toFacts({ data }: Visible<'standorte'>): Kontakte['standorte'][number]['facts'] {
  const stellen = toAnlaufstellen(data.anlaufstellen).flatMap(({ name, telefon, mail }) => {
    const suffix = data.anlaufstellen.length > 1 ? ` (${name})` : '';
    return [
      { label: `Telefon${suffix}`, value: telefon?.text ?? '', href: telefon?.href },
      { label: `Mail${suffix}`, value: mail ?? '', href: mail && `mailto:${mail}` },
    ];
  });
  return [
    { label: 'Zuständig', value: data.koordination ?? '' },
    { label: 'Träger', value: data.traeger ?? '' },
    ...stellen,
  ].filter(({ value }) => value !== '');
}
