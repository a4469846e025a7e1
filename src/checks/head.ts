/** The head of an entry, with its values in the kinds that its schema has. */
import type { Finding } from '#domain/entry/finding.ts';
import { isBlank, trimBlanks } from '#domain/text/hidden-signs.ts';
import { endingOf, fieldsOf, type CollectionName } from '#schemas/collections.ts';
import type { Field, FieldKind } from '#schemas/describe.ts';

import { readFrontmatter, type Frontmatter } from './frontmatter.ts';

/** @param text the whole file */
export function readHead(
  text: string,
  collection: CollectionName,
): { frontmatter: Frontmatter } | { findings: Finding[] } {
  const head = readFrontmatter(text, endingOf(collection));
  if ('findings' in head) return head;
  const data = fit(fieldsOf(collection), head.frontmatter.data) as Frontmatter['data'];
  return { frontmatter: { ...head.frontmatter, data } };
}

/**
 * Accepts `2013` and `true` where a text is wanted: the reader takes for a figure or a switch only a value
 * that is printed again as it was typed. Blanks around a text are dropped, and an invisible text is empty; a
 * choice has to be exactly one of its words, or `oeffentlich ` would be public.
 */
function fit(fields: readonly Field[], value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [
      key,
      fitField(
        fields.find((field) => field.key === key),
        one,
      ),
    ]),
  );
}

function fitField(field: Field | undefined, value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => (field?.isList ? fitValue(field, item) : item));
  }
  return field && !field.isList ? fitValue(field, value) : value;
}

function fitValue(field: Field, value: unknown): unknown {
  if (field.fields.length > 0) return fit(field.fields, value);
  const isText = textKinds.has(field.kind);
  const isFigure = typeof value === 'number' || typeof value === 'boolean';
  if (isText && isFigure) return String(value);
  // The last line break may be part of how a text of several lines is set, but not of a day.
  if (!isText || typeof value !== 'string' || (value.includes('\n') && !isBlank(value)))
    return value;
  return trimBlanks(value);
}

const textKinds: ReadonlySet<FieldKind> = new Set<FieldKind>([
  ...(['text', 'day', 'uhrzeit', 'zeitpunkt', 'datei', 'bild', 'zahl'] as const),
]);
