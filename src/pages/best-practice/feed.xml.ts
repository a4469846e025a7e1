/** News of the guide, for feed readers. */
import { renderAtom } from '#exports/atom.ts';
import { getGuideFeed } from '#queries/leitfaden/feeds.ts';

export async function GET(): Promise<Response> {
  return new Response(renderAtom(await getGuideFeed()), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
}
