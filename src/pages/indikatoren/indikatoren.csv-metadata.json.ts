/** What programs have to know to read the table. */
import { renderCsvMetadata } from '#exports/indikatoren-csv.ts';

export function GET(): Response {
  return new Response(renderCsvMetadata('indikatoren.csv'), {
    headers: { 'Content-Type': 'application/csvm+json; charset=utf-8' },
  });
}
