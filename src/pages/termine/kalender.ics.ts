/** Every Termin, for programs that keep a calendar. */
import { renderCalendar } from '#exports/ics.ts';
import { getKalender } from '#queries/termine/kalender.ts';

export async function GET(): Promise<Response> {
  return new Response(renderCalendar(await getKalender()), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
}
