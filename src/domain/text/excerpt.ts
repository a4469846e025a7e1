/** A section of an entry's text, cut out to stand on another page. */

interface Text {
  /** HTML as the pipeline writes it. */
  html: string;
  /** The headings that open its sections, in their order. */
  headings: readonly { id: string; text: string }[];
}

/**
 * The text below a heading, up to the next one.
 *
 * Cuts at the ids that the pipeline gave, so that a heading inside a quotation cannot tear it apart.
 *
 * @returns undefined if there is no such section or nothing in it
 */
export function findSection(
  { html, headings }: Text,
  title: string,
): { id: string; html: string } | undefined {
  const index = headings.findIndex(({ text }) => text === title);
  const heading = headings[index];
  if (!heading) return undefined;
  const start = html.indexOf('</h2>', html.indexOf(openingOf(heading.id)));
  const next = headings[index + 1];
  const ends = [next ? html.indexOf(openingOf(next.id)) : -1, html.indexOf(footnotes)];
  const end = Math.min(...ends.filter((at) => at >= 0), html.length);
  const section = html.slice(start + '</h2>'.length, end).trim();
  return section ? { id: heading.id, html: section } : undefined;
}

function openingOf(id: string): string {
  return `<h2 id="${id}">`;
}

const footnotes = '<section data-footnotes';

/**
 * Anchors within a page lead nowhere from another one, and ids must not come twice.
 *
 * @param page where the text stands as a whole
 * @param glossar where the page of a Begriff explains it
 */
export function toExcerpt(
  html: string,
  { page, glossar }: { page: string; glossar: (begriff: string) => string },
): string {
  return html
    .replace(/(<[^>]*?) id="[^"]*"/g, '$1')
    .replace(/(<a\b[^>]*?) href="#([^"]+)"/g, (_, link: string, id: string) => {
      const [, begriff] = /^begriff-(.+)$/.exec(id) ?? [];
      return `${link} href="${begriff ? glossar(begriff) : `${page}#${id}`}"`;
    });
}
