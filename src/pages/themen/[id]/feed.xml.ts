/** News on one Thema, for feed readers. */
import type { APIContext, InferGetStaticPropsType } from 'astro';

import { renderAtom } from '#exports/atom.ts';
import { getThemaFeeds } from '#queries/leitfaden/feeds.ts';

export async function getStaticPaths() {
  const feeds = await getThemaFeeds();
  return [...feeds].map(([id, feed]) => ({ params: { id }, props: { feed } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export function GET({ props }: APIContext<Props>): Response {
  return new Response(renderAtom(props.feed), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
}
