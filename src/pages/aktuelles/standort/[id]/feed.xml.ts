/** The latest Meldungen of a Standort, for programs that look for them. */
import type { APIContext, InferGetStaticPropsType } from 'astro';

import { renderAtom } from '#exports/atom.ts';
import { getStandortFeeds } from '#queries/aktuelles/feeds.ts';

export async function getStaticPaths() {
  const feeds = await getStandortFeeds();
  return [...feeds].map(([id, feed]) => ({ params: { id }, props: { feed } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export function GET({ props }: APIContext<Props>): Response {
  return new Response(renderAtom(props.feed), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
}
