/** Pages of plain text. */
import { getVisible } from './visible.ts';

export interface SeitePage {
  id: string;
  titel: string;
  beschreibung: string;
  html: string;
  headings: { id: string; text: string }[];
  begriffe: string[];
}

export async function getSeiten(): Promise<SeitePage[]> {
  const seiten = await getVisible('seiten');
  return seiten.map(({ id, data, html, headings, begriffe }) => ({
    id,
    titel: data.titel,
    beschreibung: data.beschreibung,
    html,
    headings,
    begriffe,
  }));
}

/** @throws if there is no such page, because a page of ours then lacks a part of itself */
export async function getSeite(id: string): Promise<SeitePage> {
  const seite = (await getSeiten()).find((page) => page.id === id);
  if (!seite) throw new Error(`src/content/seiten/${id}.mdx is missing or not public`);
  return seite;
}
