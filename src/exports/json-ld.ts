/** Linked data as it stands in a page: https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents */

/**
 * Leaves out undefined values and empty lists.
 *
 * @param thing in the vocabulary of schema.org
 * @returns the text of a `<script type="application/ld+json">`; no `<` in it can end that element
 */
export function renderJsonLd(thing: object): string {
  const text = JSON.stringify(
    { '@context': 'https://schema.org', ...thing },
    (_key, value: unknown) => (Array.isArray(value) && value.length === 0 ? undefined : value),
  );
  return text.replaceAll('<', '\\u003c');
}
