/** All figures for programs. */
import { renderIndikatorenJson } from '#exports/indikatoren-json.ts';
import { getIndikatorDownload } from '#queries/indikatoren/werte.ts';

export async function GET(): Promise<Response> {
  const { head, records } = await getIndikatorDownload();
  return new Response(renderIndikatorenJson(head, records), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
