/** The glossary, whole and for the terms of one page. */
import { paths, toFundstelleLabel } from '#domain/address.ts';
import { toAufloesung } from '#domain/aufloesung.ts';
import { href } from '#site.config';

import { getPoints } from './points.ts';
import { getVisible, type Visible } from './visible.ts';

export interface BegriffEntry {
  id: string;
  begriff: string;
  weitereFormen: string[];
  /** As pages show it: what is only common knowledge says so. */
  aufloesung: string | undefined;
  erklaerung: string;
}

export interface GlossarEntry extends BegriffEntry {
  belege: { label: string; href: string }[];
}

export async function getGlossar(): Promise<GlossarEntry[]> {
  const [begriffe, points] = await Promise.all([getVisible('glossar'), getPoints()]);
  return begriffe
    .map((entry) => ({
      ...toBegriff(entry),
      belege: entry.data.belege.flatMap((ref) => {
        const point = points.get(ref);
        if (!point) return [];
        const label = `${point.protokoll.kurz}, ${toFundstelleLabel(point.id)}`;
        return [{ label, href: href(paths.fundstelle(ref)) }];
      }),
    }))
    .sort((a, b) => a.begriff.localeCompare(b.begriff, 'de'));
}

/** @param ids of the Begriffe that a page uses, in any order */
export async function getBegriffe(ids: string[]): Promise<BegriffEntry[]> {
  const begriffe = await getVisible('glossar');
  return begriffe
    .filter(({ id }) => ids.includes(id))
    .map(toBegriff)
    .sort((a, b) => a.begriff.localeCompare(b.begriff, 'de'));
}

function toBegriff({ id, data }: Visible<'glossar'>): BegriffEntry {
  const { begriff, weitereFormen, erklaerung } = data;
  return { id, begriff, weitereFormen, aufloesung: toAufloesung(data), erklaerung };
}
