/** Checks of the fields alone; the editor does not save a draft that fails here. */
import type { Finding } from '#domain/entry/finding.ts';
import type { CollectionName } from '#schemas/collections.ts';

import type { Frontmatter } from './frontmatter.ts';
import { checkSchema } from './schema-check.ts';
import { checkTermin } from './termin-check.ts';

export function checkHead(collection: CollectionName, frontmatter: Frontmatter): Finding[] {
  return headChecks.flatMap((check) => check(collection, frontmatter));
}

const headChecks: ((collection: CollectionName, frontmatter: Frontmatter) => Finding[])[] = [
  checkSchema,
  checkTermin,
];
