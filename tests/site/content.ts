/** The public content, read from its files, to compare the pages with. */
import { checkContent } from '#checks/check-content.ts';
import type { Entry } from '#checks/entries.ts';
import { isPublic } from '#domain/entry/visibility.ts';
import { ausgabeSchema } from '#schemas/ausgabe.ts';
import { erfahrungSchema } from '#schemas/erfahrung.ts';
import { praxisSchema } from '#schemas/praxis.ts';

export interface PublicContent {
  entries: Entry[];
  praxis: ReturnType<typeof read<typeof praxisSchema>>;
  erfahrungen: ReturnType<typeof read<typeof erfahrungSchema>>;
  ausgaben: ReturnType<typeof read<typeof ausgabeSchema>>;
}

export async function readPublicContent(): Promise<PublicContent> {
  const { entries } = await checkContent(process.cwd());
  const shown = entries.filter(({ frontmatter }) => isPublic(frontmatter.data));
  return {
    entries: shown,
    praxis: read(shown, 'best-practice', praxisSchema),
    erfahrungen: read(shown, 'erfahrungen', erfahrungSchema),
    ausgaben: read(shown, 'ausgaben', ausgabeSchema),
  };
}

/** The entries of a folder with their fields as the schema reads them. */
function read<Schema extends { parse: (data: unknown) => unknown }>(
  entries: readonly Entry[],
  collection: string,
  schema: Schema,
): { id: string; data: ReturnType<Schema['parse']> }[] {
  return entries
    .filter((entry) => entry.collection === collection)
    .map(({ id, frontmatter }) => ({
      id,
      data: schema.parse(frontmatter.data) as ReturnType<Schema['parse']>,
    }));
}
