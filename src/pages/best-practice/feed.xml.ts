/** What is new in the guide, for programs that look for it. */
import { renderAtom } from '#exports/atom.ts';
import { getGuideFeed } from '#queries/leitfaden/feeds.ts';

export async function GET(): Promise<Response> {
  return new Response(renderAtom(await getGuideFeed()), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
}
