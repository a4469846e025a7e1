/** Words that mean the same, by Thema, for the search. */
import { getWordGroups } from '#queries/themen/thema-links.ts';

export async function GET(): Promise<Response> {
  return Response.json(await getWordGroups());
}
