/** All figures as a table. */
import { renderIndikatorenCsv } from '#exports/indikatoren-csv.ts';
import { getIndikatorDownload } from '#queries/indikatoren/werte.ts';

export async function GET(): Promise<Response> {
  const { records } = await getIndikatorDownload();
  return new Response(renderIndikatorenCsv(records), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
}
