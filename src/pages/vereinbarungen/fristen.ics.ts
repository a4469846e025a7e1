/** Open Vereinbarungen with a deadline, for programs that keep a calendar. */
import { renderCalendar } from '#exports/ics.ts';
import { getFristenKalender } from '#queries/termine/kalender.ts';

export async function GET(): Promise<Response> {
  return new Response(renderCalendar(await getFristenKalender()), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
}
