/** One Termin, for programs that keep a calendar. */
import type { APIContext } from 'astro';

import { renderCalendar, type Calendar } from '#exports/ics.ts';
import { getTerminKalender } from '#queries/termine/kalender.ts';

export async function getStaticPaths() {
  return [...(await getTerminKalender())].map(([id, kalender]) => ({
    params: { id },
    props: { kalender },
  }));
}

export function GET({ props }: APIContext<{ kalender: Calendar }>): Response {
  return new Response(renderCalendar(props.kalender), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
}
