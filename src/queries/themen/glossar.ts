/** The glossary, whole and for the terms of one page. */
import { toAufloesung } from '#domain/text/aufloesung.ts';
import { told, toReview, type Origin } from '#domain/entry/origin.ts';

import { getPoints, type Point } from '#queries/protokolle/fundstellen.ts';
import { getVisible, type Visible } from '#queries/visible.ts';

export interface BegriffEntry {
  id: string;
  begriff: string;
  weitereFormen: string[];
  /** The long form as pages show it; one from common knowledge only says so. */
  aufloesung: string | undefined;
  erklaerung: string;
}

export interface GlossarEntry extends BegriffEntry {
  origin: Origin;
}

export async function getGlossar(): Promise<GlossarEntry[]> {
  const [begriffe, points] = await Promise.all([getVisible('glossar'), getPoints()]);
  return begriffe
    .map((entry) => ({
      ...toBegriff(entry),
      origin: toOrigin(entry, points),
    }))
    .sort((a, b) => a.begriff.localeCompare(b.begriff, 'de'));
}

/** Each point, not just its meeting: a term is looked up where it was used. */
function toOrigin({ data }: Visible<'glossar'>, points: Map<string, Point>): Origin {
  const age = [toReview(data.geprueftAm)];
  const sources = data.belege
    .flatMap((ref) => points.get(ref) ?? [])
    .map(({ protokoll, label, href }) => ({ label: `${protokoll.kurz}, ${label}`, href }));
  if (sources.length === 0) return told('Erklärung der Redaktion', age);
  return { before: 'Aus', sources, after: '', age };
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
