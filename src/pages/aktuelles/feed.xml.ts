/** The latest Meldungen, for programs that look for them. */
import { renderAtom } from '#exports/atom.ts';
import { getAktuellesFeed } from '#queries/aktuelles/feeds.ts';

export async function GET(): Promise<Response> {
  return new Response(renderAtom(await getAktuellesFeed()), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
}
