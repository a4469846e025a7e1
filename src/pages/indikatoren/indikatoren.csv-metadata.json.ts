/** The metadata that programs need to read the table. */
import { renderCsvMetadata } from '#exports/indikatoren-csv.ts';

export function GET(): Response {
  return new Response(renderCsvMetadata('indikatoren.csv'), {
    headers: { 'Content-Type': 'application/csvm+json; charset=utf-8' },
  });
}
