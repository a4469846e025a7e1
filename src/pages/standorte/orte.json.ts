/** The places that „Hilfe in Ihrer Nähe“ knows, for its search. */
import { getOrteFile } from '#queries/standorte/naehe.ts';

export async function GET(): Promise<Response> {
  return Response.json(await getOrteFile());
}
