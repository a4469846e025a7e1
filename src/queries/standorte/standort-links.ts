/** Links to Standorte by id; apart from `standorte.ts`, since points need no more than this. */
import { paths } from '#domain/entry/address.ts';
import { href } from '#site.config';

import { getVisible, type Visible } from '#queries/visible.ts';

export interface StandortLink {
  id: string;
  name: string;
  href: string;
}

export async function getStandortLinks(): Promise<Map<string, StandortLink>> {
  const standorte = await getSortedStandorte();
  return new Map(
    standorte.map(({ id, data }) => [id, { id, name: data.name, href: href(paths.standort(id)) }]),
  );
}

/** Sorted by the name under which they are shown, which need not be that of the place. */
export async function getSortedStandorte(): Promise<Visible<'standorte'>[]> {
  const standorte = await getVisible('standorte');
  return standorte.sort((a, b) => a.data.name.localeCompare(b.data.name, 'de'));
}
