/** Pages of plain text. */
import { fromProtokolle, told, toReview, type Origin } from '#domain/entry/origin.ts';
import { findFundstelleRef } from '#domain/protokoll/verbleib.ts';

import { getPoints } from '#queries/protokolle/fundstellen.ts';
import { getVisible } from '#queries/visible.ts';

export interface SeitePage {
  id: string;
  titel: string;
  beschreibung: string;
  html: string;
  headings: { id: string; text: string }[];
  begriffe: string[];
  origin: Origin;
}

export async function getSeiten(): Promise<SeitePage[]> {
  const [seiten, points] = await Promise.all([getVisible('seiten'), getPoints()]);
  return seiten.map(({ id, data, html, headings, begriffe, links }) => {
    const cited = links.flatMap(({ url }) => points.get(findFundstelleRef(url) ?? '') ?? []);
    const age = [toReview(data.geprueftAm)];
    return {
      id,
      titel: data.titel,
      beschreibung: data.beschreibung,
      html,
      headings,
      begriffe,
      origin: {
        ...(cited.length > 0
          ? fromProtokolle(cited, age)
          : told('Eigener Text dieser Website', age)),
        changed: data.geprueftAm,
      },
    };
  });
}

/** @throws if there is no such page, because a page of ours then lacks a part of itself */
export async function getSeite(id: string): Promise<SeitePage> {
  const seite = (await getSeiten()).find((page) => page.id === id);
  if (!seite) throw new Error(`src/content/seiten/${id}.mdx is missing or not public`);
  return seite;
}
