/** The head of an entry, with its values in the kinds that its schema has. */
import { z } from 'zod';

import type { Finding } from '#domain/entry/finding.ts';
import { isBlank, trimBlanks } from '#domain/text/hidden-signs.ts';
import { collections, endingOf, type CollectionName } from '#schemas/collections.ts';
import { unwrap } from '#schemas/describe.ts';

import { readFrontmatter, type Frontmatter } from './frontmatter.ts';
import { fieldsOf } from './schema-path.ts';

/** @param text the whole file */
export function readHead(
  text: string,
  collection: CollectionName,
): { frontmatter: Frontmatter } | { findings: Finding[] } {
  const head = readFrontmatter(text, endingOf(collection));
  if ('findings' in head) return head;
  const data = fit(collections[collection].schema, head.frontmatter.data) as Frontmatter['data'];
  return { frontmatter: { ...head.frontmatter, data } };
}

/**
 * Where a text is wanted, `2013` and `true` are one: the reader takes for a figure or a switch only what is
 * printed again as it was typed. Blanks around a text are none of it, and one that nobody sees is empty; a
 * choice has to be just one of its words, or `oeffentlich ` would be public.
 */
function fit(schema: z.ZodType | undefined, value: unknown): unknown {
  const bare = schema && unwrap(schema);
  if (Array.isArray(value)) {
    const element = bare instanceof z.ZodArray ? (bare.element as z.ZodType) : undefined;
    return value.map((item: unknown) => fit(element, item));
  }
  if (typeof value === 'object' && value !== null) {
    const fields = fieldsOf(bare);
    const own = (key: string) => (Object.hasOwn(fields, key) ? fields[key] : undefined);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fit(own(key), one)]));
  }
  const isText = bare !== undefined && ['string', 'union'].includes(bare.def.type);
  const isFigure = typeof value === 'number' || typeof value === 'boolean';
  if (isText && isFigure) return String(value);
  // Of several lines the last break may be part of how a text is set, but not of a day.
  if (!isText || typeof value !== 'string' || (value.includes('\n') && !isBlank(value)))
    return value;
  return trimBlanks(value);
}
